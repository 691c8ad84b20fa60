import Foundation
import Output
import Problems
import Synchronization
import SystemPackage
import Testing

@Suite struct FailureTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test func aSourceThatCannotBeReadChangesNothing() throws {
        _ = try folder.site.write([page("a", "old"), page("stale")])
        let before = try folder.tree()
        let vanished = folder.file("vanished.pdf")
        let plan = [
            page("a", "new"), page("z", "new"),
            OutputFile(path: "b.pdf", content: .copy(of: vanished, size: 1)),
            OutputFile(path: "c.pdf", content: .copy(of: folder.file("gone.pdf"), size: 1)),
        ]
        do {
            _ = try folder.site.write(plan)
            Issue.record("the build succeeded")
        } catch {
            #expect(
                error.failures == [
                    .cannotRead(vanished, .noSuchFileOrDirectory),
                    .cannotRead(folder.file("gone.pdf"), .noSuchFileOrDirectory),
                ])
            #expect(error.extent == .nothing)
        }
        #expect(try folder.tree() == before)
    }

    /// A folder in the way of files that are being written stands for a disk that is full.
    @Test func whatMustGoIsGoneWhateverFails() throws {
        let old = OutputFile(path: "case/index.html", content: .render { $0 += "told too much".utf8 })
        let pdf = try source("a.pdf", "secret")
        _ = try folder.site.write([page("a", "old"), old, pdf])
        try folder.make("site/.daylight-tmp/in/the/way")
        let plan = [
            page("a", "new"), OutputFile(path: "case/index.html", content: old.content, isNotice: true),
        ]
        for _ in 1...2 {
            do {
                _ = try folder.site.write(plan)
                Issue.record("the build succeeded")
            } catch {
                #expect(error.failures == [.inTheWay(".daylight-tmp")])
                #expect(error.extent == .part)
            }
            #expect(try folder.tree()["a.pdf"] == nil)
            #expect(try folder.text("site/a") == "old")
        }
        try folder.remove("site/.daylight-tmp")
        #expect(try folder.site.write(plan).written == ["a"])
        #expect(
            try folder.tree() == [
                ".daylight-manifest": manifest("a", "case/index.html"), "a": "new", "case/": "",
                "case/index.html": "told too much",
            ])
    }

    @Test func copiesComeBeforePagesAndNoticesBeforeAll() throws {
        let order = Mutex<[String]>([])
        @Sendable func noted(_ path: String, isNotice: Bool = false) -> OutputFile {
            OutputFile(
                path: path,
                content: .render { bytes in
                    order.withLock { $0.append(path) }
                    bytes += path.utf8
                }, isNotice: isNotice)
        }
        let seen = Mutex(false)
        let isThere: @Sendable () -> Bool = { [path = folder.path] in access(path + "/site/z.pdf", F_OK) == 0
        }
        let page = OutputFile(
            path: "b",
            content: .render { bytes in
                if isThere() { seen.withLock { $0 = true } }
                bytes += "b".utf8
            })
        _ = try folder.site.write([noted("a"), page, noted("x", isNotice: true), try source("z.pdf", "pdf")])
        #expect(order.withLock { $0 } == ["x", "a"])
        #expect(seen.withLock { $0 })
    }

    @Test func namesWhatIsLeftOfSomethingWithdrawn() throws {
        _ = try folder.site.write([page("case/index.html", "old"), try source("case/a.pdf", "secret")])
        for name in ["a.pdf.gz", "a.pdf.br", "index.html.br"] {
            try folder.make("site/case/" + name, "host's")
        }
        let withdrawn = ["case/a.pdf", "case/b.pdf", "case/index.html", "../a.pdf"]
        let plan = [page("case/index.html", "notice")]
        for _ in 1...2 {
            do {
                _ = try folder.site.write(plan, withdrawn: withdrawn)
                Issue.record("the build succeeded")
            } catch {
                #expect(
                    error.failures == [
                        .remains("case/a.pdf.gz", of: "case/a.pdf"),
                        .remains("case/a.pdf.br", of: "case/a.pdf"),
                        .remains("case/index.html.br", of: "case/index.html"),
                    ])
                #expect(error.extent == .all)
            }
            #expect(try folder.text("site/case/index.html") == "notice")
            #expect(try folder.tree()["case/a.pdf"] == nil)
            #expect(try folder.text("site/case/a.pdf.gz") == "host's")
        }
        for name in ["a.pdf.gz", "a.pdf.br", "index.html.br"] { try folder.remove("site/case/" + name) }
        #expect(try folder.site.write(plan, withdrawn: withdrawn).unchanged == 1)
        // The document itself, where nobody knows any more who made it.
        try folder.make("site/case/b.pdf", "secret")
        #expect(
            failures { () throws(OutputError) in try folder.site.write(plan, withdrawn: withdrawn) } == [
                .remains("case/b.pdf", of: "case/b.pdf")
            ])
    }

    @Test func theTwinsOfWhatIsRemovedGoWithIt() throws {
        let text = String(repeating: "text ", count: 200)
        let data = try source("data.csv", text)
        _ = try folder.site.write([page("a", text), data], precompress: true)
        #expect(try folder.tree()["data.csv.gz"] != nil)
        #expect(
            try folder.site.write([page("a", text)], precompress: true).removed == [
                "data.csv", "data.csv.gz",
            ])
    }

    /// A copy of a file that is made for it.
    private func source(_ path: String, _ text: String) throws -> OutputFile {
        try folder.make("source/" + path, text)
        return OutputFile(
            path: path, content: .copy(of: folder.file("source/" + path), size: text.utf8.count))
    }

    @Test func whatAKilledBuildLeftBehindGoes() throws {
        _ = try folder.site.write([page("a")])
        try folder.make("site/.daylight-tmp/0", "hal")
        try folder.make("site/.daylight-tmp/.daylight-manifest", "Fil")
        _ = try folder.site.write([page("a")])
        #expect(try folder.tree() == [".daylight-manifest": manifest("a"), "a": "page"])
    }

    @Test func aBuildThatWasKilledAtOnceDoesNotLookForeign() throws {
        try folder.make("site/.daylight-tmp/.daylight-manifest", "Fil")
        #expect(try folder.site.write([page("a")]).written == ["a"])
    }

    @Test(arguments: [1, 4])
    func tellsTheFirstTwentyFailuresInOrder(jobs: Int) throws {
        let name = String(repeating: "x", count: 300)
        let plan = (100..<200).map { page("\($0)/\(name)") }
        let found = failures { () throws(OutputError) in try folder.site.write(plan, jobs: jobs) }
        #expect(found.count == 20)
        let first = found.map { failure in
            if case .cannotWrite(let path, .fileNameTooLong) = failure { return String(path.prefix(3)) }
            return "\(failure)"
        }
        #expect(first == first.sorted())
        #expect(first.first == "100")
    }

    @Test func aFileWhereTheOutputFolderShouldBeIsAnError() throws {
        try folder.make("site", "not a folder")
        #expect(
            failures { () throws(OutputError) in try folder.site.write([]) } == [
                .cannotWrite("", .notDirectory)
            ])
        #expect(
            failures { () throws(OutputError) in try folder.site.clean() } == [
                .cannotWrite("", .notDirectory)
            ])
    }

    @Test func countsTheFailuresOfABuildOnce() throws {
        try folder.make("site/requests", "in the way")
        let plan = (0..<50).map { page("requests/\($0)") }
        let found = failures { () throws(OutputError) in try folder.site.write(plan, force: true) }
        #expect(found == [.inTheWay("requests")])
    }

    /// A folder in some state and a plan that cannot be written to it, with what is said about that.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let prepare: @Sendable (TestFolder) throws -> [OutputFile]
        let rule: Rule
        let place: String
        let message: String
        let help: String
    }

    static let cases = [
        Case(
            testDescription: "not ours",
            prepare: {
                try $0.make("site/thesis.doc"); return []
            },
            rule: .outputNotOurs, place: "site",
            message:
                "this folder holds 'thesis.doc', which Daylight did not make, and no list of files that it made",
            help: "choose an empty folder with --output, or use --force to write beside what is there"),
        Case(
            testDescription: "unknown manifest",
            prepare: {
                try $0.make("site/.daylight-manifest", "version 7"); return []
            },
            rule: .outputNotOurs, place: "site/.daylight-manifest",
            message: "this list of Daylight's files is damaged or comes from another version, "
                + "so nobody knows which files are Daylight's",
            help: "choose an empty folder with --output, or use --force to write beside what is there"),
        Case(
            testDescription: "foreign file",
            prepare: { folder in
                try folder.make("site/.daylight-manifest", manifest())
                try folder.make("site/a/b", "mine")
                return [page("a/b", "ours")]
            },
            rule: .outputForeignFile, place: "site/a/b",
            message: "Daylight did not make this file, and the site needs its place for another",
            help: "move the file away, or choose another folder with --output"),
        Case(
            testDescription: "in the way",
            prepare: { folder in
                try folder.make("site/.daylight-manifest", manifest())
                try folder.make("site/a", "mine")
                return [page("a/b", "ours")]
            },
            rule: .outputForeignFile, place: "site/a",
            message: "Daylight did not make this, and it stands in the way of a file or folder of the site",
            help: "move it away"),
        Case(
            testDescription: "symbolic link",
            prepare: { folder in
                try folder.make("site/.daylight-manifest", manifest())
                try folder.link("site/a", to: folder.path)
                return [page("a/b", "ours")]
            },
            rule: .outputSymbolicLink, place: "site/a",
            message: "this is a symbolic link, so that files would be written outside the output folder",
            help: "remove the link"),
        Case(
            testDescription: "invalid path", prepare: { _ in [page("../a")] },
            rule: .outputPath, place: "site",
            message: "'../a' cannot be the path of a file of the site, because it is empty or absolute, "
                + "leaves the folder, is kept for Daylight's own use or holds a control character",
            help: "rename what the path is made from"),
        Case(
            testDescription: "one path twice", prepare: { _ in [page("a"), page("a")] },
            rule: .outputPath, place: "site/a", message: "two files of the site have this path",
            help: "rename one of the two"),
        Case(
            testDescription: "file and folder", prepare: { _ in [page("a"), page("a/b")] },
            rule: .outputPath, place: "site/a/b",
            message: "'a' is a file of the site too, so it cannot be a folder",
            help: "rename one of the two"),
        Case(
            testDescription: "changed source",
            prepare: { folder in
                try folder.make("a.pdf", "longer")
                return [OutputFile(path: "a.pdf", content: .copy(of: folder.file("a.pdf"), size: 5))]
            },
            rule: .sourceChanged, place: "a.pdf",
            message: "this file changed after it was checked, so it was not published",
            help: "wait until nobody writes to it and build again"),
        Case(
            testDescription: "missing source",
            prepare: { [OutputFile(path: "a.pdf", content: .copy(of: $0.file("a.pdf"), size: 5))] },
            rule: .cannotRead, place: "a.pdf", message: "this file cannot be read: No such file or directory",
            help: "check that it exists and that you may read it"),
        Case(
            testDescription: "long name",
            prepare: { _ in [page(String(repeating: "x", count: 256))] },
            rule: .cannotWrite, place: "site/" + String(repeating: "x", count: 256),
            message: "the output cannot be written here: File name too long",
            help: "shorten the name of the case or document"),
    ]

    @Test(arguments: cases)
    func saysWhatIsWrongAndWhatToDo(about wrong: Case) throws {
        let plan = try wrong.prepare(folder)
        let expected = Problem(
            wrong.rule, at: Location(path: folder.path + "/" + wrong.place), wrong.message, help: wrong.help)
        do {
            _ = try folder.site.write(plan)
            Issue.record("the build succeeded")
        } catch {
            #expect(error.problems == [expected])
        }
    }
}
