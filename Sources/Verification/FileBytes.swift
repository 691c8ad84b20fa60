import Files
import Publication
import SystemPackage

/// Reads files piece by piece, and none through a symbolic link.
enum FileBytes {
    /// The size and SHA-256 of a file.
    static func digest(of path: FilePath) throws -> (size: Int, sha256: String) {
        var digest = FileDigest()
        var size = 0
        try read(path) { piece in
            digest.add(piece)
            size += piece.count
            return true
        }
        return (size, digest.text)
    }

    /// The bytes of a file, or nil if there are more than a number of them.
    static func all(of path: FilePath, limit: Int) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        try read(path) { piece in
            bytes += piece
            return bytes.count <= limit
        }
        return bytes.count <= limit ? bytes : nil
    }

    private static func read(_ path: FilePath, _ take: (UnsafeRawBufferPointer) -> Bool) throws {
        let file = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .closeOnExec, .nonBlocking])
        try file.closeAfter {
            let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1 << 12)
            defer { block.deallocate() }
            while true {
                let count = try file.read(into: block)
                if count == 0 || !take(UnsafeRawBufferPointer(rebasing: block.prefix(count))) { return }
            }
        }
    }
}
