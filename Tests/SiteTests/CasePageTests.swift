import LogFixture
import Testing

@Suite struct CasePageTests {
    private func page(_ template: String, _ records: [String: String], of path: String) throws -> String {
        let site = try PlannedSite(records.merging(["templates/case.html": template + "\n"]) { $1 })
        try #require(site.problems.isEmpty)
        return try site.text(path + "index.html")
    }

    @Test(arguments: [
        (0, "Excel spreadsheet, 0 bytes"), (1, "Excel spreadsheet, 1 byte"),
        (1023, "Excel spreadsheet, 1023 bytes"),
        (1024, "Excel spreadsheet, 1 KB"), (1536, "Excel spreadsheet, 1.5 KB"),
        (10_188, "Excel spreadsheet, 9.9 KB"),
        (10_189, "Excel spreadsheet, 10 KB"), (146_432, "Excel spreadsheet, 143 KB"),
        (1_048_063, "Excel spreadsheet, 1023 KB"), (1_048_064, "Excel spreadsheet, 1 MB"),
        (1_258_292, "Excel spreadsheet, 1.2 MB"),
    ])
    func saysHowLargeADocumentIs(size: Int, expected: String) throws {
        let fixture = try LogFixture([
            "templates/case.html": "{{#case}}{{#documents}}{{facts}}{{/documents}}{{/case}}\n",
            "content/requests/a/index.md": record("A", "documents: [{file: table.xlsx, title: Table}]"),
        ])
        try fixture.add("content/requests/a/table.xlsx", bytes: [UInt8](repeating: 0x20, count: size))
        #expect(try PlannedSite(fixture).text("requests/a/index.html") == expected + "\n")
    }

