import LogFixture
import Site
import Testing

/// The site that `build --drafts` makes for colleagues.
@Suite struct StagingTests {
    private static let files = [
        "content/requests/a.md": record("FOI 1", "responded: 2021-01-22\naliases: [/old]"),
        "content/requests/b.md": record("FOI 2", "responded: 2021-01-22\ndraft: true"),
        "content/requests/c.md": record("FOI 3", "takedown: {date: 2021-04-01, reason: legal}"),
        "content/pages/about.md": "---\ntitle: About\n---\nText.",
    ]

    private func site(_ own: [String: String] = [:]) throws -> PlannedSite {
        try PlannedSite(
            LogFixture(
                Self.files.merging(own) { $1 }, settings: "redirects: [apache, cloudflare, nginx]"),
            drafts: true, isStaging: true)
    }

    private static let meta = #"<meta name="robots" content="noindex, nofollow, noarchive">"#

    @Test func everyPageSaysThatItIsADraftAndIsNotToBeFound() throws {
        let site = try site()
        try #require(site.problems.isEmpty)
        #expect(site.pages.contains("404.html") && site.pages.contains("old/index.html"))
        for path in site.pages {
            let page = try site.text(path)
            #expect(page.contains("<head>" + Self.meta), "/\(path)")
            #expect(
                page.contains(
                    #"<body><aside id="daylight-draft-notice" lang="en" aria-label="Draft"><p><strong>Draft for internal use."#
                ), "/\(path)")
            #expect(!page.contains("canonical"), "/\(path)")
        }
    }

    @Test func noFileLeadsSearchEnginesIn() throws {
        let site = try site()
        #expect(!site.paths.contains("sitemap.xml"))
        #expect(try site.text("robots.txt") == "User-agent: *\nDisallow: /\n")
        #expect(try site.text("_headers") == "/*\n  X-Robots-Tag: noindex, nofollow, noarchive\n")
        #expect(
            try site.text(".htaccess").hasSuffix(
                "Header always set X-Robots-Tag \"noindex, nofollow, noarchive\"\n</IfModule>\n"))
        #expect(site.paths.contains { $0.hasPrefix("assets/daylight-draft-notice.") })
    }

    @Test func aSiteForReadersHasNothingOfIt() throws {
        let site = try PlannedSite(LogFixture(Self.files, settings: "redirects: [apache, cloudflare]"))
        #expect(site.paths.contains("sitemap.xml") && !site.paths.contains("_headers"))
        for path in site.paths where !path.hasSuffix("redirects.nginx.conf") {
            #expect(!path.contains("draft-notice"))
            #expect(try !site.text(path).contains("draft-notice"), "/\(path)")
        }
    }

    /// Layouts of a log's own, with what stands before and after the notice.
    @Test(arguments: [
        (
            "<!doctype html><HTML lang=en><HEAD class='a>b'>@<title><body></title><BODY data-x=\"a>b\">#<p>Text",
            true
        ),
        (
            "<!DOCTYPE html><!-- <head> <body> --><html><head>@<script>\"<body>\"</script></head><body>#<p>Text",
            true
        ),
        ("<!DOCTYPE html>@<title>No tags</title>#<p>Text", false),
        ("<!DOCTYPE html><html lang=en>@<meta charset=utf-8><style>body{}</style><main>Text</main>", false),
        ("@#Text alone", false),
    ])
    func noThemeCanLeaveItOut(layout: String, hasBody: Bool) throws {
        let theme = layout.replacing("@", with: "").replacing("#", with: "")
        let page = try site(["templates/page.html": theme]).text("about/index.html")
        let before = layout.prefix { $0 != "@" }
        #expect(page.hasPrefix(before + Self.meta), "\(page)")
        let rest = layout.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        if rest.count == 2, hasBody { #expect(page.hasSuffix("</aside>\n" + rest[1]), "\(page)") }
        #expect(page.contains("</aside>"))
    }
}
