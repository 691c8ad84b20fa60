import Publication

/// A file that should not be published, though it once was or might have been by mistake.
public struct FormerFile: Sendable, Hashable {
    /// Why it should not be there.
    public enum Reason: Sendable, Hashable {
        /// The record that it belongs to was taken down.
        case takenDown(record: String)
        /// The record or page that it belongs to is a draft, or under embargo.
        case unpublished(record: String)
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

    /// Those that the site does not have now, each path once; of several reasons the first counts.
    static func candidates(_ files: [FormerFile], outside manifest: SiteManifest) -> [FormerFile] {
        var seen = Set<[UInt8]>()
        return files.filter { file in
            SiteManifest.isSafe(file.path) && !HostFiles.isList(file.path) && manifest[file.path] == nil
                && !HostFiles.isHosts(file.path) && seen.insert(Array(file.path.utf8)).inserted
        }
    }
}