    @Test func namesDocumentsTypesAndPages() throws {
        let template = "{{#case}}{{#documents}}{{title}}|{{facts}}|{{url}}\n{{/documents}}{{/case}}"
        let text = try page(
            template,
            [
                "content/requests/a/index.md": record(
                    "A",
                    """
                    documents:
                      - {file: one.pdf, title: One, pages: 1}
                      - {file: two.pdf, title: Two, pages: 1200}
                      - {file: "Q&A 2.csv", title: "Questions & answers"}
                      - {file: noending, title: Plain}
                      - {url: "https://www.example.org/a.pdf", title: Elsewhere}
                      - {withheld: true, title: Withheld}
                      - gritting-routes_2020.csv
                    """),
                "content/requests/a/one.pdf": "%PDF", "content/requests/a/two.pdf": "%PDF",
                "content/requests/a/Q&A 2.csv": "a", "content/requests/a/noending": "a",
                "content/requests/a/gritting-routes_2020.csv": "a",
            ], of: "requests/a/")
        #expect(
            text == """
                One|PDF, 4 bytes, 1 page|one.pdf
                Two|PDF, 4 bytes, 1,200 pages|two.pdf
                Questions &amp; answers|CSV, 1 byte|Q&amp;A%202.csv
                Plain|file, 1 byte|noending
                Elsewhere||https://www.example.org/a.pdf
                Withheld||
                gritting routes 2020|CSV, 1 byte|gritting-routes_2020.csv


                """)
    }

    @Test(arguments: [
        ("2021-01-22", "22 January 2021"), ("2021-02", "February 2021"), ("2021", "2021"),
        ("2024-02-29", "29 February 2024"),
        ("2021-03-03", "3 March 2021"), ("2021-04", "April 2021"), ("2021-05", "May 2021"),
        ("2021-06", "June 2021"),
        ("2021-07", "July 2021"), ("2021-08", "August 2021"), ("2021-09", "September 2021"),
        ("2021-10", "October 2021"),
        ("2021-11", "November 2021"), ("2021-12-31", "31 December 2021"),
    ])
    func writesDatesAsPeopleDo(iso: String, expected: String) throws {
        let text = try page(
            "{{#case}}{{#responded}}{{iso}} is {{text}}{{/responded}}{{/case}}",
            ["content/requests/a.md": record("A", "responded: \(iso)")], of: "requests/a/")
        #expect(text == "\(iso) is \(expected)\n")
    }

    @Test func saysWhichDatesWereNotRecorded() throws {
        let site = try PlannedSite(["content/requests/a.md": record("A")])
        let page = try site.text("requests/a/index.html")
        #expect(page.contains("<dt>Date received</dt><dd>Not recorded</dd>"))
        #expect(page.contains("<dt>Date of response</dt><dd>Not recorded</dd>"))
        let open = try PlannedSite([
            "content/requests/a.md": "---\ntitle: A\nreference: A\nreceived: 2021\n---\n"
        ])
        let openPage = try open.text("requests/a/index.html")
        #expect(openPage.contains(#"<dt>Date received</dt><dd><time datetime="2021">2021</time></dd>"#))
        #expect(!openPage.contains("Date of response"))
        #expect(openPage.contains("Not answered yet"))
    }

    @Test func relatedCasesLinkBothWays() throws {
        let template =
            "{{#case}}{{reference}}{{#related}}\n{{relation}} {{reference}}: {{title}} at {{url}}{{/related}}{{/case}}"
        let records = [
            "content/requests/2020/a.md": record("FOI/0001-20", "related: [{ref: foi 1 21, rel: follows}]"),
            "content/requests/2021/b.md": record("FOI 1-21", "related: [{id: 2022/c, rel: same-subject}]"),
            "content/requests/2022/c.md": record(
                "FOI 3", "related: [{ref: FOI 1-21, rel: supersedes}, {ref: FOI 4, rel: duplicate}, FOI 3]"),
            "content/requests/2022/d.md": record("FOI 4"),
        ]
        #expect(
            try page(template, records, of: "requests/2020/a/")
                == "FOI/0001-20\nFollows FOI 1-21: Title of FOI 1-21 at /foi/requests/2021/b/\n")
        #expect(
            try page(template, records, of: "requests/2021/b/") == """
                FOI 1-21
                Same subject FOI 3: Title of FOI 3 at /foi/requests/2022/c/
                Precedes FOI/0001-20: Title of FOI/0001-20 at /foi/requests/2020/a/

                """)
        #expect(
            try page(template, records, of: "requests/2022/c/") == """
                FOI 3
                Supersedes FOI 1-21: Title of FOI 1-21 at /foi/requests/2021/b/
                Same request as FOI 4: Title of FOI 4 at /foi/requests/2022/d/

                """)
        #expect(
            try page(template, records, of: "requests/2022/d/")
                == "FOI 4\nSame request as FOI 3: Title of FOI 3 at /foi/requests/2022/c/\n")
    }

    @Test func showsProvisionsAsTheLawNamesThem() throws {
        let template =
            "{{#case}}{{#exemptions}}{{citation}}|{{name}}|{{law}}|{{title}}\n{{/exemptions}}{{/case}}"
        let records = [
            "content/requests/a.md": record(
                "A", "regime: [foia, eir]\nexemptions: [\"S.31 (1)(a)(b)\", s40.2, \"12(5(b)\"]")
        ]
        let lines = try page(template, records, of: "requests/a/").split(separator: "\n").map { line in
            line.split(separator: "|").prefix(3).joined(separator: "|")
        }
        #expect(
            lines == [
                "s31(1)(a)|Section 31(1)(a)|FOIA", "s31(1)(b)|Section 31(1)(b)|FOIA",
                "s40(2)|Section 40(2)|FOIA",
                "reg 12(5)(b)|Regulation 12(5)(b)|EIR",
            ])
    }

    @Test func tellsDayByDayWhatHappened() throws {
        let template =
            "{{#case}}{{time_taken}}, {{#late}}{{time_late}} late{{/late}}{{#timeline}}\n{{explanation}}\n"
            + "{{#figure}}{{in_time}} {{due}} {{answered}} {{late}}\n{{/figure}}"
            + "{{#events}}{{#date}}{{iso}}{{/date}} {{text}}\n{{/events}}{{/timeline}}{{/case}}"
        let text = try page(
            template,
            [
                "content/requests/a.md": record(
                    "FOI 1",
                    """
                    received: 2024-11-11
                    clock: [{stop: 2024-11-13, restart: 2024-11-20, reason: fees}]
                    responded: 2024-12-20
                    review: {requested: 2025-01-06, completed: 2025-01-20, outcome: partly-upheld}
                    regulator: {body: ico, date: 2025-03, result: upheld}
                    allow: [{rule: T01, reason: The test of an answer that is late.}]
                    """, body: "## Request\n\nHow many?\n\n## Response\n\nMany.")
            ], of: "requests/a/")
        #expect(
            text == """
                22 working days, 2 working days late
                Due on 18 December 2024: 20 working days after 11 November 2024, not counting 6 working days of waiting, leaving out St Andrew’s Day (2 December 2024, Scotland). Answered on 20 December 2024 after 22 working days, 2 working days late.
                569 569 600 31
                2024-11-11 Request received
                2024-11-13 Clock stopped: we asked for a fee
                2024-11-20 Clock started again
                2024-12-18 Last day for the answer
                2024-12-20 Answer sent, 2 working days late
                2025-01-06 Internal review asked for
                2025-01-20 Internal review answered: the first answer was upheld in part
                2025-02-03 Last day for the review
                2025-03 Decision of the Information Commissioner’s Office: upheld


                """)
    }

    @Test func setsOutThePublicInterestTestOfEachExemption() throws {
        let template =
            "{{#case}}{{#exemptions}}{{number}} {{citation}}: {{status_meaning}}\n"
            + "{{#tests}}{{weight}} ({{url}})\n{{#factors_for}}+ {{.}}\n{{/factors_for}}"
            + "{{#factors_against}}- {{.}}\n{{/factors_against}}{{#balance}}= {{.}}\n{{/balance}}{{/tests}}"
            + "{{/exemptions}}{{/case}}"
        let text = try page(
            template,
            [
                "content/requests/a.md": record(
                    "FOI 1",
                    "received: 2024-11-11\nresponded: 2024-11-20\noutcome: part-granted\nexemptions: [{cite: s43(2), harm: would}, s44(1)(a)]",
                    body: """
                        ## Request

                        What does it cost?

                        ## Response

                        We hold the prices. Two Acts matter: section 43(2) and section 44(1)(a), since the Water Act forbids it.
                        Disclosure would prejudice the supplier.

                        ## Exemption: s43(2)

                        ### Public interest test

                        #### Factors favouring disclosure

                        - Money & "value".

                        #### Factors favouring withholding

                        - Later prices.
                        - Trust.

                        #### Balance

                        It favours withholding.
                        """
                ).replacing("outcome: granted\n", with: "")
            ], of: "requests/a/")
        #expect(
            text == """
                1 s43(2): Qualified: what it covers may be withheld only where the public interest in withholding it is the greater.
                1 for disclosure, 2 against (#public-interest-test)
                + Money &amp; &quot;value&quot;.
                - Later prices.
                - Trust.
                = It favours withholding.
                2 s44(1)(a): Absolute: what it covers may be withheld without weighing the public interest.


                """)
    }
}
