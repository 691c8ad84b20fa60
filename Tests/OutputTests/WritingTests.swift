import Output
import Synchronization
import SystemPackage
import Testing

@Suite struct WritingTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test func makesTheFolderAndAllInIt() throws {
        let deep = OutputFolder(path: folder.file("a/b/site"))
        let report = try deep.write([page("requests/foi-1/index.html", "one"), page("index.html", "home")])
        #expect(report.files == 2)
        #expect(report.bytes == 7)
        #expect(report.unchanged == 0)
        #expect(report.written == ["index.html", "requests/foi-1/index.html"])
        #expect(report.removed == [])
        #expect(report.foreign == [])
        #expect(
            try folder.tree("a/b/site") == [
                ".daylight-manifest": manifest("index.html", "requests/foi-1/index.html"),
                "index.html": "home",
                "requests/": "",
                "requests/foi-1/": "",
                "requests/foi-1/index.html": "one",
            ])
    }

    @Test func touchesNothingThatHasNotChanged() throws {
        let plan = [page("a/index.html", "a"), page("b/index.html", "b"), page("empty", "")]
        _ = try folder.site.write(plan)
        let names = [
            "site", "site/.daylight-manifest", "site/a", "site/a/index.html", "site/b/index.html",
            "site/empty",
        ]
        let before = try names.map(folder.identity)
        let report = try folder.site.write(plan)
        #expect(report.unchanged == 3)
        #expect(report.written == [])
        #expect(report.bytes == 2)
        #expect(try names.map(folder.identity) == before)
    }

    @Test(arguments: ["B", "longer", ""])
    func replacesWhatHasChanged(text: String) throws {
        _ = try folder.site.write([page("a", "a"), page("b", "b")])
        let a = try folder.identity("site/a")
        let b = try folder.identity("site/b")
        let report = try folder.site.write([page("a", "a"), page("b", text)])
        #expect(report.written == ["b"])
        #expect(report.unchanged == 1)
        #expect(try folder.identity("site/a") == a)
        #expect(try folder.identity("site/b").first != b.first)
        #expect(try folder.text("site/b") == text)
    }

    @Test func removesWhatIsNoLongerPlannedAndTheFoldersThatLeavesEmpty() throws {
        _ = try folder.site.write([
            page("keep/a"), page("keep/gone/b"), page("gone/far/away/c"), page("gone/d"),
        ])
        let report = try folder.site.write([page("keep/a")])
        #expect(report.removed == ["gone/d", "gone/far/away/c", "keep/gone/b"])
        #expect(
            try folder.tree() == [".daylight-manifest": manifest("keep/a"), "keep/": "", "keep/a": "page"])
    }

    @Test func anEmptyPlanLeavesAnEmptySite() throws {
        _ = try folder.site.write([page("a/b")])
        #expect(try folder.site.write([]).removed == ["a/b"])
        #expect(try folder.tree() == [".daylight-manifest": manifest()])
    }

    @Test(arguments: [
        (["a"], ["a/b/c"]), (["a/b/c"], ["a"]), (["a/b/c", "a/d", "a-e"], ["a/b", "a-e/f"]),
        (["x/a"], ["x/a/b"]),
    ])
    func filesBecomeFoldersAndBack(before: [String], after: [String]) throws {
        _ = try folder.site.write(before.map { page($0) })
        let report = try folder.site.write(after.map { page($0, "new") })
        #expect(report.removed == before.sorted())
        #expect(report.written == after.sorted())
        let files = try folder.tree().filter { !$0.key.hasSuffix("/") }
        let expected = Dictionary(uniqueKeysWithValues: after.map { ($0, "new") })
        #expect(files.filter { $0.key != ".daylight-manifest" } == expected)
    }

    @Test func anEmptyFolderMakesRoomForAFile() throws {
        _ = try folder.site.write([page("b")])
        try folder.makeFolder("site/a")
        #expect(try folder.site.write([page("a"), page("b")]).written == ["a"])
        #expect(try folder.text("site/a") == "page")
    }

    @Test func namesMayHoldSpacesAndAnyScript() throws {
        let paths = [
            "Ymatebion/Môn & Gwynedd.html", "a b/c  d.html", "文書/回答.html", "quo'te\"s", "-n", "...", "a\\b",
        ]
        let report = try folder.site.write(paths.map { page($0, $0) })
        #expect(report.written.count == paths.count)
        for path in paths { #expect(try folder.text("site/" + path) == path) }
        #expect(try folder.site.write(paths.map { page($0, $0) }).unchanged == paths.count)
    }

    #if os(Linux)
        @Test func theTwoUnicodeFormsOfANameAreTwoFiles() throws {
            let (composed, decomposed) = ("M\u{F4}n", "Mo\u{302}n")
            _ = try folder.site.write([page(composed, "1"), page(decomposed, "2")])
            #expect(try folder.text("site/" + composed) == "1")
            #expect(try folder.text("site/" + decomposed) == "2")
            let report = try folder.site.write([page(composed, "1")])
            #expect(report.removed.map { Array($0.utf8) } == [Array(decomposed.utf8)])
            #expect(report.unchanged == 1)
        }

        @Test func namesThatDifferInCaseAreTwoFiles() throws {
            _ = try folder.site.write([page("Map.html"), page("map.html")])
            #expect(try folder.site.write([page("map.html")]).removed == ["Map.html"])
        }
    #endif

    @Test(arguments: [1, 2, 7, 500])
    func theBytesDependNeitherOnOrderNorOnJobs(jobs: Int) throws {
        let plan = (0..<300).map { page("requests/\($0 % 7)/foi-\($0)/index.html", "case \($0)") }
        let other = try TestFolder()
        let first = try folder.site.write(plan)
        let second = try other.site.write(plan.reversed(), jobs: jobs)
        #expect(first == second)
        #expect(try folder.tree() == other.tree())
    }

    @Test func tellsHowFarItIs() throws {
        let calls = Mutex<[[Int]]>([])
        let plan = (0..<100).map { page("\($0)") }
        _ = try folder.site.write(plan, jobs: 3) { done, total in calls.withLock { $0.append([done, total]) }
        }
        let seen = calls.withLock { $0 }
        #expect(seen.map(\.[0]) == seen.map(\.[0]).sorted())
        #expect(seen.last == [100, 100])
    }

    @Test(arguments: [
        ([""], [OutputFailure.invalidPath("")]),
        (["/etc/passwd"], [.invalidPath("/etc/passwd")]),
        (["a/../../b"], [.invalidPath("a/../../b")]),
        ([".."], [.invalidPath("..")]),
        (["./a"], [.invalidPath("./a")]),
        (["a//b"], [.invalidPath("a//b")]),
        (["a/"], [.invalidPath("a/")]),
        (["a\nb", "c\u{0}"], [.invalidPath("a\nb"), .invalidPath("c\u{0}")]),
        ([".daylight-manifest"], [.invalidPath(".daylight-manifest")]),
        ([".Daylight-Tmp/0"], [.invalidPath(".Daylight-Tmp/0")]),
        (["a", "a"], [.clash("a", "a")]),
        (["a", "a-b", "a/b", "a/b/c"], [.clash("a", "a/b"), .clash("a/b", "a/b/c")]),
    ])
    func refusesPathsThatCannotBe(paths: [String], expected: [OutputFailure]) throws {
        #expect(
            failures { () throws(OutputError) in try folder.site.write(paths.map { page($0) }) } == expected)
        #expect(throws: Errno.noSuchFileOrDirectory) { try folder.status("site") }
    }

    @Test func twoBuildsAtOnceAreOneTooMany() throws {
        let seen = Mutex<[OutputFailure]>([])
        let site = folder.site
        let plan = OutputFile(
            path: "a",
            content: .render { bytes in
                let found = failures { () throws(OutputError) in try site.write([]) }
                seen.withLock { $0 = found + failures { () throws(OutputError) in try site.clean() } }
                bytes.append(65)
            })
        _ = try site.write([plan])
        #expect(seen.withLock { $0 } == [.busy, .busy])
        #expect(try folder.text("site/a") == "A")
        #expect(try site.write([page("a", "A")]).unchanged == 1)
    }
}
