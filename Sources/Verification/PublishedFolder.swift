import Foundation
import Problems
public import Publication
public import SystemPackage

/// Compares a folder, such as the one that a web server shows, with the manifest of the site that was built.
public struct PublishedFolder: Sendable {
    private let folder: FilePath
    private let manifest: SiteManifest
    private let former: [FormerFile]
    private let replaced: [String: String]

    /// - Parameters:
    ///   - manifest: What should be there.
    ///   - former: What should not, and why; all else that the manifest does not name is left over too.
    ///   - replaced: The records that name a document in the place of another, by the SHA-256 of that other.
    public init(
        _ folder: FilePath, manifest: SiteManifest, former: [FormerFile] = [],
        replaced: [String: String] = [:]
    ) {
        self.replaced = replaced
        self.folder = folder
        self.manifest = manifest
        self.former = former
    }

    /// Reads the folder and compares.
    ///
    /// - Parameter progress: Told of each file that was compared.
    /// - Throws: `VerificationError` where the folder itself cannot be read.
    public func verify(progress: (@Sendable (Int, Int) -> Void)? = nil) throws(VerificationError) -> Verdict {
        let listing = try FolderListing(folder)
        var verdict = Verdict()
        let links = listing.links.filter { !HostFiles.isHosts($0) }
        verdict.others += links.map { Wording.link(place($0)) }
        verdict.others += listing.unreadable.map { path, reason in
            Wording.unread(place(path), reason, help: "check that you may read it")
        }
        let linked = Set(links)
        for entry in manifest.entries {
            progress?(verdict.compared, manifest.entries.count)
            verdict.compared += 1
            verdict.bytes += entry.bytes
            if listing.files.contains(Array(entry.path.utf8)) {
                compare(entry, &verdict)
            } else if !Self.isBelow(linked, entry.path) {
                verdict.others.append(Wording.missing(place(entry.path)))
            }
        }
        addLeftOver(listing.files, to: &verdict)
        return verdict
    }

    private func compare(_ entry: SiteManifest.Entry, _ verdict: inout Verdict) {
        let place = place(entry.path)
        do {
            let (size, sha256) = try FileBytes.digest(of: folder.appending(entry.path))
            if size == entry.bytes, sha256 == entry.sha256 { return }
            if let record = replaced[sha256] {
                verdict.addLeftOver(Wording.leftOver(place, .replaced(record: record), isServed: false))
            } else {
                verdict.others.append(Wording.altered(place, size: size, sha256: sha256, entry))
            }
        } catch {
            verdict.others.append(Wording.unread(place, "\(error)", help: "check that you may read it"))
        }
    }

    private func addLeftOver(_ files: Set<[UInt8]>, to verdict: inout Verdict) {
        let reasons = Dictionary(
            former.map { (Array($0.path.utf8), $0.reason) }, uniquingKeysWith: { first, _ in first })
        for bytes in files {
            let path = String(decoding: bytes, as: UTF8.self)
            guard manifest[path] == nil, !HostFiles.isHosts(path), !HostFiles.isList(path), !isTwin(path)
            else { continue }
            verdict.addLeftOver(
                Wording.leftOver(place(path), reasons[bytes] ?? reason(of: path), isServed: false))
        }
    }

    /// Why a file that nothing names must not be there: it may be a document that was replaced, under whatever name.
    private func reason(of path: String) -> FormerFile.Reason {
        // A file that cannot be read is left over all the same.
        guard !replaced.isEmpty, let digest = try? FileBytes.digest(of: folder.appending(path)),
            let record = replaced[digest.sha256]
        else { return .former }
        return .replaced(record: record)
    }

    /// Whether a file is the compressed form of one of the site, as --precompress makes it.
    private func isTwin(_ path: String) -> Bool {
        path.hasSuffix(".gz") && manifest[String(path.dropLast(3))] != nil
    }

    private func place(_ path: String) -> String { folder.appending(path).string }

    private static func isBelow(_ links: Set<String>, _ path: String) -> Bool {
        if links.isEmpty { return false }
        if links.contains(path) { return true }
        return path.utf8.indices.contains {
            path.utf8[$0] == UInt8(ascii: "/") && links.contains(String(path[..<$0]))
        }
    }
}
