import Content
import Foundation
import LogFixture
import Problems
import Testing

/// Which files a record may publish.
@Suite struct DocumentOwnerTests {
    private static func record(_ reference: String, _ lines: String) -> String {
        "---\ntitle: A case\nreference: \(reference)\nreceived: 2021\n\(lines)\n---\n"
    }

    private static func listing(_ names: String..., more: String = "") -> String {
        "documents: [\(names.map { "{file: \($0), title: X}" }.joined(separator: ", "))]\n\(more)"
    }

    private func rules(_ files: [String: String], _ change: (inout LogLoader) -> Void = { _ in }) throws
        -> [String]
    {
        let fixture = try LogFixture(files)
        return try fixture.load(today: "2024-01-01", change).problems.map(\.rule.id).filter {
            $0 != "S04-shared-title"
        }
    }

    @Test func honestDocumentsAreLeftAlone() throws {
        let files = [
            // Two records in a folder share a document, and one has a folder of its own for more.
            "content/requests/2021/a.md": Self.record("A", Self.listing("shared.csv", "a/more.csv")),
            "content/requests/2021/b.md": Self.record("B", Self.listing("shared.csv", "./b.csv")),
            "content/requests/2021/shared.csv": "x", "content/requests/2021/b.csv": "x",
            "content/requests/2021/a/more.csv": "x",
            // Folders within a case's folder, and a file that is listed twice.
            "content/requests/2022/c/index.md": Self.record(
                "C", Self.listing("files/1/c.csv", "files/../files/1/c.csv", "notes.txt")),
            "content/requests/2022/c/files/1/c.csv": "x",
            // Texts that begin as a record does, or as a pointer, and are none.
            "content/requests/2022/c/notes.txt": "---\ntitle: Minutes\n---\nNo reference here.\n",
            "content/requests/2022/d/index.md": Self.record("D", Self.listing("e.txt", "f.txt", "g.yml")),
            "content/requests/2022/d/e.txt": "version https://git-lfs.github.com is what we use\n",
            "content/requests/2022/d/f.txt": "-----Original message-----\ntitle: x\nreference: y\n",
            "content/requests/2022/d/g.yml": "---\nname: x\n",
            // Two records that are held back share a document, and a draft lists one twice.
            "content/requests/2023/e.md": Self.record(
                "E", Self.listing("e.csv", "e.csv", more: "draft: true")),
            "content/requests/2023/f.md": Self.record(
                "F", Self.listing("e.csv", more: "embargo_until: 2099-01-01")),
            "content/requests/2023/e.csv": "x",
            // A record was taken down, and its files are gone or broken.
            "content/requests/2024/g.md": Self.record(
                "G", Self.listing("gone.csv", "big.pdf", more: "takedown: {date: 2023-01-01, reason: legal}")),
            "content/requests/2024/big.pdf": "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
        ]
        #expect(try rules(files) == [])
    }

    @Test func aDraftsDocumentMayBeListedElsewhereWhenDraftsAreShown() throws {
        let files = [
            "content/requests/a.md": Self.record("A", Self.listing("x.csv")),
            "content/requests/b.md": Self.record("B", Self.listing("x.csv", more: "draft: true")),
            "content/requests/x.csv": "x",
        ]
        #expect(try rules(files) == ["withheld-document"])
        #expect(try rules(files) { $0.includesUnpublished = true } == [])
    }

    @Test func thePublishingRecordMaySayWhyItSharesADocument() throws {
        let allow = "allow: [{rule: withheld-document, reason: It has been public since 2021.}]"
        let files = [
            "content/requests/a.md": Self.record("A", Self.listing("x.csv", more: allow)),
            "content/requests/b.md": Self.record("B", Self.listing("x.csv", more: "draft: true")),
            "content/requests/x.csv": "x",
        ]
        #expect(try rules(files) == [])
    }

    @Test func aFaultInADraftsDocumentsStopsNothing() throws {
        let files = [
            "content/requests/a.md": Self.record(
                "A", Self.listing("b/x.csv", "b.md", "gone.csv", more: "draft: true")),
            "content/requests/b/index.md": Self.record("B", Self.listing("x.csv")),
            "content/requests/b/x.csv": "x",
            "content/requests/b.md": Self.record("C", ""),
        ]
        let (_, problems) = try LogFixture(files).load(today: "2024-01-01")
        #expect(
            Set(problems.filter { $0.location.path == "content/requests/a.md" }.map(\.rule.id)) == [
                "document-outside-case", "source-as-document", "missing-document",
            ])
        #expect(!problems.contains { $0.severity == .error })
    }

    @Test func aRecordThatComesBesideADocumentIsNoticedByTheNextReading() throws {
        let fixture = try LogFixture([
            "content/requests/a.md": Self.record("A", Self.listing("b/x.csv")),
            "content/requests/b/x.csv": "x",
        ])
        var memory = LogMemory(tick: .zero)
        let loader = try fixture.loader()
        #expect(loader.load(remembering: &memory).problems.isEmpty)
        try fixture.add("content/requests/b/index.md", Self.record("B", "draft: true"))
        #expect(loader.load(remembering: &memory).problems.map(\.rule.id) == ["document-outside-case"])
    }

    /// The user who runs the tests may be one who can read everything, so that another takes the place for once.
    @Test func aDocumentThatMayNotBeReadIsFoundByReading() throws {
        let fixture = try LogFixture(["content/requests/a.md": Self.record("A", Self.listing("x.csv"))])
        try fixture.add("content/requests/x.csv", "x")
        try fixture.restrict("content/requests/x.csv")
        let messages = try WithoutPrivileges.run { try fixture.load().problems.map(\.message) }
        #expect(messages == ["'x.csv' cannot be read: Permission denied"])
    }
}
