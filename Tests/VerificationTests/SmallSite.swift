import Files
import Foundation
import Problems
import Publication
import SystemPackage
import WireFixture

@testable import Verification

/// A site of three files in a folder that lasts as long as its test.
final class SmallSite {
    let folder: URL
    let manifest: SiteManifest

    static let record = "content/requests/2021/foi-1/index.md"
    static let document = "requests/2021/foi-1/routes.pdf"
    static let pages = [
        "index.html": "Home", "404.html": "Nothing", "requests/2021/foi-1/index.html": "FOI 1",
    ]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "daylight-\(UUID().uuidString)")
        manifest = SiteManifest(
            Self.pages.sorted { $0.key < $1.key }.map { path, text in
                SiteManifest.Entry(
                    path: path, bytes: text.utf8.count, sha256: FileDigest.text(of: Array(text.utf8)))
            })
        for (path, text) in Self.pages { try add(path, text) }
    }

    deinit {
        // What stays in the system's folder for temporary files does no harm.
        try? FileManager.default.removeItem(at: folder)
    }

    func add(_ path: String, _ text: String = "x") throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// A host that shows the folder.
    func host(
        except answer: @escaping @Sendable (TestServer.Request) -> TestServer.Reply? = { _ in nil }
    ) throws -> TestServer {
        try TestServer(folder: folder, except: answer)
    }

    /// What is found in the folder.
    func verdict(_ former: [FormerFile] = [], replaced: [String: String] = [:]) throws -> Verdict {
        try PublishedFolder(FilePath(folder.path), manifest: manifest, former: former, replaced: replaced)
            .verify()
    }

    /// What is found on a host.
    func verdict(
        of host: TestServer, _ former: [FormerFile] = [], replaced: [String: String] = [:],
        asksForHeld: Bool = false
    ) async throws -> Verdict {
        try await PublishedSite(
            SiteAddress(host.address), manifest: manifest, former: former, replaced: replaced,
            asksForHeld: asksForHeld, jobs: 2, agent: "test"
        ).verify()
    }
}

extension FormerFile {
    /// The document of a record that was taken down.
    static let withdrawn = FormerFile(path: SmallSite.document, reason: .takenDown(record: SmallSite.record))
}

extension [Problem] {
    /// The rules and places of problems, as in `withdrawn-served requests/a.pdf`, without what all places begin with.
    func lines(without beginning: String) -> [String] {
        map { "\($0.rule.id) \($0.location.path.replacing(beginning, with: ""))" }
    }
}
