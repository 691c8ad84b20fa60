import LogFixture
import Problems
import Testing

/// Pages of the log's own that stand below others, and logs that hold nothing but pages.
@Suite struct PageTreeTests {
    private static let manual = [
        "content/pages/web.md": "---\ntitle: Web guide\norder: 2\n---\nText.",
        "content/pages/web/start.md": "---\ntitle: Start\norder: 3\n---\nText.",
        "content/pages/officers.md":
            "---\ntitle: Officers\ndescription: For officers.\norder: 1\n---\nText.",
        "content/pages/officers/dates.md":
            "---\ntitle: Dates\norder: 12\n---\n## One\n\n## Two\n\n### Three\n\n## Four\n",
        "content/pages/officers/cases.md": "---\ntitle: Cases\norder: 11\n---\nText.",
        "content/pages/loose/end.md": "---\ntitle: Loose end\norder: 9\n---\nText.",
    ]

    private static let template = """
        {{#page.trail}}{{title}} > {{/page.trail}}{{page.title}}
        {{#section}}{{title}} {{url}}{{#current}} (here){{/current}}: {{#pages}}{{title}}{{#current}} (here){{/current}}, {{/pages}}
        {{/section}}
        {{#previous}}Before: {{url}}{{/previous}} {{#next}}Next: {{url}}{{/next}}
        {{#has_contents}}{{#contents}}{{title}}{{url}} {{/contents}}{{/has_contents}}
        {{#site.sections}}[{{title}}{{#description}}: {{.}}{{/description}}: {{#pages}}{{url}} {{/pages}}]{{/site.sections}}
        """

    @Test func aPageKnowsItsSectionAndItsNeighbours() throws {
        let site = try PlannedSite(Self.manual.merging(["templates/page.html": Self.template]) { $1 })
        let sections =
            "[Officers: For officers.: /foi/officers/cases/ /foi/officers/dates/ ][Web guide: /foi/web/start/ ][Loose end: ]"
        #expect(
            try site.text("officers/cases/index.html") == """
                Home > Officers > Cases
                Officers /foi/officers/: Cases (here), Dates, 
                Before: /foi/officers/ Next: /foi/officers/dates/

                \(sections)
                """)
        #expect(
            try site.text("officers/dates/index.html") == """
                Home > Officers > Dates
                Officers /foi/officers/: Cases, Dates (here), 
                Before: /foi/officers/cases/ 
                One#one Two#two Three#three Four#four 
                \(sections)
                """)
        #expect(
            try site.text("officers/index.html").contains(
                "Officers /foi/officers/ (here): Cases, Dates, \n Next: /foi/officers/cases/"))
        #expect(
            try site.text("loose/end/index.html").hasPrefix("Home > Loose end\nLoose end /foi/loose/end/"))
    }

    @Test func aLogOfPagesHasNoListsOfCases() throws {
        let site = try PlannedSite(Self.manual)
        #expect(site.problems.isEmpty)
        #expect(
            site.contentPaths == [
                "404.html", "data/files.csv", "index.html", "loose/end/index.html",
                "officers/cases/index.html",
                "officers/dates/index.html", "officers/index.html", "robots.txt", "sitemap.xml",
                "web/index.html", "web/start/index.html",
            ])
        let home = try site.text("index.html")
        #expect(home.contains(#"<li><a href="/foi/officers/">Officers</a></li>"#))
        #expect(home.contains("<p>For officers.</p>"))
        for page in site.pages { #expect(!(try site.text(page)).contains("/foi/requests/")) }
    }

    @Test(arguments: [
        ([:], []),
        (["content/request/foi-1.md": "A folder with a misspelt name."], ["unlisted-file"]),
        (["content/requests/README.txt": "No record."], ["unlisted-file"]),
    ])
    func onlyAFolderOfPagesAloneIsMeantToBeOne(more: [String: String], rules: [String]) throws {
        let problems = try LogFixture(Self.manual.merging(more) { $1 }).load().problems
        #expect(problems.map(\.rule.id) == rules)
    }
}
