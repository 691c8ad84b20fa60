import Content
import Disclosure
import LogFixture
import Problems
import Testing

@Suite struct ConfigurationTests {
    @Test func readsEveryKey() throws {
        let fixture = try LogFixture([
            "content/requests/a.md": "---\ntitle: A\nreference: A\nreceived: 2021\n---\n",
            "daylight.yml": """
            title: {en: Disclosure log, cy: Log datgelu}
            authority: Example Council
            base_url: https://Example.org/foi
            description: Answers we have given.
            language: [cy, en]
            regime: eir
            calendar: scotland
            cost_limit_hours: 24
            contact: {name: Rights team, email: foi@example.org, telephone: 01632 960 001, address: 1 Market Square, url: "https://www.example.org/c"}
            accessible_formats: {email: access@example.org, telephone: 01632 960 002, days: 5}
            internal_review: {email: reviews@example.org, address: 2 Market Square, within_days: 30, days: 15}
            licence: CC0-1.0
            topics: [Roads, {name: {en: Schools, cy: Ysgolion}, description: Places., synonyms: [academies]}]
            synonyms: [[business rates, NNDR]]
            theme: {accent: "#00594c", logo: icon.svg}
            page_size: 20
            allow: {emails: a@example.org, domains: [example.org], telephones: ["01632 960 001"], names: [Ada Example]}
            """,
        ])
        let (log, problems) = try fixture.load()
        #expect(problems.isEmpty)
        let read = log.configuration
        #expect(read.title.text(in: "cy") == "Log datgelu")
        #expect(read.authority.text(in: "cy") == "Example Council")
        #expect(read.baseURL?.text == "https://example.org/foi/")
        #expect(read.description?.text(in: "cy") == "Answers we have given.")
        #expect(read.languages == ["cy", "en"])
        #expect(read.language == "cy")
        #expect(read.regime == "eir")
        #expect(log.records.first?.details.regimes == ["eir"])
        #expect(read.calendar == "scotland")
        #expect(read.costLimitHours == 24)
        #expect(read.contact.name == "Rights team")
        #expect(read.contact.email == "foi@example.org")
        #expect(read.contact.telephone == "01632 960 001")
        #expect(read.contact.address == "1 Market Square")
        #expect(read.contact.url == "https://www.example.org/c")
        #expect(read.accessibleFormats.email == "access@example.org")
        #expect(read.accessibleFormats.telephone == "01632 960 002")
        #expect(read.accessibleFormats.days == 5)
        #expect(read.internalReview.email == "reviews@example.org")
        #expect(read.internalReview.address == "2 Market Square")
        #expect(read.internalReview.withinDays == 30)
        #expect(read.internalReview.days == 15)
        #expect(read.licence == "CC0-1.0")
        #expect(read.topics.map { $0.name.text(in: "cy") } == ["Roads", "Ysgolion"])
        #expect(read.topics.last?.description?.text(in: "cy") == "Places.")
        #expect(read.topics.last?.synonyms == ["academies"])
        #expect(read.synonyms == [["business rates", "NNDR"]])
        #expect(read.theme.accent == "#00594c")
        #expect(read.theme.logo == "icon.svg")
        #expect(read.pageSize == 20)
        #expect(read.allow.emails == ["a@example.org"])
        #expect(read.allow.domains == ["example.org"])
        #expect(read.allow.telephones == ["01632 960 001"])
        #expect(read.allow.names == ["Ada Example"])
    }

    @Test func whatIsNotWrittenHasItsDefault() throws {
        let read = try LogFixture([:]).load().log.configuration
        #expect(read.languages == ["en"])
        #expect(read.regime == "foia")
        #expect(read.calendar == nil)
        #expect(read.costLimitHours == 18)
        #expect(read.accessibleFormats.days == 20)
        #expect(read.internalReview.withinDays == nil)
        #expect(read.licence == "OGL-3.0")
        #expect(read.pageSize == 50)
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org", "/"),
        ("https://example.org/", "https://example.org", "/"),
        ("HTTPS://Example.ORG/Foi", "https://example.org", "/Foi/"),
        ("http://localhost:8080/a//b/", "http://localhost:8080", "/a/b/"),
        ("https://[::1]/foi/", "https://[::1]", "/foi/"),
        ("https://[2001:DB8::1]:65535", "https://[2001:db8::1]:65535", "/"),
        ("http://127.0.0.1:1/", "http://127.0.0.1:1", "/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example", "/"),
        ("https://www.example.org./foi", "https://www.example.org.", "/foi/"),
        ("https://my_log.example.org/~foi/%C3%A9/", "https://my_log.example.org", "/~foi/%C3%A9/"),
    ])
    func readsBaseURLs(text: String, origin: String, path: String) throws {
        let url = try #require(BaseURL(text))
        #expect(url.origin == origin)
        #expect(url.path == path)
        #expect(url.text == origin + path)
    }

    @Test(arguments: [
        "", "example.org", "//example.org/", "ftp://example.org/", "https://", "https:///foi", "https://a b/",
        "https://user@example.org/", "https://example.org/?a", "https://example.org/#a",
        "https://example.org?a",
        "https://example.org/a b", "https://example.org/\"", "https://example.org/<", "javascript:alert(1)",
        "https://example.org/\u{0}",
    ])
    func refusesWhatIsNotTheAddressOfASite(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test(arguments: [
        ("", "it is empty"),
        ("example.org/foi", "it does not begin with https:// or http://"),
        ("https://", "it has no host"),
        ("https://:8080/", "it has no host"),
        ("https://example.org:/", "no port follows its colon"),
        ("https://example.org:0/", "its port 0 is not a number from 1 to 65535"),
        ("https://example.org:99999/", "its port 99999 is not a number from 1 to 65535"),
        ("https://example.org:-1/", "its port '-1' is not a number"),
        ("https://example.org:80:80/", "its port '80:80' is not a number"),
        ("https://me:secret@example.org/", "it holds '@': a user's name or password must not stand in it"),
        ("https://exa mple.org/", "it holds a space or another character that no address has"),
        ("https://example.org/?a", "a site's address has no question mark"),
        ("https://example.org#a", "a site's address has no number sign (#)"),
        ("https://example.org/<b>", "its path holds '<', which no address has"),
        ("https://example.org/a/../b", "its path leads up or nowhere with dots"),
        ("https://[::1/", "its square bracket is not closed"),
        ("https://[::1]8080/", "only a colon and a port can follow its square bracket"),
        ("https://[::g]/", "'::g' is not an address of the Internet, version 6"),
        ("https://256.1.1.1/", "'256.1.1.1' is neither the name of a host nor four numbers up to 255"),
        ("https://exa..mple.org/", "'exa..mple.org' is not the name of a host"),
        ("https://-example.org/", "'-example.org' is not the name of a host"),
        ("https://example!.org/", "'example!.org' is not the name of a host"),
    ])
    func saysWhatIsWrongWithTheAddressOfASite(text: String, message: String) throws {
        let problems = try LogFixture([:], baseURL: "\"\(text)\"").load().problems.map(\.message)
        #expect(
            problems.contains { $0 == "'\(text)' is not the address of a site: \(message)" } || text.isEmpty,
            "\(problems)")
        #expect(throws: BaseURL.Fault.self) { try BaseURL(reading: text) }
    }

    @Test func theLoadersAddressGoesBeforeTheLogs() throws {
        let log = try LogFixture([:]).load { $0.baseURL = BaseURL("https://preview.example.org/x/") }.log
        #expect(log.configuration.baseURL?.text == "https://preview.example.org/x/")
    }
}
