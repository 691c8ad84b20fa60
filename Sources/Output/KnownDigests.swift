import Files
import Publication

/// The digests of copies that an earlier build took, so that a large document need not be read again for its own.
struct KnownDigests: Sendable {
    private let digests: [String: String]
    private let listed: FileStatus.Time?

    /// Knows nothing.
    init() {
        digests = [:]
        listed = nil
    }

    /// - Parameters:
    ///   - digests: By the paths of the copies.
    ///   - listed: When the list was put in its place.
    init(_ digests: [String: String], listedAt listed: FileStatus.Time) {
        self.digests = digests
        self.listed = listed
    }

    /// Whether a path was that of a copy.
    func contains(_ path: String) -> Bool { digests[path] != nil }

    /// The digest of a copy that has not changed since it was listed.
    ///
    /// A build that is killed may leave a newer copy behind than the list knows of.
    func digest(of path: String, changed: FileStatus.Time) -> String? {
        guard let listed, changed.isBefore(listed), let digest = digests[path], FileDigest.isDigest(digest)
        else { return nil }
        return digest
    }
}
