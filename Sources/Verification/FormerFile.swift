public import Publication

/// A file that should not be published, though it once was or might have been by mistake.
public struct FormerFile: Sendable, Hashable {
    /// Why it should not be there.
    public enum Reason: Sendable, Hashable {
        /// The record that it belongs to was taken down.
        case takenDown(record: String)
        /// Its record says that the document is withheld whole.
        case withheld(record: String)
        /// Its record names a document that took its place.
        case replaced(record: String)
        /// The record or page that it belongs to is a draft, or under embargo, and may never have been published.
        case held(record: String)
        /// An earlier site had it.
        case former
    }

    /// Its path below the site's address.
    public let path: String
    /// Why it should not be there.
    public let reason: Reason

    /// Names a file.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// The files that an earlier site lists.
    ///
    /// - Parameter replaced: The records that name a document in the place of another, by the SHA-256 of that other.
    public static func listed(_ entries: [SiteManifest.Entry], replaced: [String: String]) -> [FormerFile] {
        entries.map { entry in
            FormerFile(
                path: entry.path, reason: replaced[entry.sha256].map { .replaced(record: $0) } ?? .former)
        }
    }

    /// Those that the site does not have now, each path once; of several reasons the first counts.
    static func candidates(_ files: [FormerFile], outside manifest: SiteManifest) -> [FormerFile] {
        var seen = Set<[UInt8]>()
        return files.filter { file in
            SiteManifest.isSafe(file.path) && !HostFiles.isList(file.path) && manifest[file.path] == nil
                && !HostFiles.isHosts(file.path) && seen.insert(Array(file.path.utf8)).inserted
        }
    }

    /// Those whose address a host may be told: all but what was never published, which its logs would then name.
    static func published(_ files: [FormerFile]) -> [FormerFile] {
        let published = Set(files.filter { !$0.isHeld }.map { Array($0.path.utf8) })
        return files.filter { !$0.isHeld || published.contains(Array($0.path.utf8)) }
    }

    /// Whether nothing says that the file ever was published.
    var isHeld: Bool { if case .held = reason { true } else { false } }
}
