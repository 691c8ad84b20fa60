import Foundation
import LogFixture
import Problems
import Testing

@Suite struct LinkTests {
    private static let records = [
        "content/requests/2021/foi-1/index.md": record(
            "FOI 1",
            "responded: 2021-01-22\ntopics: [Roads & paths]\nreferences: [FOI 2]\naliases: [/old, '/find?id=1']\nexemptions: [{cite: s40(2), pit: '#test'}]\ndocuments: [{file: 'a b.csv', title: Table, accessible: no}]\nrelated: [FOI 3]",
            body:
                "# Test\n\n[three](/requests/2021/foi-3/), [here](#test), [table](a%20b.csv), [up](../foi-3/#more)"
        ),
        "content/requests/2021/foi-1/a b.csv": "a",
        "content/requests/2021/foi-3.md": record(
            "FOI 3", "responded: 2021-02-01",
            body:
                "# One\n\n# Two\n\n# Three\n\n# Four\n\n## More\n\n[page](/about/) [home](/) [outside](https://www.example.com/)"
        ),
        "content/requests/2021/foi-4.md": record("FOI 4", "takedown: {date: 2021-04-01, reason: legal}"),
        "content/requests/2021/foi-5.md": record("FOI 5", "regime: eir"),
        "content/pages/about.md": "---\ntitle: About\n---\n[the first](/requests/2021/foi-1/#test)",
    ]

    @Test(arguments: ["https://example.org/", "https://example.org/foi/", "http://example.org:8080/a/b"])
    func everyLinkStaysBelowTheBaseAndLeadsSomewhere(baseURL: String) throws {
        let site = try PlannedSite(Self.records, settings: "page_size: 1", baseURL: baseURL)
        #expect(site.problems.isEmpty)
        let url = try #require(URL(string: baseURL))
        let base = url.path().hasSuffix("/") ? url.path() : url.path() + "/"
        for path in site.pages {
            let text = try site.text(path)
            for link in links(in: text) where !link.hasPrefix("https://") && !link.hasPrefix("mailto:") {
                let target = target(of: link, on: path, base: base)
                #expect(target != nil, "/\(path) has a link out of the site: \(link)")
                guard let target else { continue }
                #expect(site.paths.contains(target.path), "/\(path) has a broken link: \(link)")
                if let id = target.fragment {
                    #expect(
                        try site.text(target.path).contains("id=\"\(id)\""),
                        "/\(path) has a broken fragment: \(link)")
                }
            }
        }
    }

    /// A host of plain files takes the composed and the decomposed form of a letter for two names.
    @Test(arguments: [
        ("/requests/caf\u{65}\u{301}/", "/foi/requests/caf%C3%A9/"),
        ("/requests/cafe%CC%81/", "/foi/requests/caf%C3%A9/"),
        ("../cafe%cc%81/?e=e%CC%81#re%CC%81sume%CC%81", "../caf%C3%A9/?e=e%CC%81#r%C3%A9sum%C3%A9"),
        ("cafe%CC%81%2F100%25.csv", "caf%C3%A9%2F100%25.csv"),
        ("/requests/caf%C3%A9/", "/foi/requests/caf%C3%A9/"),
        ("/requests/%FFe%CC%81/", "/foi/requests/%FFe%CC%81/"),
        ("https://example.com/e%CC%81", "https://example.com/e%CC%81"),
        ("//example.com/e%CC%81", "//example.com/e%CC%81"),
        ("mailto:e%CC%81@example.com", "mailto:e%CC%81@example.com"), ("/100%", "/foi/100%"),
        ("#a%20b", "#a%20b"),
    ])
    func linksInsideTheSiteAreComposed(written: String, printed: String) throws {
        let site = try PlannedSite([
            "content/requests/cafe\u{301}.md": record("A", body: "# Test\n\n[x](<\(written)>)")
        ])
        let page = try #require(site.pages.first { $0.hasPrefix("requests/caf") })
        #expect(page.utf8.elementsEqual("requests/caf\u{E9}/index.html".utf8))
        #expect(try site.text(page).contains("<a href=\"\(printed)\">x</a>"))
    }

    @Test func aBrokenLinkIsAProblemWithItsLine() throws {
        let site = try PlannedSite([
            "content/requests/a.md": record("A", body: "One\n\n[b](/requests/c/)"),
            "content/requests/b.md": record("B", body: "[a](/requests/a)"),
            "content/requests/d.md": record("D", body: "[a](a.md) [out](/../../etc/passwd)"),
            "content/requests/e.md": record("E", body: "[draft](/requests/f/)"),
            "content/requests/f.md": record("F", "draft: true"),
            "content/requests/g.md": record("G", body: "# Head\n\n[h](#haed)"),
        ])
        #expect(
            site.problems.map {
                "\($0.location.path):\($0.location.line ?? 0): \($0.message) (\($0.help ?? "")) [\($0.rule.id)]"
            } == [
                "content/requests/a.md:9: the link '/requests/c/' leads to nothing on this site (did you mean '/requests/a/'?) [broken-link]",
                "content/requests/b.md:7: the link '/requests/a' lacks the slash at its end (write '/requests/a/') [broken-link]",
                "content/requests/d.md:7: the link '/../../etc/passwd' leads out of the site (begin it with / for a page of this log, or with https:// for another site) [broken-link]",
                "content/requests/d.md:7: the link 'a.md' leads to a file of the log, not to a page of the site (write '/requests/a/') [broken-link]",
                "content/requests/e.md:7: the link '/requests/f/' leads to content/requests/f.md, which is a draft (take the link out until that record is published) [broken-link]",
                "content/requests/g.md:9: the link '#haed' leads to a heading that is not on that page (did you mean '#head'?) [broken-fragment]",
            ])
    }

    /// The addresses that a page's elements name.
    private func links(in text: String) -> [String] {
        text.matches(of: /(?:href|src)="([^"]*)"|content="0; url=([^"]*)"/).map { match in
            String(match.1 ?? match.2 ?? "").replacing("&amp;", with: "&")
        }
    }

    /// The file on the site that a link on a page means, or nil where it leaves the site.
    private func target(of link: String, on path: String, base: String) -> (path: String, fragment: String?)?
    {
        guard let page = URL(string: "https://host" + base + path),
            let url = URL(string: link, relativeTo: page)?.absoluteURL
        else { return nil }
        let full = url.path(percentEncoded: false)
        guard full.hasPrefix(base) else { return nil }
        let file = String(full.dropFirst(base.count))
        return (
            file.isEmpty || file.hasSuffix("/") ? file + "index.html" : file,
            url.fragment(percentEncoded: false)
        )
    }
}
