import Output
import SystemPackage
import Testing

@Suite struct OwnershipTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test func keepsAndNamesWhatItDidNotMake() throws {
        _ = try folder.site.write([page("a/index.html"), page("gone/deep/b")])
        for name in [
            "CNAME", "a/note.txt", "gone/mine.txt", ".git/config", ".git/HEAD", "own/x", ".well-known/y",
        ] {
            try folder.make("site/" + name, "mine")
        }
        try folder.link("site/latest", to: "a")
        let expected = [".git/", ".well-known/", "CNAME", "a/note.txt", "gone/mine.txt", "latest", "own/"]
        let report = try folder.site.write([page("a/index.html")])
        #expect(report.foreign == expected)
        #expect(report.removed == ["gone/deep/b"])
        // A folder that is no longer planned is foreign as a whole.
        let again = try folder.site.write([page("a/index.html")])
        #expect(again.foreign == [".git/", ".well-known/", "CNAME", "a/note.txt", "gone/", "latest", "own/"])
        #expect(try folder.text("site/gone/mine.txt") == "mine")
        #expect(try folder.text("site/.git/config") == "mine")
    }

    @Test func findsForeignFilesWhateverTheNumberOfJobs() throws {
        let plan = (0..<200).map { page("\($0 % 5)/\($0)/index.html") }
        _ = try folder.site.write(plan)
        try folder.make("site/3/note")
        try folder.make("site/4/104/note")
        for jobs in [1, 2, 6] {
            #expect(try folder.site.write(plan, jobs: jobs).foreign == ["3/note", "4/104/note"])
        }
    }

    @Test func placeholdersAreNobodysConcern() throws {
        for name in [".gitkeep", ".gitignore", ".DS_Store"] { try folder.make("site/" + name) }
        #expect(try folder.site.write([page("a")]).foreign == [])
        #expect(try folder.site.clean().foreign == [])
        #expect(try folder.tree() == [".gitkeep": "", ".gitignore": "", ".DS_Store": ""])
    }

    @Test func refusesAFolderThatIsNotItsOwn() throws {
        try folder.make("site/b.doc", "mine")
        try folder.make("site/a.doc", "mine")
        let before = try folder.tree()
        let found = failures { () throws(OutputError) in try folder.site.write([page("index.html")]) }
        #expect(found == [.notOurs(example: "a.doc")])
        #expect(try folder.tree() == before)
    }

    @Test func forceWritesBesideWhatIsThereAndReplacesNothing() throws {
        try folder.make("site/a.doc", "mine")
        try folder.make("site/index.html", "mine")
        try folder.make("site/same.html", "page")
        let before = try folder.tree()
        let plan = [page("index.html"), page("same.html")]
        #expect(
            failures { () throws(OutputError) in try folder.site.write(plan, force: true) } == [
                .foreignFile("index.html")
            ])
        #expect(try folder.tree() == before)

        try folder.remove("site/index.html")
        let same = try folder.identity("site/same.html")
        let report = try folder.site.write(plan, force: true)
        #expect(report.written == ["index.html"])
        #expect(report.unchanged == 1)
        #expect(report.foreign == ["a.doc"])
        #expect(try folder.identity("site/same.html") == same)
        // From now on the folder has a manifest, and force is needed no more.
        #expect(try folder.site.write([page("index.html")]).removed == ["same.html"])
        #expect(try folder.text("site/a.doc") == "mine")
    }

    @Test func forceReplacesNothingWhereAllThatIsThereHasAPlannedName() throws {
        try folder.make("site/index.html", "mine")
        #expect(
            failures { () throws(OutputError) in try folder.site.write([page("index.html")], force: true) }
                == [
                    .foreignFile("index.html")
                ])
        #expect(try folder.text("site/index.html") == "mine")
    }

    @Test func forceTreatsAnUnknownManifestAsNone() throws {
        try folder.make("site/.daylight-manifest", "something else\na\n")
        try folder.make("site/a", "mine")
        #expect(try folder.site.write([page("b")], force: true).foreign == ["a"])
        #expect(try folder.text("site/.daylight-manifest") == manifest("b"))
    }

    @Test(arguments: [true, false])
    func namesEveryForeignFileAtAPlannedPathBeforeItWrites(force: Bool) throws {
        _ = try folder.site.write([page("old")])
        for name in ["b", "c/d", "same"] { try folder.make("site/" + name, name == "same" ? "page" : "mine") }
        try folder.link("site/e", to: "same")
        let before = try folder.tree()
        let plan = ["a", "b", "c/d", "e", "same"].map { page($0) }
        let found = failures { () throws(OutputError) in try folder.site.write(plan, force: force) }
        #expect(found == [.foreignFile("b"), .foreignFile("c/d"), .foreignFile("e")])
        #expect(try folder.tree() == before)
    }

    @Test(arguments: [true, false])
    func neverReplacesAForeignFileByAFolderOrTheReverse(force: Bool) throws {
        _ = try folder.site.write([page("old")])
        try folder.make("site/a", "mine")
        try folder.make("site/b/c/d", "mine")
        let plan = [page("a/x"), page("b"), page("old")]
        let found = failures { () throws(OutputError) in try folder.site.write(plan, force: force) }
        #expect(found == [.inTheWay("a"), .inTheWay("b/c")])
        #expect(try folder.text("site/a") == "mine")
        #expect(try folder.text("site/b/c/d") == "mine")
    }

    @Test func aFolderOfOursWithAForeignFileDoesNotGiveWay() throws {
        _ = try folder.site.write([page("a/b/ours")])
        try folder.make("site/a/b/mine", "mine")
        let found = failures { () throws(OutputError) in try folder.site.write([page("a")], force: true) }
        #expect(found == [.inTheWay("a/b/mine")])
        #expect(try folder.text("site/a/b/ours") == "page")
    }

    @Test func cleanRemovesAllThatIsOursAndNothingElse() throws {
        _ = try folder.site.write([page("a/b/c"), page("d/e"), page("f")])
        try folder.make("site/d/mine", "mine")
        try folder.make("site/.gitkeep")
        let report = try folder.site.clean()
        #expect(report.removed == ["a/b/c", "d/e", "f"])
        #expect(report.foreign == ["d/mine"])
        #expect(report.files == 0)
        #expect(try folder.tree() == ["d/": "", "d/mine": "mine", ".gitkeep": ""])
    }

    @Test func cleanHasNothingToDoWhereThereIsNothing() throws {
        #expect(try folder.site.clean().removed == [])
        try folder.makeFolder("site")
        #expect(try folder.site.clean().removed == [])
        #expect(try folder.tree() == [:])
    }

    @Test func cleanRefusesAFolderThatIsNotOurs() throws {
        try folder.make("site/mine", "mine")
        #expect(failures { () throws(OutputError) in try folder.site.clean() } == [.notOurs(example: "mine")])
        try folder.make("site/.daylight-manifest", "version 7")
        #expect(failures { () throws(OutputError) in try folder.site.clean() } == [.unknownManifest])
        #expect(try folder.text("site/mine") == "mine")
    }
}
