import LogFixture
import Problems
import Site
import Testing

@Suite struct TakedownTests {
    /// A record with a marker in every key and section, each with the words of the scopes that withhold it.
    ///
    /// RECORD is gone with the whole record, DOCUMENT with its documents as well, TEXT with its text as well.
    private static func frontMatter(_ takedown: String) -> String {
        """
        ---
        title: RECORD-title
        reference: RECORD 1
        references: [RECORD 2]
        aliases: [/RECORD/old.html, '/RECORD/find?id=RECORD']
        regime: [foia, eir]
        received: 2021-01-04
        responded: 2021-01-22
        outcome: part-granted
        summary: TEXT-summary
        topics: [RECORD-topic]
        department: RECORD-department
        parts: [{n: RECORD-1, question: TEXT-question, outcome: granted, answer_anchor: TEXT-anchor, exemptions: [{cite: s41, note: TEXT-note}]}]
        exemptions: [{cite: s40(2), note: TEXT-note, pit: TEXT-test, documents: [DOCUMENT.csv, DOCUMENT-title, DOCUMENT-original]}, s43(2)]
        fees: {charged: £5 RECORD, basis: TEXT-basis}
        documents:
          - {file: DOCUMENT.csv, title: DOCUMENT-title, alternative: DOCUMENT-twin.csv, original_name: DOCUMENT-original, description: DOCUMENT-described}
          - {url: https://DOCUMENT.example.org/DOCUMENT, title: DOCUMENT-elsewhere}
          - {title: DOCUMENT-withheld, withheld: true}
        links: [{title: RECORD-link, url: https://www.example.org/RECORD}]
        related: [FOI 9]
        review: {outcome: upheld, note: TEXT-review, documents: [{file: DOCUMENT-review.pdf, title: DOCUMENT-review}]}
        regulator: {body: RECORD-body, reference: RECORD-regulator, result: TEXT-result}
        tribunal: {reference: RECORD-tribunal, result: TEXT-result}
        corrections: [{date: 2021-02-01, what: TEXT-correction, by: TEXT-role}]
        licence: RECORD-licence
        contact: RECORD-contact
        source: {system: RECORD-system}
        extra: {note: TEXT-extra}
        takedown: {date: 2021-04-01, reason: personal-data, statement: It named a pupil.\(takedown)}
        ---
        ## Request

        TEXT asked.

        ## TEXT heading

        TEXT answered.
        """
    }

    private static let documents = [
        "DOCUMENT.csv", "DOCUMENT-twin.csv", "DOCUMENT-review.pdf",
    ]

    /// A theme that prints all that it can get.
    private static let greedy = """
        {{#case}}{{title}}{{reference}}{{#references}}{{.}}{{/references}}{{{body}}}{{summary}}{{lead}}{{department}}{{fee}}
        {{#documents}}{{title}}{{url}}{{description}}{{/documents}}{{#related}}{{title}}{{url}}{{/related}}{{licence.name}}
        {{#contents}}{{title}}{{/contents}}{{#exemptions}}{{citation}}{{note}}{{pit}}{{/exemptions}}{{contact}}{{extra.note}}
        {{#topics}}{{name}}{{/topics}}{{#links}}{{title}}{{url}}{{/links}}{{#corrections}}{{what}}{{/corrections}}
        {{#reviews}}{{note}}{{#documents}}{{title}}{{/documents}}{{/reviews}}{{#appeals}}{{body}}{{result}}{{/appeals}}
        {{#timeline}}{{explanation}}{{/timeline}}{{#parts}}{{number}}{{question}}{{/parts}}{{page.description}}{{/case}}
        """

    private func site(_ takedown: String, ownTheme: Bool = false) throws -> PlannedSite {
        var files = ["content/requests/gone/index.md": Self.frontMatter(takedown)]
        for name in Self.documents { files["content/requests/gone/" + name] = "DOCUMENT" }
        files["content/requests/there.md"] = record("FOI 9", "responded: 2021-01-23\nrelated: [RECORD 1]")
        if ownTheme {
            files["templates/withdrawn.html"] = Self.greedy
            files["templates/case.html"] = Self.greedy
            files["templates/partials/entry.html"] =
                "{{title}}{{reference}}{{summary}}{{outcome}}{{documents}}{{url}}{{#topics}}{{name}}{{/topics}}"
        }
        let site = try PlannedSite(files, settings: "redirects: [apache, netlify, nginx]")
        try #require(site.problems.isEmpty, "\(site.problems)")
        return site
    }

    private func expectNone(of markers: [String], in site: PlannedSite) throws {
        for path in site.paths {
            let text =
                if case .copied(_, _) = site.files[path]?.content { "DOCUMENT" } else { try site.text(path) }
            for marker in markers {
                #expect(!path.contains(marker))
                #expect(!text.contains(marker), "/\(path) shows \(marker)")
            }
        }
    }

