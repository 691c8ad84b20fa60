import LogFixture
import Problems
import Testing

@Suite struct PathTests {
    @Test func plansExactlyTheFilesOfTheLog() throws {
        let site = try PlannedSite(
            [
                "content/requests/2021/foi-1.md": record(
                    "FOI 1",
                    "responded: 2021-01-22\ntopics: [Roads]\nreferences: [FOI 2]\naliases: [/old/1.html, /old, '/find?id=1']"
                ),
                "content/requests/2022/foi-3/index.md": record(
                    "FOI 3",
                    "responded: 2022-05-06\nregime: eir\ndocuments: [{file: maps/routes.csv, title: Routes}]"),
                "content/requests/2022/foi-3/maps/routes.csv": "a,b\n",
                "content/requests/2022/foi-3/unlisted.csv": "a,b\n",
                "content/requests/2022/draft.md": record("FOI 4", "responded: 2022-05-06\ndraft: true"),
                "content/pages/about.md": "---\ntitle: About\n---\nText.",
                "content/pages/draft.md": "---\ntitle: Draft\ndraft: true\n---\nText.",
            ])
        #expect(site.problems.isEmpty)
        #expect(
            site.contentPaths == [
                "404.html", "about/index.html", "data/case.schema.json", "data/files.csv", "find/index.html",
                "index.html",
                "old/1.html",
                "old/index.html",
                "outcomes/granted/index.html", "outcomes/index.html", "regimes/eir/index.html",
                "regimes/foia/index.html", "regimes/index.html", "requests/2021/foi-1/index.html",
                "requests/2021/foi-1/index.json", "requests/2021/foi-2/index.html",
                "requests/2022/foi-3/index.html", "requests/2022/foi-3/index.json",
                "requests/2022/foi-3/maps/routes.csv", "requests/index.html", "robots.txt", "sitemap.xml",
                "topics/index.html", "topics/roads/index.html", "years/2021/index.html",
                "years/2022/index.html",
                "years/index.html",
            ])
    }

    @Test func aLogWithoutCasesHasTheListsAlone() throws {
        let site = try PlannedSite([:])
        #expect(site.problems.isEmpty)
        #expect(
            site.contentPaths == [
                "404.html", "data/case.schema.json", "data/files.csv", "index.html", "outcomes/index.html",
                "regimes/index.html", "requests/index.html",
                "robots.txt", "sitemap.xml", "topics/index.html", "years/index.html",
            ])
    }

    @Test func draftsArePlannedWhenTheyAreAskedFor() throws {
        let fixture = try LogFixture([
            "content/requests/a.md": record("FOI 1", "draft: true"),
            "content/pages/about.md": "---\ntitle: About\ndraft: true\n---\nText.",
        ])
        let published = try PlannedSite(fixture).paths
        #expect(!published.contains("requests/a/index.html"))
        #expect(!published.contains("about/index.html"))
        let all = try PlannedSite(fixture, drafts: true).paths
        #expect(all.contains("requests/a/index.html"))
        #expect(all.contains("about/index.html"))
    }

    /// Each key whose words make a name that cannot be, with what is said before the help.
    @Test(
        arguments: [
            (
                "aliases: [/ok, /old/\(long)/x]",
                "5:16: the alias makes '\(shown)…', a name of 256 bytes, and no file or folder can have one of more than 255"
            ),
            (
                "slug: \(long)",
                "5:7: the slug makes '\(shown)…', a name of 256 bytes, and no file or folder can have one of more than 255"
            ),
            (
                "id: \(long)",
                "5:5: the slug makes '\(shown)…', a name of 256 bytes, and no file or folder can have one of more than 255"
            ),
            (
                "references: [FOI 3, \(long)]",
                "5:21: the reference makes '\(shown)…', a name of 256 bytes, and no file or folder can have one of more than 255"
            ),
            (
                "topics: [\(long)]",
                "5:10: the topic makes '\(shown)…', a name of 256 bytes, and no file or folder can have one of more than 255"
            ),
            (
                "aliases: /\((1...20).map { _ in String(repeating: "y", count: 200) }.joined(separator: "/"))",
                "5:10: the alias makes an address of 4030 bytes, which is longer than systems and browsers take"
            ),
            (
                "aliases: /.daylight-manifest",
                "5:10: the alias makes '.daylight-manifest', a name that Daylight keeps for its own files"
            ),
            (
                "aliases: /.Daylight-tmp/a",
                "5:10: the alias makes '.daylight-tmp', a name that Daylight keeps for its own files"
            ),
            (
                "aliases: /.daylight/cache",
                "5:10: the alias makes '.daylight', a name that Daylight keeps for its own files"
            ),
            (
                "aliases: /a/.htaccess/b",
                "5:10: the alias makes '.htaccess', a name under which servers look for their settings"
            ),
            (
                "aliases: /_redirects",
                "5:10: the alias makes '_redirects', a name under which servers look for their settings"
            ),
            (
                "aliases: [\"/a%C2%85b\"]",
                "5:11: the alias makes 'a\u{FFFD}b', a name with a control character (U+0085)"
            ),
        ])
    func namesTheKeyOfANameThatCannotBe(line: String, expected: String) throws {
        let problems = try PlannedSite(["content/requests/a.md": record("FOI 1", line)]).problems
        #expect(
            problems.map { "\($0.location.line ?? 0):\($0.location.column ?? 0): \($0.message)" } == [
                expected
            ])
        #expect(problems.map(\.rule.id) == ["unusable-name"])
        #expect(problems.map(\.location.path) == ["content/requests/a.md"])
    }

    private static let long = String(repeating: "x", count: 256)
    private static let shown = String(repeating: "x", count: 60)

    /// A key that holds a control character is refused where it is read.
    @Test func namesFilesWhoseNamesCannotBe() throws {
        let asset = String(repeating: "l", count: 245) + ".css"
        let site = try PlannedSite(
            [
                "content/requests/foi\u{7}-1/index.md": record(
                    "FOI 1", "documents: [{file: \"a\\x1Bb.pdf\", title: A}]"),
                "content/requests/foi\u{7}-1/a\u{1B}b.pdf": "%PDF",
                "content/pages/a\u{7F}.md": "---\ntitle: Page\n---\nText.",
                "templates/assets/\(asset)": "a {}",
            ], settings: "theme: {logo: \(asset)}")
        let named = site.problems.filter { $0.rule.id == "unusable-name" }
        #expect(
            named.map { "\($0.location.path):\($0.location.line ?? 0): \($0.message)" } == [
                "content/pages/a\u{7F}.md:0: the name of the file or folder is, on the site, 'a\u{FFFD}', a name with a control character (U+007F)",
                "content/requests/foi\u{7}-1/index.md:0: the name of the file or folder is, on the site, 'foi\u{FFFD}-1', a name with a control character (U+0007)",
                "templates/assets/\(asset):0: the name of the asset is, on the site, '\(String(repeating: "l", count: 60))…', a name of 260 bytes, and no file or folder can have one of more than 255",
            ])
    }

    /// What is as long as it can be, or only looks like a name that is kept.
    @Test func takesNamesThatCanBe() throws {
        let longest = String(repeating: "x", count: 255)
        let site = try PlannedSite([
            "content/requests/a.md": record(
                "FOI 1",
                "aliases: [/old/\(longest), /old/.daylight-manifest, /.well-known/foi, /daylight, /_files/1, /redirects, '/caf\u{E9}', '/\u{202F}x', /htaccess]\ntopics: [\(longest)]"
            ),
            "content/requests/b/index.md": record(
                "FOI 2", "slug: \(longest)\ndocuments: [{file: files.csv, title: F}]"),
            "content/requests/b/files.csv": "a,b\n",
        ])
        #expect(site.problems.map(\.message) == [])
    }

    @Test(
        arguments: [
            // An alias is the address of another case.
            (
                [
                    "content/requests/a.md": record("FOI 1", "aliases: [/requests/b/]"),
                    "content/requests/b.md": record("FOI 2"),
                ],
                "content/requests/a.md: the address /requests/b/ is also claimed by content/requests/b.md"
            ),
            // Two cases have one alias.
            (
                [
                    "content/requests/a.md": record("FOI 1", "aliases: [/old.html]"),
                    "content/requests/b.md": record("FOI 2", "aliases: [/old.html]"),
                ], "content/requests/a.md: the address /old.html is also claimed by content/requests/b.md"
            ),
            // Two cases have one slug.
            (
                [
                    "content/requests/2021/a.md": record("FOI 1", "slug: same"),
                    "content/requests/2021/b.md": record("FOI 2", "slug: same"),
                ],
                "content/requests/2021/a.md: the address /requests/2021/same/ is also claimed by content/requests/2021/b.md"
            ),
            // Addresses differ only in capitals.
            (
                [
                    "content/requests/a.md": record("FOI 1", "aliases: [/Requests/B]"),
                    "content/requests/b.md": record("FOI 2"),
                ],
                "content/requests/a.md: the address /Requests/B/ is also claimed by content/requests/b.md (/requests/b/), which differs only in capitals"
            ),
            // Addresses differ only in Unicode form.
            (
                [
                    "content/requests/a.md": record("FOI 1", "aliases: [/cafe\u{301}]"),
                    "content/pages/caf\u{E9}.md": "---\ntitle: Café\n---\nText.",
                ],
                "content/pages/caf\u{E9}.md: the address /caf\u{E9}/ is also claimed by content/requests/a.md, written with other Unicode characters that look the same"
            ),
            // A page has the address of a list.
            (
                [
                    "content/requests/a.md": record("FOI 1"),
                    "content/pages/years.md": "---\ntitle: Years\n---\nText.",
                ],
                "content/pages/years.md: the address /years/ is also claimed by the list of years"
            ),
            // A document has the name of the case's page.
            (
                [
                    "content/requests/a/index.md": record(
                        "FOI 1", "documents: [{file: index.html, title: Page}]"),
                    "content/requests/a/index.html": "<p>",
                ],
                "content/requests/a/index.md: the address /requests/a/ is also claimed by a document of content/requests/a/index.md"
            ),
            // A file stands where another needs a folder.
            (
                [
                    "content/requests/a.md": record("FOI 1", "aliases: [/old.html]"),
                    "content/pages/old.html.md": "---\ntitle: Old\n---\nText.",
                ],
                "content/pages/old.html.md: the address /old.html/ is also claimed by content/requests/a.md (/old.html)"
            ),
        ] as [([String: String], String)])
    func namesEveryClaimantOfAPath(files: [String: String], expected: String) throws {
        let problems = try PlannedSite(files).problems
        #expect(problems.map { "\($0.location.path): \($0.message)" } == [expected])
        #expect(problems.map(\.rule.id) == ["path-collision"])
    }
}
