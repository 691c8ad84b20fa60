import LogFixture
import Problems
import Testing

@Suite struct MachineFileTests {
    @Test func theSitemapHoldsEveryPageThatReadersShouldFind() throws {
        let site = try PlannedSite([
            "content/requests/2021/foi-1.md": record("FOI 1", "responded: 2021-01-22\naliases: [/old]"),
            "content/requests/2021/foi-2.md": record(
                "FOI 2", "responded: 2021-01-22\ncorrections: [{date: 2021-03-01, what: A total.}]"),
            "content/requests/2021/foi-3.md": record("FOI 3", "responded: 2021-01\nupdated: 2021-05-06"),
            "content/requests/2021/Straße & mehr.md": record("FOI 4", "responded: 2021"),
            "content/pages/about.md": "---\ntitle: About\n---\nText.",
        ])
        let entries: [(path: String, modified: String?)] = [
            ("about/", nil),
            ("", nil),
            ("outcomes/granted/", nil),
            ("outcomes/", nil),
            ("regimes/foia/", nil),
            ("regimes/", nil),
            ("requests/2021/Stra%C3%9Fe%20&amp;%20mehr/", "2021"),
            ("requests/2021/foi-1/", "2021-01-22"),
            ("requests/2021/foi-2/", "2021-03-01"),
            ("requests/2021/foi-3/", "2021-05-06"),
            ("requests/", nil),
            ("topics/", nil),
            ("years/2021/", nil),
            ("years/", nil),
        ]
        let urls = entries.map { entry in
            "<url>\n<loc>https://example.org/foi/\(entry.path)</loc>\n"
                + (entry.modified.map { "<lastmod>\($0)</lastmod>\n" } ?? "") + "</url>\n"
        }
        #expect(
            try site.text("sitemap.xml") == """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                \(urls.joined())</urlset>

                """)
    }

    @Test func robotsAreToldWhereTheSitemapIs() throws {
        #expect(
            try PlannedSite([:]).text("robots.txt") == """
                User-agent: *
                Disallow:

                Sitemap: https://example.org/foi/sitemap.xml

                """)
    }

    @Test func assetsCarryTheFingerprintOfTheirBytes() throws {
        let site = try PlannedSite(
            [
                "templates/assets/site.css": "p{}\n", "templates/assets/logo.min.svg": "<svg/>\n",
                "content/requests/a.md": record("A"),
            ], settings: "theme: {logo: logo.min.svg}")
        #expect(site.paths.contains("assets/site.10d7224eef.css"))
        #expect(site.paths.contains("assets/logo.min.cd1fafe3cc.svg"))
        #expect(site.paths.filter { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") }.count == 1)
        #expect(try site.text("assets/site.10d7224eef.css") == "p{}\n")
        #expect(try site.text("index.html").contains(#"href="/foi/assets/site.10d7224eef.css""#))
    }

    @Test func aLogoThatIsMissingIsAProblem() throws {
        let site = try PlannedSite([:], settings: "theme: {logo: crest.svg}")
        #expect(
            site.problems.map { "\($0.message) [\($0.rule.id)]" } == [
                "there is no picture 'crest.svg' in templates/assets [missing-asset]"
            ])
    }
}
