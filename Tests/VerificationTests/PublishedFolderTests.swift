import Files
import Foundation
import Problems
import Publication
import SystemPackage
import Testing

@testable import Verification

/// A folder that a server shows, held against the site that was built.
@Suite struct PublishedFolderTests {
    private let site: SmallSite

    init() throws { site = try SmallSite() }

    private func lines(_ problems: [Problem]) -> [String] {
        problems.lines(without: site.folder.path + "/").sorted()
    }

    @Test func whatWasBuiltIsAsBuilt() throws {
        // What hosts keep beside a site, and the compressed form of a page.
        for path in [
            ".git/HEAD", ".nojekyll", "CNAME", "_headers", "index.html.gz", "data/files.csv",
            "data/files.csv.gz",
        ] {
            try site.add(path)
        }
        let verdict = try site.verdict([.withdrawn])
        #expect(verdict.isAsBuilt)
        #expect((verdict.compared, verdict.bytes, verdict.counts) == (3, 16, ""))
    }

    /// Each reason by itself, so that nothing else makes the verdict what it is.
    @Test(
        arguments: [
            (.takenDown(record: "r.md"), "a withdrawn document is still there: r.md was taken down"),
            (.withheld(record: "r.md"), "a document that is withheld is still there: r.md says that it is"),
            (
                .replaced(record: "r.md"),
                "a document that was replaced is still there: r.md names another in its place"
            ),
            (
                .held(record: "r.md"),
                "what is not published yet is still there: r.md is a draft or under embargo"
            ),
        ] as [(FormerFile.Reason, String)])
    func whatIsWithdrawnAloneIsFound(_ reason: FormerFile.Reason, _ message: String) throws {
        try site.add(SmallSite.document)
        let verdict = try site.verdict([
            FormerFile(path: SmallSite.document, reason: reason),
            FormerFile(path: SmallSite.document, reason: .former),
        ])
        #expect(verdict.others.isEmpty)
        #expect(verdict.withdrawn.map(\.message) == [message])
        #expect(lines(verdict.withdrawn) == ["withdrawn-served \(SmallSite.document)"])
        #expect(verdict.counts == "1 withdrawn and still there")
        #expect(!verdict.isAsBuilt)
    }

    @Test func whatNobodyNamesIsLeftOver() throws {
        try site.add("old.pdf")
        let verdict = try site.verdict([.withdrawn])
        #expect(verdict.withdrawn.isEmpty)
        #expect(lines(verdict.others) == ["left-over old.pdf"])
        #expect(!verdict.isAsBuilt)
    }

    @Test func aDocumentThatWasReplacedIsKnownByItsBytes() throws {
        let replaced = [FileDigest.text(of: Array("names".utf8)): SmallSite.record]
        try site.add("requests/2021/foi-1/index.html", "names")
        try site.add("anywhere.pdf", "names")
        try site.add("other.pdf", "other")
        let verdict = try site.verdict(replaced: replaced)
        #expect(
            lines(verdict.withdrawn) == [
                "withdrawn-served anywhere.pdf", "withdrawn-served requests/2021/foi-1/index.html",
            ])
        #expect(lines(verdict.others) == ["left-over other.pdf"])
    }

    @Test func missingAlteredAndLinkedFilesAreNamed() throws {
        try site.remove("404.html")
        try site.add("index.html", "Hone")
        try site.remove("requests/2021/foi-1/index.html")
        try FileManager.default.createSymbolicLink(
            atPath: site.folder.appending(path: "requests/2021/foi-1/index.html").path,
            withDestinationPath: "../../../index.html")
        let verdict = try site.verdict()
        #expect(
            lines(verdict.others) == [
                "published-altered index.html", "published-link requests/2021/foi-1/index.html",
                "published-missing 404.html",
            ])
        #expect(verdict.counts == "1 missing, 1 altered, 1 a symbolic link")
    }

    @Test func whatLiesBelowALinkIsNotMissingBesides() throws {
        try FileManager.default.moveItem(
            at: site.folder.appending(path: "requests"), to: site.folder.appending(path: ".moved"))
        try FileManager.default.createSymbolicLink(
            atPath: site.folder.appending(path: "requests").path, withDestinationPath: ".moved")
        #expect(lines(try site.verdict().others) == ["published-link requests"])
    }

    @Test func theCompressedFormOfAWithdrawnDocumentIsLookedAt() throws {
        try site.add(SmallSite.document + ".gz")
        try site.add(SmallSite.document + ".br")
        let verdict = try site.verdict(
            ["", ".gz", ".br"].map {
                FormerFile(path: SmallSite.document + $0, reason: .takenDown(record: SmallSite.record))
            })
        #expect(
            lines(verdict.withdrawn) == [
                "withdrawn-served \(SmallSite.document).br", "withdrawn-served \(SmallSite.document).gz",
            ])
    }

    @Test func aFolderThatIsNoneIsNamed() throws {
        for (path, error) in [
            ("nowhere", VerificationError.noFolder("nowhere")),
            (site.folder.path + "/index.html", .notAFolder(site.folder.path + "/index.html")),
        ] {
            #expect(throws: error) { try PublishedFolder(FilePath(path), manifest: site.manifest).verify() }
        }
    }
}
