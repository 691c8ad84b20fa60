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

    @Test func theLoadersAddressGoesBeforeTheLogs() throws {
        let log = try LogFixture([:]).load { $0.baseURL = BaseURL("https://preview.example.org/x/") }.log
        #expect(log.configuration.baseURL?.text == "https://preview.example.org/x/")
    }
}
