import Output
import SystemPackage
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

@Suite(.serialized) struct CopyTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func copy(_ size: Int, of name: String = "source.pdf") -> OutputFile {
        OutputFile(path: "a/copy.pdf", content: .copy(of: folder.file(name), size: size))
    }

    @Test func copiesTheBytesAndTheTime() throws {
        try folder.make("source.pdf", "document")
        try folder.setModified("source.pdf", 1_611_316_800, nanoseconds: 123_456_789)
        let report = try folder.site.write([copy(8)])
        #expect(report.written == ["a/copy.pdf"])
        #expect(report.bytes == 8)
        #expect(try folder.text("site/a/copy.pdf") == "document")
        #expect(try folder.modified("site/a/copy.pdf") == [1_611_316_800, 123_456_789])
    }

    @Test func leavesAnUnchangedCopyAlone() throws {
        try folder.make("source.pdf", "document")
        // Some file systems count time in steps of some milliseconds; the copy has to be in a later one.
        usleep(20_000)
        _ = try folder.site.write([copy(8)])
        let before = try folder.identity("site/a/copy.pdf")
        #expect(try folder.site.write([copy(8)]).unchanged == 1)
        #expect(try folder.identity("site/a/copy.pdf") == before)
    }

    @Test func comparesTheBytesOfASourceThatWasCheckedOutAgain() throws {
        try folder.make("source.pdf", "document")
        _ = try folder.site.write([copy(8)])
        let before = try folder.status("site/a/copy.pdf").st_ino
        try folder.setModified("source.pdf", 2_000_000_000)
        #expect(try folder.site.write([copy(8)]).unchanged == 1)
        #expect(try folder.status("site/a/copy.pdf").st_ino == before)
        #expect(try folder.modified("site/a/copy.pdf") == [2_000_000_000, 0])
    }

    @Test func isNotDeceivedByASourceWithTheOldSizeAndTime() throws {
        try folder.make("source.pdf", "secret!!")
        try folder.setModified("source.pdf", 1)
        _ = try folder.site.write([copy(8)])
        usleep(20_000)
        try folder.make("source.pdf", "redacted")
        try folder.setModified("source.pdf", 1)
        #expect(try folder.site.write([copy(8)]).written == ["a/copy.pdf"])
        #expect(try folder.text("site/a/copy.pdf") == "redacted")
    }

    @Test func aPageBecomesACopyAndBack() throws {
        try folder.make("source.pdf", "document")
        _ = try folder.site.write([page("a/copy.pdf", "a page")])
        #expect(try folder.site.write([copy(8)]).written == ["a/copy.pdf"])
        #expect(try folder.site.write([page("a/copy.pdf", "document")]).unchanged == 1)
    }

    @Test func refusesASourceThatIsNotWhatWasPlanned() throws {
        try folder.make("source.pdf", "document")
        try folder.link("link.pdf", to: "source.pdf")
        try folder.makeFolder("folder.pdf")
        for (size, name) in [(7, "source.pdf"), (9, "source.pdf"), (8, "link.pdf"), (4_096, "folder.pdf")] {
            let found = failures { () throws(OutputError) in try folder.site.write([copy(size, of: name)]) }
            #expect(found == [.sourceChanged(folder.file(name))])
        }
        #expect(try folder.tree() == [:])
    }

    @Test(.enabled(if: access("/dev/shm", W_OK) == 0))
    func copiesBetweenFileSystems() throws {
        let text = String(repeating: "0123456789abcdef", count: 50_000)
        let other = try TestFolder(in: "/dev/shm")
        try other.make("source.pdf", text)
        let plan = [OutputFile(path: "copy.pdf", content: .copy(of: other.file("source.pdf"), size: 800_000))]
        #expect(try folder.site.write(plan).bytes == 800_000)
        #expect(try folder.text("site/copy.pdf") == text)
        try other.setModified("source.pdf", 5)
        #expect(try folder.site.write(plan).unchanged == 1)
        try other.make("source.pdf", text.dropLast() + "!")
        #expect(try folder.site.write(plan).written == ["copy.pdf"])
    }

    @Test func copiesAndComparesLargeFilesInLittleMemory() throws {
        let size = 256 << 20
        try folder.make("source.pdf")
        #expect(truncate(folder.path + "/source.pdf", size) == 0)
        let before = peakMemory()
        #expect(try folder.site.write([copy(size)]).bytes == size)
        try folder.setModified("source.pdf", 7)
        #expect(try folder.site.write([copy(size)]).unchanged == 1)
        // Other tests run in the same process meanwhile; a file that is held in memory takes 256 MB.
        #expect(peakMemory() - before < 192 << 20)
    }

    /// The most memory that this process has held, in bytes.
    private func peakMemory() -> Int {
        var usage = rusage()
        getrusage(0, &usage)
        #if canImport(Darwin)
            return Int(usage.ru_maxrss)
        #else
            return Int(usage.ru_maxrss) * 1_024
        #endif
    }
}
