import Files
import Output
import Publication
import SystemPackage
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// The list of all files with their digests, which a plan may ask for.
@Suite(.serialized) struct FileListTests {
    let folder: TestFolder
    private let other = String(repeating: "0123456789abcdef", count: 4)

    init() throws {
        folder = try TestFolder()
        try folder.make("source.pdf", "document")
        wait()
    }

    private var plan: [OutputFile] {
        [
            page("b/index.html", "page"), OutputFile(path: "files.csv", content: .manifest),
            OutputFile(path: "a/copy.pdf", content: .copy(of: folder.file("source.pdf"), size: 8)),
        ]
    }

    /// Some file systems count time in steps of some milliseconds; what comes next is in a later one.
    private func wait() { usleep(20_000) }

    private func list(_ text: String, digest: String? = nil) -> String {
        """
        path,bytes,sha256
        a/copy.pdf,8,\(digest ?? FileDigest.text(of: Array(text.utf8)))
        b/index.html,4,\(FileDigest.text(of: Array("page".utf8)))

        """
    }

    @Test func listsAllFilesButItself() throws {
        let report = try folder.site.write(plan)
        #expect(report.written == ["a/copy.pdf", "b/index.html", "files.csv"])
        #expect(report.files == 3)
        #expect(try folder.text("site/files.csv") == list("document"))
        let digest = FileDigest.text(of: Array("document".utf8))
        #expect(
            try folder.text("site/.daylight-manifest")
                == manifest("a/copy.pdf\t\(digest)", "b/index.html", "files.csv"))
    }

    @Test func isLeftAloneWhenNothingChanged() throws {
        _ = try folder.site.write(plan)
        wait()
        // A copy and the list that were made in one step of time do not prove each other.
        _ = try folder.site.write(plan)
        wait()
        let before = try ["files.csv", ".daylight-manifest"].map { try folder.identity("site/" + $0) }
        #expect(try folder.site.write(plan).unchanged == 3)
        #expect(try ["files.csv", ".daylight-manifest"].map { try folder.identity("site/" + $0) } == before)
    }

    @Test func aCopyThatTheTimesProveUnchangedIsNotReadAgain() throws {
        _ = try folder.site.write(plan)
        wait()
        // Only what is remembered can be wrong in this way; it gets no further than the list.
        try folder.make(
            "site/.daylight-manifest", manifest("a/copy.pdf\t\(other)", "b/index.html", "files.csv"))
        let report = try folder.site.write(plan)
        #expect(report.written == ["files.csv"])
        #expect(report.removed == [])
        #expect(try folder.text("site/files.csv") == list("", digest: other))
        #expect(try folder.text("site/a/copy.pdf") == "document")
    }

    @Test(arguments: ["", "xyz", "../../etc", "\t", String(repeating: "Z", count: 64)])
    func whatIsNoDigestIsNotRemembered(_ text: String) throws {
        _ = try folder.site.write(plan)
        wait()
        try folder.make(
            "site/.daylight-manifest", manifest("a/copy.pdf\t\(text)", "b/index.html", "files.csv"))
        _ = try folder.site.write(plan)
        #expect(try folder.text("site/files.csv") == list("document"))
    }

    @Test(arguments: [false, true])
    func aCopyOfABuildThatWasKilledIsReadAgain(hasNewPage: Bool) throws {
        _ = try folder.site.write(plan)
        wait()
        for name in ["source.pdf", "site/a/copy.pdf"] {
            try folder.make(name, "redacted")
            try folder.setModified(name, 1_611_316_800)
            wait()
        }
        let more = hasNewPage ? [page("c", "new")] : []
        _ = try folder.site.write(plan + more)
        #expect(try folder.text("site/files.csv").hasPrefix(list("redacted").split(separator: "b/")[0]))
    }

    @Test func aManifestOfVersion1IsRead() throws {
        _ = try folder.site.write(plan)
        try folder.make("site/old.html", "old")
        try folder.make(
            "site/.daylight-manifest",
            "Files made by Daylight, version 1\na/copy.pdf\nb/index.html\nfiles.csv\nold.html\n")
        #expect(try folder.site.write(plan).removed == ["old.html"])
        #expect(try folder.text("site/files.csv") == list("document"))
    }

    @Test func aForeignFileAtItsPlaceIsNotReplaced() throws {
        try folder.make("site/files.csv", "mine")
        #expect(
            failures { () throws(OutputError) in try folder.site.write(plan) } == [
                .notOurs(example: "files.csv")
            ])
        try folder.make("site/.daylight-manifest", manifest("b/index.html"))
        #expect(
            failures { () throws(OutputError) in try folder.site.write(plan) } == [.foreignFile("files.csv")])
        #expect(try folder.text("site/files.csv") == "mine")
    }
}
