import Files
import Foundation
import SystemPackage
import Testing

/// Files that commands put into a log.
@Suite struct WholeFileTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func write(
        _ path: String, _ text: String = "text", replacing: Bool = false
    ) throws(WholeFile.Failure) {
        try WholeFile(path, in: folder.file("log"), bytes: Array(text.utf8)).write(replacing: replacing)
    }

    @Test func makesTheFoldersThatLeadToIt() throws {
        try write("a/b/index.md")
        try write("README")
        #expect(try folder.tree("log") == ["a/": "", "a/b/": "", "a/b/index.md": "text", "README": "text"])
    }

    @Test func takesTheNameAloneForAPlaceBesideOthers() throws {
        try folder.makeFolder("log")
        try WholeFile(at: folder.file("log/register.map.yml"), bytes: [0x61]).write()
        #expect(try folder.tree("log") == ["register.map.yml": "a"])
    }

    @Test func leavesWhatIsThere() throws {
        try write("a", "old")
        #expect(throws: WholeFile.Failure.exists) { try write("a", "new") }
        #expect(try folder.tree("log") == ["a": "old"])
        try write("a", "new", replacing: true)
        #expect(try folder.tree("log") == ["a": "new"])
    }

    /// What was being written, and what had its name but not yet lost the other one.
    @Test func aKilledProgramIsInNobodysWay() throws {
        try folder.make("log/a/.daylight-new", "half")
        try write("a/index.md", "whole")
        #expect(try folder.tree("log") == ["a/": "", "a/index.md": "whole"])

        #expect(link(folder.path + "/log/a/index.md", folder.path + "/log/a/.daylight-new") == 0)
        try write("a/other.md", "other")
        #expect(try folder.tree("log") == ["a/": "", "a/index.md": "whole", "a/other.md": "other"])
    }

    @Test(arguments: [true, false])
    func writesThroughNoLink(replacing: Bool) throws {
        try folder.makeFolder("elsewhere")
        try folder.make("secret", "mine")
        try folder.makeFolder("log/b")
        try folder.link("log/a", to: "../elsewhere")
        try folder.link("log/b/c", to: "../../elsewhere")
        try folder.link("log/d", to: "../secret")
        #expect(throws: WholeFile.Failure.link("a")) { try write("a/x", replacing: replacing) }
        #expect(throws: WholeFile.Failure.link("b/c")) { try write("b/c/e/x", replacing: replacing) }
        #expect(throws: WholeFile.Failure.link("d")) { try write("d", replacing: replacing) }
        #expect(try folder.tree("elsewhere") == [:])
        #expect(try folder.text("secret") == "mine")
    }

    @Test func saysWhatTheSystemSaid() throws {
        try write("a")
        #expect(throws: WholeFile.Failure.failed(.notDirectory)) { try write("a/b") }
        let name = String(repeating: "x", count: 256)
        #expect(throws: WholeFile.Failure.failed(.fileNameTooLong)) { try write(name) }
        #expect(throws: WholeFile.Failure.failed(.fileNameTooLong)) { try write("\(name)/b") }
        #expect(try folder.tree("log") == ["a": "text"])
    }

    @Test func oneOfManyAtOnceWins() async throws {
        let path = folder.file("log")
        let won = await withTaskGroup(of: String?.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let text = String(repeating: "\(number)", count: 10_000)
                    let file = WholeFile("a/b", in: path, bytes: Array(text.utf8))
                    return (try? file.write()).map { text }
                }
            }
            return await group.reduce(into: [String]()) { $0 += [$1].compactMap(\.self) }
        }
        #expect(won.count == 1)
        #expect(try folder.tree("log") == ["a/": "", "a/b": won.first ?? ""])
    }
}