    @Test(arguments: ["", ", scope: record"], [false, true])
    func nothingOfARecordIsLeft(scope: String, ownTheme: Bool) throws {
        let site = try site(scope, ownTheme: ownTheme)
        try expectNone(of: ["RECORD", "DOCUMENT", "TEXT"], in: site)
        #expect(
            site.paths.filter { $0.hasPrefix("requests/gone/") }
                == ["requests/gone/index.html", "requests/gone/index.json"])
        #expect(!site.paths.contains { $0.hasPrefix("topics/") && $0 != "topics/index.html" })
    }

    @Test(arguments: [false, true]) func nothingOfTheDocumentsIsLeft(ownTheme: Bool) throws {
        let site = try site(", scope: document", ownTheme: ownTheme)
        try expectNone(of: ["DOCUMENT"], in: site)
        let page = try site.text("requests/gone/index.html")
        for kept in ["RECORD-title", "RECORD 1", "TEXT asked.", "TEXT-summary"] {
            #expect(page.contains(kept))
        }
        guard !ownTheme else { return }
        #expect(page.contains("Documents of this request have been taken down</h2>"))
        #expect(page.contains("<dt>Documents</dt><dd>Taken down</dd>"))
        #expect(!page.contains("noindex"))
        #expect(try site.text("requests/there/index.html").contains("RECORD-title"))
    }

    @Test(arguments: [false, true]) func nothingOfTheTextIsLeft(ownTheme: Bool) throws {
        let site = try site(", scope: text", ownTheme: ownTheme)
        try expectNone(of: ["TEXT"], in: site)
        #expect(site.paths.contains("requests/gone/DOCUMENT.csv"))
        let page = try site.text("requests/gone/index.html")
        for kept in ["RECORD-title", "RECORD 1", "DOCUMENT-title"] { #expect(page.contains(kept)) }
        guard !ownTheme else { return }
        #expect(page.contains("The text of this request has been taken down</h2>"))
        #expect(page.contains("18 working days") || page.contains("14 working days"))
    }

    @Test func onlyTheDocumentsThatAreNamedAreGone() throws {
        let site = try site(", scope: document, documents: [DOCUMENT-twin.csv]")
        #expect(
            site.paths.filter { $0.hasPrefix("requests/gone/") } == [
                "requests/gone/DOCUMENT-review.pdf", "requests/gone/index.html", "requests/gone/index.json",
            ])
        try expectNone(
            of: [
                "DOCUMENT.csv", "DOCUMENT-twin", "DOCUMENT-title", "DOCUMENT-original", "DOCUMENT-described",
            ],
            in: site)
        let page = try site.text("requests/gone/index.html")
        #expect(page.contains("A document of this request has been taken down</h2>"))
        #expect(page.contains("DOCUMENT-elsewhere") && page.contains("DOCUMENT-withheld"))
    }

    @Test func whatIsLeftOfARecordSaysWhatBecameOfIt() throws {
        let site = try site("")
        let page = try site.text("requests/gone/index.html")
        #expect(page.contains(#"<meta name="robots" content="noindex">"#))
        #expect(!page.contains("canonical"))
        #expect(page.contains("<h1>A record that was taken down</h1>"))
        #expect(
            page.contains(
                #"<time datetime="2021-04-01">1 April 2021</time>, because it held personal data. Nothing of it"#
            ))
        #expect(page.contains("It named a pupil."))
        #expect(page.contains("and give the address of this page."))
        #expect(
            try site.text("requests/gone/index.json") == """
                {
                  "$schema": "https://example.org/foi/data/case.schema.json",
                  "url": "https://example.org/foi/requests/gone/",
                  "reference": "",
                  "title": "A record that was taken down",
                  "lang": "en",
                  "closed": true,
                  "takedown": {
                    "date": "2021-04-01",
                    "scope": "record",
                    "reason": "personal-data",
                    "statement": "It named a pupil."
                  }
                }

                """)
    }

    @Test func itStaysInTheListsOfAllAndOfItsYearOnly() throws {
        let site = try site("")
        for path in ["requests/index.html", "years/2021/index.html", "index.html"] {
            let list = try site.text(path)
            #expect(list.contains("2 requests"))
            #expect(list.contains(">A record that was taken down</a>"))
            #expect(list.contains(#"<time datetime="2021">2021</time>"#))
            #expect(list.contains("Taken down</span>"))
        }
        #expect(try site.text("regimes/index.html").contains("1 request<"))
        #expect(try !site.text("requests/there/index.html").contains("gone"))
    }

    @Test func searchEnginesAreNotLedToIt() throws {
        let sitemap = try site("").text("sitemap.xml")
        #expect(sitemap.contains("/requests/there/"))
        #expect(!sitemap.contains("/requests/gone/"))
        // A page of which a part is gone should be fetched again.
        #expect(
            try site(", scope: text").text("sitemap.xml").contains(
                "requests/gone/</loc>\n<lastmod>2021-04-01</lastmod>"))
    }

    @Test func linksToWhatIsGoneAreToldAndDoNotHoldTheTakedownUp() throws {
        let site = try PlannedSite([
            "content/requests/gone/index.md": record(
                "FOI 1",
                "responded: 2021-01-22\naliases: [/old/1.html]\ndocuments: [{file: a.csv, title: A}]\n"
                    + "takedown: {date: 2021-04-01, reason: legal}"),
            "content/requests/gone/a.csv": "a",
            "content/pages/about.md":
                "---\ntitle: About\n---\n[a](/requests/gone/a.csv) [b](/old/1.html) [c](/requests/gone/)",
        ])
        #expect(
            site.problems.map { "\($0.severity): \($0.message)" } == [
                "note: the link '/old/1.html' leads to what content/requests/gone/index.md takes down",
                "note: the link '/requests/gone/a.csv' leads to what content/requests/gone/index.md takes down",
            ])
    }
}
