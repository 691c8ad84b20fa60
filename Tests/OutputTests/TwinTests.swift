import Output
import Testing

/// The times of compressed twins, by which servers and later builds know what they belong to.
@Suite struct TwinTests {
    let folder: TestFolder
    private let text = String(repeating: "Which roads are gritted? ", count: 40)

    init() throws { folder = try TestFolder() }

    private func build() throws -> OutputReport {
        let size = text.utf8.count
        return try folder.site.write(
            [
                page("a/index.html", text),
                OutputFile(path: "a/data.csv", content: .copy(of: folder.file("data.csv"), size: size)),
            ], precompress: true)
    }

    @Test func aTwinHasTheTimeOfItsFileAndNoneInside() throws {
        try folder.make("data.csv", text)
        try folder.setModified("data.csv", 1_600_000_000, nanoseconds: 5)
        _ = try build()
        for name in ["index.html", "data.csv"] {
            let time = try folder.modified("site/a/" + name)
            #expect(try folder.modified("site/a/\(name).gz") == time)
            // Bytes 5 to 8 of gzip are a time, and would differ from build to build.
            let bytes = try folder.bytes("site/a/\(name).gz")
            #expect(Array(bytes[4..<8]) == [0, 0, 0, 0])
        }
        #expect(try folder.modified("site/a/data.csv.gz") == [1_600_000_000, 5])
    }

    @Test func aTwinOfTheRightTimeIsLeftAlone() throws {
        try folder.make("data.csv", text)
        _ = try build()
        let before = try folder.identity("site/a/index.html.gz")
        #expect(try build().written == [])
        #expect(try folder.identity("site/a/index.html.gz") == before)
    }

    @Test(arguments: [-1, 1])
    func aTwinOfAnotherTimeIsMadeAgain(difference: Int) throws {
        try folder.make("data.csv", text)
        _ = try build()
        let time = try folder.modified("site/a/index.html")
        try folder.setModified("site/a/index.html.gz", time[0] + difference, nanoseconds: time[1])
        #expect(try build().written == ["a/index.html.gz"])
        #expect(try folder.modified("site/a/index.html.gz") == time)
    }

    /// As when a copy gets the time of a source whose bytes are the same.
    @Test func aTwinFollowsTheTimeOfItsFile() throws {
        try folder.make("data.csv", text)
        _ = try build()
        try folder.setModified("data.csv", 1_700_000_000)
        #expect(try build().written == ["a/data.csv.gz"])
        #expect(try folder.modified("site/a/data.csv") == [1_700_000_000, 0])
        #expect(try folder.modified("site/a/data.csv.gz") == [1_700_000_000, 0])
        #expect(try build().written == [])
    }
}
