import LogFixture
import Testing

@Suite struct RedirectTests {
    private static let template = """
        {{page.title}}{{#page.unlisted}}, not to be indexed{{/page.unlisted}}
        {{#target}}
        to {{title}} at {{url}}
        {{/target}}
        {{#choices}}
        perhaps {{title}} at {{url}}
        {{/choices}}

        """

    private func site(_ first: String, _ second: String = "") throws -> PlannedSite {
        let site = try PlannedSite([
            "templates/redirect.html": Self.template, "content/requests/2021/one.md": record("FOI 1", first),
            "content/requests/2021/two.md": record("FOI 2", second),
        ])
        try #require(site.problems.isEmpty)
        return site
    }

    @Test(arguments: [
        ("/foi/506.html", "foi/506.html"), ("/foi/506.htm", "foi/506.htm"),
        ("/foi/506", "foi/506/index.html"),
        ("/foi/506/", "foi/506/index.html"), ("foi/506", "foi/506/index.html"),
        ("/foi.html/", "foi.html/index.html"),
        ("/foi/506.aspx", "foi/506.aspx/index.html"),
    ])
    func anAliasLeadsToItsCase(alias: String, path: String) throws {
        #expect(
            try site("aliases: [\(alias)]").text(path) == """
                This page has moved, not to be indexed
                to FOI 1: Title of FOI 1 at /foi/requests/2021/one/

                """)
    }

    @Test func anAliasWithAQueryListsWhatItMayMean() throws {
        let site = try site("aliases: ['/find?id=1']", "aliases: ['/find?id=2', '/find']")
        #expect(
            try site.text("find/index.html") == """
                Where to find it now, not to be indexed
                perhaps FOI 1: Title of FOI 1 at /foi/requests/2021/one/
                perhaps FOI 2: Title of FOI 2 at /foi/requests/2021/two/

                """)
    }

    @Test func otherReferencesLeadToTheCaseThatAnswersThem() throws {
        let site = try site("references: [FOI 7, EIR/8]")
        for slug in ["foi-7", "eir-8"] {
            #expect(
                try site.text("requests/2021/\(slug)/index.html") == """
                    This page has moved, not to be indexed
                    to FOI 1: Title of FOI 1 at /foi/requests/2021/one/

                    """)
        }
    }

    @Test func theThemeSendsBrowsersOn() throws {
        let site = try PlannedSite(["content/requests/one.md": record("FOI 1", "aliases: [/old]")])
        let page = try site.text("old/index.html")
        #expect(page.contains(#"<meta http-equiv="refresh" content="0; url=/foi/requests/one/">"#))
        #expect(page.contains(#"<meta name="robots" content="noindex">"#))
        #expect(page.contains(#"<a href="/foi/requests/one/">FOI 1: Title of FOI 1</a>"#))
    }
}
