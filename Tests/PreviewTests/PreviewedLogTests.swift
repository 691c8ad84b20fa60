import Content
import Foundation
import LogFixture
import Problems
import Site
import SystemPackage
import Testing

@testable import Preview

/// What a preview shows while a log is written.
@Suite struct PreviewedLogTests {
    private static func record(_ title: String, _ more: String = "") -> String {
        "---\ntitle: \(title)\nreference: \(title)\nreceived: 2021\n\(more)---\n## Request\nText of \(title)\n"
    }

    private let fixture: LogFixture
    private let pages: PreviewPages

    init() throws {
        fixture = try LogFixture([
            "content/requests/a.md": Self.record("Otters"), "content/requests/b.md": Self.record("Herons"),
        ])
        pages = try PreviewPages()
    }

    private func log() throws -> PreviewedLog {
        let loader = try fixture.loader()
        return PreviewedLog {
            var loader = loader
            loader.includesUnpublished = true
            return loader
        }
    }

    private func text(_ path: String, of site: PreviewedSite) throws -> String {
        let file = try #require(site.files[path], "there is no \(path)")
        return String(decoding: pages.bytes(of: file, on: site), as: UTF8.self)
    }

    @Test func keepsTheLastGoodPageOfABrokenRecord() throws {
        var log = try log()
        let first = log.refresh()
        try fixture.add("content/requests/a.md", "---\ntitle: <b>Otters\nrefrence: Otters\n---\n")
        try fixture.add("content/requests/b.md", Self.record("Egrets"))
        let second = log.refresh()
        #expect(second.basePath == "/foi/")
        #expect(first.generation != second.generation)
        let broken = try text("requests/a/index.html", of: second)
        #expect(broken.contains("<h1>Otters</h1>"))
        #expect(broken.contains("1 error: pages that cannot be made anew stay as they were"))
        #expect(broken.contains("<bdi>content/requests/a.md:3:1</bdi>"))
        #expect(broken.contains("<pre><bdi>refrence: Otters</bdi>\n^^^^^^^^</pre>"))
        #expect(try text("requests/b/index.html", of: second).contains("Egrets"))

        try fixture.add("content/requests/a.md", Self.record("Badgers"))
        let third = try text("requests/a/index.html", of: log.refresh())
        #expect(third.contains("Badgers"))
        #expect(!third.contains("overlay"))
    }

    @Test func keepsTheWholeSiteWhenATemplateIsBroken() throws {
        var log = try log()
        let paths = Set(log.refresh().files.keys)
        try fixture.add("templates/case.html", "{{case.refrence}}")
        let site = log.refresh()
        #expect(Set(site.files.keys) == paths)
        let page = try text("index.html", of: site)
        #expect(page.contains("templates/case.html:1:8"))
        #expect(page.contains("did you mean &#39;reference&#39;?"))
    }

    @Test(arguments: [false, true]) func keepsTheWholeSiteWhileARecordCannotBeRead(conceals: Bool) throws {
        let loader = try fixture.loader()
        var log = PreviewedLog {
            var loader = loader
            loader.concealsUnpublished = conceals
            return loader
        }
        let paths = Set(log.refresh().files.keys)
        try fixture.remove("content/requests/a.md")
        // Root may read every file, but not a pipe as if it were one.
        #expect(mkfifo(loader.root.appending("content/requests/a.md").string, 0o600) == 0)
        let site = log.refresh()
        #expect(site.isIncomplete)
        #expect(Set(site.files.keys) == paths)
        #expect(try text("requests/index.html", of: site).contains("Otters"))
        #expect(
            conceals
                ? site.concealedProblems > 0
                : site.report.problems.contains { $0.rule.id == "unreadable-file" })

