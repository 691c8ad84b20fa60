import Files
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads files and asks for their sizes.
enum FileReader {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
    private static let mode = O_RDONLY | O_CLOEXEC | O_NONBLOCK

    /// The bytes of a file at a path below a folder, which needs no `FilePath` of its own.
    static func bytes(of path: String, in root: FilePath) throws(Errno) -> [UInt8] {
        try bytes(of: open(root.string + "/" + path, mode))
    }

    /// A file's bytes.
    static func bytes(of path: FilePath) throws(Errno) -> [UInt8] {
        try bytes(of: path.withPlatformString { open($0, mode) })
    }

    /// The first bytes of a file, or all where there are fewer.
    static func head(of path: String, in root: FilePath, count: Int) throws(Errno) -> [UInt8] {
        try bytes(of: open(root.string + "/" + path, mode), limit: count)
    }

    private static func bytes(of descriptor: CInt, limit: Int = .max) throws(Errno) -> [UInt8] {
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Errno(rawValue: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .invalidArgument }
        return try contents(of: descriptor, upTo: min(limit, Int(status.st_size)))
    }

    private static func contents(of descriptor: CInt, upTo limit: Int) throws(Errno) -> [UInt8] {
        var failure: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while count < buffer.count {
                let length = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if length > 0 {
                    count += length
                } else if length == 0 {
                    break
                } else if errno != EINTR {
                    failure = Errno(rawValue: errno)
                    break
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// The size in bytes of an ordinary file, and its first bytes; symbolic links are not followed.
    static func head(of path: FilePath, limit: Int) throws(Errno) -> (size: Int, bytes: [UInt8]) {
        let descriptor = path.withPlatformString { open($0, mode | O_NOFOLLOW) }
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Errno(rawValue: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .invalidArgument }
        return (Int(status.st_size), try contents(of: descriptor, upTo: min(Int(status.st_size), limit)))
    }

    /// The size in bytes of an ordinary file; symbolic links are not followed.
    static func size(of path: FilePath) throws(Errno) -> Int {
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0 else { throw Errno(rawValue: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .invalidArgument }
        return Int(status.st_size)
    }

    /// What stands at a path, or nil where nothing does; a symbolic link is itself, not what it leads to.
    static func kind(of path: FilePath) throws(Errno) -> FolderEntries.Kind? {
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0 else {
            let error = Errno(rawValue: errno)
            if error == .noSuchFileOrDirectory || error == .notDirectory { return nil }
            throw error
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }
}
