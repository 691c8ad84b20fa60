import LogFixture
import Testing

@Suite struct TakedownTests {
    private static let takedown = """
        responded: 2021-01-22
        topics: [Roads]
        summary: SECRET summary
        exemptions: [{cite: s40(2), note: SECRET note}]
        documents:
          - {file: SECRET.csv, title: SECRET document, alternative: SECRET-twin.csv}
        review: {outcome: upheld, note: SECRET review, documents: [SECRET-review.pdf]}
        takedown: {date: 2021-04-01, reason: personal-data, statement: It named a pupil.}
        """

    private func site() throws -> PlannedSite {
        let site = try PlannedSite([
            "content/requests/gone/index.md": record(
                "FOI 1", Self.takedown, body: "## SECRET heading\n\nSECRET text."),
            "content/requests/gone/SECRET.csv": "SECRET", "content/requests/gone/SECRET-twin.csv": "SECRET",
            "content/requests/gone/SECRET-review.pdf": "SECRET",
            "content/requests/there.md": record("FOI 2", "responded: 2021-01-23\nrelated: [FOI 1]"),
        ])
        try #require(site.problems.isEmpty)
        return site
    }

    @Test func nothingOfTheTextOrTheDocumentsIsLeft() throws {
        let site = try site()
        #expect(
            site.paths.filter { $0.hasPrefix("requests/gone/") }
                == ["requests/gone/index.html", "requests/gone/index.json"])
        for path in site.paths {
            #expect(!path.contains("SECRET"))
            #expect(try !site.text(path).contains("SECRET"), "/\(path) shows what was taken down")
        }
    }

    @Test func thePageSaysWhatBecameOfTheRecord() throws {
        let page = try site().text("requests/gone/index.html")
        #expect(page.contains(#"<meta name="robots" content="noindex">"#))
        #expect(!page.contains("canonical"))
        #expect(page.contains("Title of FOI 1"))
        #expect(
            page.contains(#"<time datetime="2021-04-01">1 April 2021</time>, because it held personal data"#))
        #expect(page.contains("It named a pupil."))
    }

    @Test func searchEnginesAreNotLedToIt() throws {
        let sitemap = try site().text("sitemap.xml")
        #expect(sitemap.contains("/requests/there/"))
        #expect(!sitemap.contains("/requests/gone/"))
    }
}