        try fixture.remove("content/requests/a.md")
        try fixture.add("content/requests/a.md", Self.record("Badgers"))
        let next = log.refresh()
        #expect(!next.isIncomplete)
        #expect(try text("requests/index.html", of: next).contains("Badgers"))
        try fixture.remove("content/requests/a.md")
        #expect(log.refresh().files["requests/a/index.html"] == nil)
    }

    @Test func showsWhatIsWrongWhereThereIsNoSiteYet() throws {
        try fixture.remove("daylight.yml")
        var log = try log()
        let site = log.refresh()
        #expect(site.files.isEmpty)
        let page = String(decoding: pages.notFound(on: site), as: UTF8.self)
        #expect(page.contains("<h1>There is no site yet</h1>"))
        #expect(page.contains("there is no daylight.yml here, so this is not a log"))
    }

    @Test func escapesWhatItShows() throws {
        try fixture.add(
            "content/requests/c.md", "---\ntitle: C\n\"</pre><script>alert(1)</script>\": x\n---\n")
        var log = try log()
        let page = try text("index.html", of: log.refresh())
        #expect(page.contains("&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.contains("<script>alert"))
    }

    @Test func marksDraftsAndEmbargoes() throws {
        try fixture.add("content/requests/a.md", Self.record("Otters", "draft: true\n"))
        try fixture.add("content/requests/b.md", Self.record("Herons", "embargo_until: 2031-02-03\n"))
        var log = try log()
        let site = log.refresh()
        #expect(try text("requests/a/index.html", of: site).contains("<p class=\"mark\">Draft</p>"))
        #expect(
            try text("requests/b/index.html", of: site)
                .contains("<p class=\"mark\">Embargoed until 2031-02-03</p>"))
        let home = try text("index.html", of: site)
        #expect(!home.contains("class=\"mark\""))
        #expect(home.contains("<a href=\"/_daylight/drafts.html\">1 draft, 1 embargo</a>"))
        let list = String(decoding: try #require(pages.file("drafts.html", on: site)), as: UTF8.self)
        #expect(
            list.contains(
                """
                <li><a href="/foi/requests/a/">Otters</a> <span class="mark">Draft</span> \
                <bdi>content/requests/a.md</bdi></li>
                """))
    }

    @Test func saysOnAPageWhatIsWrongWithItsRecord() throws {
        try fixture.add(
            "content/requests/a.md", Self.record("Otters", "outcome: granted\n") + "<b>raw</b>\n")
        var log = try log()
        let site = log.refresh()
        let own = try text("requests/a/index.html", of: site)
        #expect(own.contains("warnings here</summary>"))
        #expect(own.contains("<bdi>content/requests/a.md:9:1</bdi>"))
        #expect(!(try text("requests/b/index.html", of: site)).contains("here</summary>"))
        let list = String(decoding: try #require(pages.file("problems.html", on: site)), as: UTF8.self)
        #expect(list.contains("<h1>Problems</h1>"))
        #expect(list.contains("<a href=\"/foi/requests/a/\"><bdi>content/requests/a.md:9:1</bdi></a>"))
    }

    @Test func addsNothingElseToAPage() throws {
        var log = try log()
        let site = log.refresh()
        for (path, file) in site.files {
            guard case .rendered(let render) = file.content else { continue }
            var built: [UInt8] = []
            render(&built)
            let shown = String(decoding: pages.bytes(of: file, on: site), as: UTF8.self)
            guard file.kind == .page else {
                #expect(shown.utf8.elementsEqual(built), "\(path)")
                continue
            }
            let start = try #require(shown.range(of: "<daylight-preview"))
            let end = try #require(shown.range(of: "</body>"))
            #expect(
                shown[..<start.lowerBound] + shown[end.lowerBound...]
                    == String(decoding: built, as: UTF8.self))
        }
    }

    @Test func aPageIsTheSameWhateverItsStyleSheetIsCalled() throws {
        func digest(_ page: String) throws -> Substring {
            let start = try #require(page.range(of: "data-page=\"")).upperBound
            return page[start...].prefix { $0 != "\"" }
        }
        var log = try log()
        let first = log.refresh()
        try fixture.add("templates/assets/site.css", "body { color: red }")
        let second = log.refresh()
        #expect(first.styleSheets != second.styleSheets)
        #expect(
            try digest(text("requests/a/index.html", of: first))
                == digest(text("requests/a/index.html", of: second)))
        try fixture.add("content/requests/a.md", Self.record("Stoats"))
        let third = log.refresh()
        #expect(
            try digest(text("requests/a/index.html", of: second))
                != digest(text("requests/a/index.html", of: third)))
        #expect(
            try digest(text("requests/b/index.html", of: second))
                == digest(text("requests/b/index.html", of: third)))
    }
}
