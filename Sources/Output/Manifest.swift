import Files
import SystemPackage

/// The list, kept in the output folder, of the paths that Daylight made or was about to make.
///
/// A header line, then one path a line, sorted by bytes; that of a copy may be followed by a tab and the SHA-256
/// of its bytes. Anyone may have written it: a line that is not a safe path counts for nothing, and a wrong digest
/// gets no further than the manifest of the site. Version 1 knew no digests.
struct Manifest: Sendable {
    static let name = ".daylight-manifest"

    let paths: PathList
    /// The digests of the copies.
    let digests: KnownDigests
    private let bytes: [UInt8]

    /// Lists paths.
    ///
    /// - Parameter digests: Those of copies, by their paths.
    init(_ paths: PathList, digests: [String: String] = [:]) {
        self.paths = paths
        self.digests = KnownDigests()
        var bytes = Array(Self.header.utf8)
        for path in paths.paths {
            bytes.append(contentsOf: path.utf8)
            if let digest = digests[path] {
                bytes.append(UInt8(ascii: "\t"))
                bytes.append(contentsOf: digest.utf8)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        self.bytes = bytes
    }

    /// The manifest of an output folder, or nil if it has none.
    static func read(from root: Folder) throws(OutputFailure) -> Manifest? {
        let bytes: [UInt8]
        let changed: FileStatus.Time
        do {
            let file = try root.openFile(name)
            let status = try file.status()
            let isPlausible = status.kind == .file && status.size <= largestSize
            changed = status.changed
            bytes = isPlausible ? try file.readAll(size: status.size) : []
        } catch {
            switch error {
            case .noSuchFileOrDirectory: return nil
            case .tooManySymbolicLinkLevels: throw .symbolicLink(name)
            default: throw .cannotWrite(name, error)
            }
        }
        guard bytes.starts(with: header.utf8) || bytes.starts(with: firstHeader.utf8) else {
            throw .unknownManifest
        }
        var paths: [String] = []
        var digests: [String: String] = [:]
        for line in bytes.dropFirst(header.utf8.count).split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(
                separator: UInt8(ascii: "\t"), maxSplits: 1, omittingEmptySubsequences: false)
            let path = String(decoding: parts[0], as: UTF8.self)
            guard OutputPath.isSafe(path) else { continue }
            paths.append(path)
            if parts.count == 2 { digests[path] = String(decoding: parts[1], as: UTF8.self) }
        }
        return Manifest(
            PathList(paths), bytes: bytes, digests: KnownDigests(digests, listedAt: changed))
    }

    /// Puts the manifest in place of an older one in one step, unless they are the same.
    ///
    /// - Parameter anew: Whether to replace even the same, so that the list is newer than the copies that it lists.
    func write(
        to root: Folder, replacing old: Manifest?, anew: Bool = false, by scratch: ScratchFolder
    ) throws(OutputFailure) {
        if !anew, let old, old.bytes == bytes { return }
        do {
            let folder = try scratch.open()
            let file = try folder.makeFile(Self.name)
            try file.writeAll(bytes)
            try file.finish()
            try folder.move(Self.name, to: root, as: Self.name)
        } catch {
            throw .cannotWrite(Self.name, error)
        }
    }

    private init(_ paths: PathList, bytes: [UInt8], digests: KnownDigests) {
        self.paths = paths
        self.bytes = bytes
        self.digests = digests
    }

    private static let header = "Files made by Daylight, version 2\n"
    private static let firstHeader = "Files made by Daylight, version 1\n"
    /// Some ten million paths; anything larger was not made by Daylight.
    private static let largestSize = 1 << 30
}
