import Files
import SystemPackage

/// The path of a file, by its bytes.
struct DiskPath: Hashable, Sendable {
    /// The bytes and a zero.
    private var bytes: [CChar]

    init(_ path: FilePath) {
        let path = path.isEmpty ? "." : path
        bytes = path.withPlatformString { Array(UnsafeBufferPointer(start: $0, count: path.length + 1)) }
    }

    /// The path of a file in the folder at this path.
    func appending(_ names: FileName...) -> DiskPath { appending(names) }

    /// The path of a file below the folder at this path, by the names of the folders on the way and its own.
    func appending(_ names: some Sequence<FileName>) -> DiskPath {
        var path = self
        for name in names {
            path.bytes[path.bytes.endIndex - 1] = CChar(UInt8(ascii: "/"))
            path.bytes += name.bytes
        }
        return path
    }

    /// Lends the path to a call of the system.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { buffer in
            // There is always a zero, so that the buffer has an address.
            buffer.baseAddress.map(body) ?? "".withCString(body)
        }
    }

    /// Calls a function with every entry of the folder at this path, which may have gone or be closed to us: then it has
    /// none.
    ///
    /// - Throws: What the system says where it fails to read a folder that is there.
    func forEachEntry(_ body: (FolderEntries.Entry) -> Void) throws(Errno) {
        let error = withCString { path -> Errno? in
            do throws(Errno) {
                try FolderEntries.forEach(in: path, body)
                return nil
            } catch {
                return error
            }
        }
        switch error {
        case nil, .noSuchFileOrDirectory, .notDirectory, .permissionDenied, .notPermitted,
            .tooManySymbolicLinkLevels:
            return
        case let error?: throw error
        }
    }
}
