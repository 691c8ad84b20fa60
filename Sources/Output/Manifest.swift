import SystemPackage

/// The list, kept in the output folder, of the paths that Daylight made or was about to make.
///
/// A header line, then one path a line, sorted by bytes. Anyone may have written it: a line that is not a
/// safe path counts for nothing.
struct Manifest: Sendable {
    static let name = ".daylight-manifest"

    let paths: PathList
    private let bytes: [UInt8]

    /// Lists paths.
    init(_ paths: PathList) {
        self.paths = paths
        var bytes = Array(Self.header.utf8)
        for path in paths.paths {
            bytes.append(contentsOf: path.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        self.bytes = bytes
    }

    /// The manifest of an output folder, or nil if it has none.
    static func read(from root: Folder) throws(OutputFailure) -> Manifest? {
        let bytes: [UInt8]
        do {
            let file = try root.openFile(name)
            let status = try file.status()
            let isPlausible = status.kind == .file && status.size <= largestSize
            bytes = isPlausible ? try file.readAll(size: status.size) : []
        } catch {
            switch error {
            case .noSuchFileOrDirectory: return nil
            case .tooManySymbolicLinkLevels: throw .symbolicLink(name)
            default: throw .cannotWrite(name, error)
            }
        }
        guard bytes.starts(with: header.utf8) else { throw .unknownManifest }
        let lines = bytes.dropFirst(header.utf8.count).split(separator: UInt8(ascii: "\n"))
        let paths = lines.map { String(decoding: $0, as: UTF8.self) }.filter(OutputPath.isSafe)
        return Manifest(PathList(paths), bytes: bytes)
    }

    /// Puts the manifest in place of an older one in one step, unless they are the same.
    func write(to root: Folder, replacing old: Manifest?, by scratch: ScratchFolder) throws(OutputFailure) {
        if let old, old.bytes == bytes { return }
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

    private init(_ paths: PathList, bytes: [UInt8]) {
        self.paths = paths
        self.bytes = bytes
    }

    private static let header = "Files made by Daylight, version 1\n"
    /// Some ten million paths; anything larger was not made by Daylight.
    private static let largestSize = 1 << 30
}
