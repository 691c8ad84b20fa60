import LogFixture
import Testing

@Suite struct ListTests {
    private static let list = """
        {{page.title}}: {{range}}
        {{#entries}}
        {{reference}}{{#date}} {{#answered}}answered {{/answered}}{{text}}{{/date}}
        {{/entries}}
        {{#pagination}}
        {{#previous}}back to {{url}}, {{/previous}}page {{current}} of {{count}}{{#next}}, on to {{url}}{{/next}}
        {{#pages}}{{title}}{{#current}}*{{/current}} {{/pages}}
        {{/pagination}}

        """
    private static let terms = """
        {{page.title}}
        {{#terms}}
        {{name}}{{#lang}} in {{.}}{{/lang}}{{#description}} ({{.}}){{/description}}: {{cases}} at {{url}}
        {{/terms}}

        """

    private func site(_ records: [String: String], settings: String = "") throws -> PlannedSite {
        let templates = ["templates/list.html": Self.list, "templates/terms.html": Self.terms]
        let site = try PlannedSite(records.merging(templates) { $1 }, settings: settings)
        try #require(site.problems.isEmpty)
        return site
    }

    @Test func newestStandFirstAndThoseWithoutADateLast() throws {
        let site = try site([
            "content/requests/a.md": record("A", "responded: 2021-03-01"),
            "content/requests/b.md": record("B", "responded: 2021-02"),
            "content/requests/c.md": record("C", "published: 2021-02-10"),
            "content/requests/d.md": record("D", "received: 2020"),
            "content/requests/e.md": record("E"),
            "content/requests/f.md": record("F", "responded: 2021-03-01\nreceived: 2021-02-01"),
            "content/requests/g.md": record("G", "responded: 2021-11-30"),
        ])
        #expect(
            try site.text("requests/index.html") == """
                All requests: 7 requests
                G answered 30 November 2021
                A answered 1 March 2021
                F answered 1 March 2021
                C 10 February 2021
                B answered February 2021
                D 2020
                E

                """)
        #expect(
            try site.text("years/index.html") == """
                Years
                2021: 5 requests at /foi/years/2021/
                2020: 1 request at /foi/years/2020/
                Date not recorded: 1 request at /foi/years/undated/

                """)
        #expect(
            try site.text("years/undated/index.html") == """
                Date not recorded: 1 request
                E

                """)
        #expect(try site.text("years/2020/index.html").hasPrefix("Requests of 2020: 1 request\nD 2020\n"))
    }

    @Test func longListsAreCutIntoPages() throws {
        var records: [String: String] = [:]
        for day in 1...9 {
            records["content/requests/\(day).md"] = record("R\(day)", "responded: 2021-01-0\(day)")
        }
        let site = try site(records, settings: "page_size: 2")
        #expect(
            site.paths.filter { $0.hasPrefix("years/2021/") } == [
                "years/2021/index.html", "years/2021/page/2/index.html", "years/2021/page/3/index.html",
                "years/2021/page/4/index.html", "years/2021/page/5/index.html",
            ])
        #expect(
            try site.text("requests/index.html") == """
                All requests: Requests 1 to 2 of 9
                R9 answered 9 January 2021
                R8 answered 8 January 2021
                page 1 of 5, on to /foi/requests/page/2/
                1* 2 … 5 \n
                """)
        #expect(
            try site.text("requests/page/2/index.html") == """
                All requests (page 2 of 5): Requests 3 to 4 of 9
                R7 answered 7 January 2021
                R6 answered 6 January 2021
                back to /foi/requests/, page 2 of 5, on to /foi/requests/page/3/
                1 2* 3 … 5 \n
                """)
        #expect(
            try site.text("requests/page/5/index.html") == """
                All requests (page 5 of 5): Requests 9 to 9 of 9
                R1 answered 1 January 2021
                back to /foi/requests/page/4/, page 5 of 5
                1 … 4 5* \n
                """)
    }

    @Test func aFullLastPageIsNotFollowedByAnEmptyOne() throws {
        let records = ["content/requests/a.md": record("A"), "content/requests/b.md": record("B")]
        let site = try site(records, settings: "page_size: 2")
        #expect(!site.paths.contains("requests/page/2/index.html"))
    }

    @Test func longNumbersAreGrouped() throws {
        var records: [String: String] = [:]
        for number in 1...1001 { records["content/requests/\(number).md"] = record("R\(number)") }
        let site = try site(records, settings: "page_size: 1000")
        #expect(
            try site.text("requests/page/2/index.html").hasPrefix(
                "All requests (page 2 of 2): Requests 1,001 to 1,001 of 1,001\n"))
        #expect(
            try site.text("outcomes/index.html") == """
                Outcomes
                Granted in full (Everything that was asked for was released.): 1,001 requests at /foi/outcomes/granted/

                """)
    }

    @Test func topicsAreOneHoweverTheyAreSpelt() throws {
        let site = try site(
            [
                "content/requests/a.md": record("A", "topics: [ROADS, Plant a theuluoedd, Roads]"),
                "content/requests/b.md": record("B", "topics: [roads, \"Children's services\"]"),
            ],
            settings: """
                topics:
                  - Unused
                  - {name: Roads, description: Gritting and signs}
                  - Children’s services
                  - {name: {cy: Plant a theuluoedd}}
                """)
        #expect(
            try site.text("topics/index.html") == """
                Topics
                Children’s services: 1 request at /foi/topics/childrens-services/
                Plant a theuluoedd in cy: 1 request at /foi/topics/plant-a-theuluoedd/
                Roads (Gritting and signs): 2 requests at /foi/topics/roads/

                """)
        #expect(try site.text("topics/roads/index.html").hasPrefix("Roads: 2 requests\nA\nB\n"))
    }

    @Test func topicsOfRecordsAloneHaveListsToo() throws {
        let site = try site(["content/requests/a.md": record("A", "topics: [Écoles & colleges, 道路]")])
        #expect(
            try site.text("topics/index.html") == """
                Topics
                Écoles &amp; colleges: 1 request at /foi/topics/ecoles-colleges/
                道路: 1 request at /foi/topics/%E9%81%93%E8%B7%AF/

                """)
        #expect(site.paths.contains("topics/道路/index.html"))
    }

    @Test func outcomesAndLawsStandInTheirOwnOrder() throws {
        let site = try site([
            "content/requests/a.md":
                "---\ntitle: A\nreference: A\noutcome: not-held\nregime: [eir, foia]\n---\n",
            "content/requests/b.md": "---\ntitle: B\nreference: B\noutcome: part-granted\n---\n",
            "content/requests/c.md": "---\ntitle: C\nreference: C\nreceived: 2021-01-01\n---\n",
        ])
        #expect(
            try site.text("outcomes/index.html") == """
                Outcomes
                Granted in part (Some of the information was released and some was withheld.): 1 request at /foi/outcomes/part-granted/
                Information not held (The authority does not hold the information.): 1 request at /foi/outcomes/not-held/

                """)
        #expect(
            try site.text("regimes/index.html") == """
                Laws
                Freedom of Information Act 2000: 3 requests at /foi/regimes/foia/
                Environmental Information Regulations 2004: 1 request at /foi/regimes/eir/

                """)
    }
}
