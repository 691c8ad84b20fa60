import Content
import LogFixture
import Problems
import Testing

/// What lies in a log's folders is published, or named with the reason.
struct FolderTests {
    private static func record(_ reference: String) -> String {
        "---\ntitle: Title of \(reference)\nreference: \(reference)\noutcome: granted\nreceived: 2023-05-01\nresponded: 2023-05-15\n---\n## Request\nA.\n\n## Response\nB.\n"
    }

    private static func problems(
        _ files: [String: String], links: [String: String] = [:]
    ) throws -> [String] {
        let fixture = try LogFixture(["content/requests/foi-1.md": record("FOI 1")].merging(files) { $1 })
        for (path, target) in links { try fixture.link(path, to: target) }
        return try fixture.load().problems
            .filter {
                ["unlisted-file", "misplaced-text", "symbolic-link", "unused-theme-file", "cannot-read"]
                    .contains($0.rule.id)
            }
            .map { "\($0.location.path): \($0.message) | \($0.help ?? "")" }
    }

    @Test(arguments: [
        (
            "content/request/b.md",
            "this text lies outside content/requests and content/pages, so it is not published | did you mean content/requests? rename the folder content/request, or move the text there"
        ),
        (
            "content/Requests/d.md",
            "this text lies outside content/requests and content/pages, so it is not published | did you mean content/requests? rename the folder content/Requests, or move the text there"
        ),
        (
            "content/c.md",
            "this text lies outside content/requests and content/pages, so it is not published | move it into content/requests if it is the record of a request, into content/pages if it is a page, or out of the log"
        ),
        (
            "content/requests/.x/f.md",
            "the name '.x' begins with a full stop, which hides this text, so it is not published | take the full stop off the name, or move the text out of the log"
        ),
        (
            "content/pages/.f.md",
            "the name '.f.md' begins with a full stop, which hides this text, so it is not published | take the full stop off the name, or move the text out of the log"
        ),
        (
            "content/requests/a.MD",
            "only texts whose names end in .md are read, so this one is not published | call it a.md"
        ),
        (
            "content/pages/a.markdown",
            "only texts whose names end in .md are read, so this one is not published | call it a.md"
        ),
    ])
    func aTextThatNobodyReadsIsNamed(path: String, words: String) throws {
        #expect(try Self.problems([path: Self.record("FOI 2")]) == ["\(path): \(words)"])
    }

    @Test func aRecordBesideAnIndexIsAnErrorAndANoteAWarning() throws {
        let found = try LogFixture([
            "content/requests/2023/index.md": Self.record("FOI 1"),
            "content/requests/2023/b.md": Self.record("FOI 2"),
            "content/requests/2023/index.cy.md": Self.record("FOI 1"),
            "content/requests/2023/notes.md": "To be asked.",
        ]).load().problems.filter { $0.location.path != "content/requests/2023/index.md" }
        #expect(
            found.map { "\($0.location.path) \($0.severity) \($0.message)" } == [
                "content/requests/2023/b.md error this text lies in the folder of the case content/requests/2023/index.md, so it is no case of its own and is not published",
                "content/requests/2023/index.cy.md error versions of a record in a further language, here 'cy', are not read, so this one is not published",
                "content/requests/2023/notes.md warning this text lies in the folder of the case content/requests/2023/index.md, so it is no case of its own and is not published",
            ])
    }

    @Test func pagesBesideAnIndexArePages() throws {
        let page = "---\ntitle: A page\n---\nText.\n"
        let log = try LogFixture([
            "content/pages/index.md": page, "content/pages/about.md": page,
            "content/pages/x/index.md": page, "content/pages/x/y.md": page,
        ]).load().log
        #expect(log.pages.map(\.url) == ["about/", "index/", "x/", "x/y/"])
    }

    @Test func whatSystemsAndEditorsLeaveIsPassedOver() throws {
        let names = [
            "Thumbs.db", "desktop.ini", "~$d.docx", ".DS_Store", "index.md~", ".~lock.x.ods#", "#a.md#",
            "a.md.swp",
            "a.docx.bak", "._a.md", ".#a.md",
        ]
        let folders = [
            "content/requests/foi-2/", "content/pages/", "content/", "templates/", "templates/assets/",
            "law/",
        ]
        var files = Dictionary(
            uniqueKeysWithValues: folders.flatMap { folder in names.map { (folder + $0, "litter") } })
        files["content/requests/foi-2/index.md"] = Self.record("FOI 2")
        files["content/requests/.git/a.md"] = Self.record("FOI 3")
        files["content/README.md"] = "What lies here."
        #expect(try Self.problems(files).isEmpty)
    }

    @Test(arguments: [
        "content", "content/requests", "content/pages", "content/requests/2023", "law", "templates",
        "templates/assets",
    ])
    func aLinkToAFolderIsNotFollowed(path: String) throws {
        let elsewhere = try LogFixture([
            "requests/held.md": Self.record("FOI 9"), "held.md": Self.record("FOI 8"),
        ])
        let fixture = try LogFixture([:])
        try fixture.link(path, to: "\(elsewhere.loader().root)")
        let (log, problems) = try fixture.load()
        #expect(log.records.isEmpty && log.pages.isEmpty)
        #expect(
            problems.filter { $0.rule.id == "symbolic-link" }.map { "\($0.location.path): \($0.message)" }
                == ["\(path): this is a symbolic link to a folder, which is not followed"])
        withExtendedLifetime(elsewhere) {}
    }

    @Test func aLinkToAFileIsFollowedInsideTheLog() throws {
        let fixture = try LogFixture(["drafts/foi-2.md": Self.record("FOI 2")])
        try fixture.link("content/requests/foi-2.md", to: "../../drafts/foi-2.md")
        try fixture.link("content/requests/passwords.md", to: "/etc/passwd")
        try fixture.link("content/requests/gone.md", to: "nothing.md")
        let (log, problems) = try fixture.load()
        #expect(log.records.map(\.path) == ["content/requests/foi-2.md"])
        #expect(
            problems.filter { $0.rule.id == "symbolic-link" }.map { "\($0.location.path): \($0.message)" }
                == [
                    "content/requests/gone.md: this is a symbolic link that leads to nothing",
                    "content/requests/passwords.md: this is a symbolic link that leads out of the log",
                ])
    }

    @Test(arguments: [
        (
            "law/x.yaml",
            "only files whose names end in .yml or .csv are read here, so this one is not used | call it x.yml"
        ),
        (
            "law/x.CSV",
            "only files whose names end in .yml or .csv are read here, so this one is not used | call it x.csv"
        ),
        (
            "law/x.xlsx",
            "only files whose names end in .yml or .csv are read here, so this one is not used | save it as x.csv, or move it out of the folder"
        ),
        (
            "law/own/x.csv",
            "only files that lie in law itself are read, so this one is not used | move it to law/x.csv"
        ),
        (
            "law/x.pdf",
            "only files whose names end in .yml or .csv are read here, so this one is not used | move it out of the folder"
        ),
        (
            "templates/case.htm",
            "only files whose names end in .html are templates, so this one is not used | call it case.html"
        ),
        (
            "templates/notes.docx",
            "this file is no template, so it is neither used nor published | move it into templates/assets if pages need it, or out of the log"
        ),
    ])
    func aFileOfNoUseIsNamed(path: String, words: String) throws {
        #expect(try Self.problems([path: "date,name\n"]) == ["\(path): \(words)"])
    }
}
