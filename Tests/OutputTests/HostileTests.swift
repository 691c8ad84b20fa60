import Output
import SystemPackage
import Testing

/// What somebody who can write to the output folder might try.
@Suite struct HostileTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test func theManifestNamesNothingOutsideTheFolder() throws {
        try folder.make("outside/x", "safe")
        try folder.link("site-link", to: "outside")
        try folder.makeFolder("site/sub")
        try folder.link("site/way", to: "../outside")
        let lines = [
            "../outside/x", "sub/../../outside/x", folder.path + "/outside/x", "way/x", "./sub", "sub/", "",
            "/", "..", ".daylight-manifest", "\u{0}", String(repeating: "y", count: 5_000), "sub", "way/x/y",
            ".daylight-tmp/\u{301}/x",
        ]
        try folder.make("site/.daylight-manifest", manifest() + lines.joined(separator: "\n"))
        let report = try folder.site.write([page("a")])
        #expect(report.removed == [])
        #expect(try folder.text("outside/x") == "safe")
        #expect(
            try folder.tree() == [
                ".daylight-manifest": manifest("a"), "a": "page", "sub/": "", "way": "link",
            ])
        #expect(report.foreign == ["sub/", "way"])
    }

    @Test func cleanRemovesNothingThroughALink() throws {
        try folder.make("outside/x", "safe")
        try folder.makeFolder("site")
        try folder.link("site/way", to: "../outside")
        try folder.make("site/.daylight-manifest", manifest("way/x", "../outside/x"))
        #expect(try folder.site.clean().removed == [])
        #expect(try folder.text("outside/x") == "safe")
    }

    @Test(arguments: [true, false])
    func writesNothingThroughAFolderThatIsALink(force: Bool) throws {
        _ = try folder.site.write([page("a/b/c"), page("d")])
        try folder.makeFolder("outside/b")
        try folder.remove("site/a")
        try folder.link("site/a", to: "../outside")
        let plan = [page("a/b/c", "new"), page("a/new", "new"), page("d")]
        let found = failures { () throws(OutputError) in try folder.site.write(plan, force: force) }
        #expect(found == [.symbolicLink("a")])
        #expect(try folder.tree("outside") == ["b/": ""])
    }

    @Test func replacesALinkAtTheFilesOwnPlaceAndNotItsTarget() throws {
        _ = try folder.site.write([page("a")])
        try folder.make("outside", "page")
        try folder.remove("site/a")
        try folder.link("site/a", to: "../outside")
        #expect(try folder.site.write([page("a", "new!")]).written == ["a"])
        #expect(try folder.text("outside") == "page")
        #expect(try folder.tree()["a"] == "new!")
    }

    @Test func aStaleFileThatBecameALinkGoesWithoutItsTarget() throws {
        _ = try folder.site.write([page("a"), page("b")])
        try folder.make("outside", "safe")
        try folder.remove("site/a")
        try folder.link("site/a", to: "../outside")
        #expect(try folder.site.write([page("b")]).removed == ["a"])
        #expect(try folder.text("outside") == "safe")
    }

    @Test(arguments: [".daylight-manifest", ".daylight-tmp"])
    func refusesLinksInPlaceOfItsOwnFiles(name: String) throws {
        try folder.make("outside/0", "safe")
        try folder.makeFolder("site")
        try folder.link("site/" + name, to: "../outside")
        let found = failures { () throws(OutputError) in try folder.site.write([page("a")], force: true) }
        #expect(found == [name == ".daylight-tmp" ? .inTheWay(name) : .symbolicLink(name)])
        #expect(try folder.tree("outside") == ["0": "safe"])
    }

    @Test func theFolderItselfMayBeReachedThroughALink() throws {
        try folder.makeFolder("disk")
        try folder.link("site", to: "disk")
        #expect(try folder.site.write([page("a/b")]).written == ["a/b"])
        #expect(try folder.text("disk/a/b") == "page")
    }

    @Test func aFolderInPlaceOfAPageIsNotEmptied() throws {
        _ = try folder.site.write([page("a"), page("b")])
        try folder.remove("site/a")
        try folder.make("site/a/mine", "mine")
        let found = failures { () throws(OutputError) in try folder.site.write([page("a"), page("b")]) }
        #expect(found == [.inTheWay("a")])
        #expect(try folder.site.write([page("b")]).removed == [])
        #expect(try folder.text("site/a/mine") == "mine")
    }

    @Test(arguments: [
        "", "\n", "\u{FEFF}", "Files made by Daylight, version 1", "Files made by Daylight, version 10\n",
    ])
    func doesNotTrustADamagedManifest(text: String) throws {
        try folder.make("site/.daylight-manifest", text)
        try folder.make("site/a", "mine")
        #expect(failures { () throws(OutputError) in try folder.site.write([]) } == [.unknownManifest])
        #expect(try folder.text("site/a") == "mine")
    }
}
