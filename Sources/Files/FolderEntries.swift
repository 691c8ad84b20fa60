package import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Lists folders, for everyone, without a copy of every name.
///
/// The system ends a list in the same way whether all names were read or reading failed, so that only here it is asked
/// which of the two it was.
package enum FolderEntries {
    /// What stands under a name.
    package enum Kind: Sendable {
        case file, folder, link
        /// A pipe, a socket or a device.
        case other
    }

    /// An entry that is valid until the next is read.
    package struct Entry {
        /// The name, as the system hands it out: it need not be UTF-8.
        package let name: UnsafePointer<CChar>
        /// What stands under it; a link is itself, not what it leads to.
        package let kind: Kind
        /// The open folder, for calls that take names in it.
        package let folder: CInt

        /// The bytes of the name.
        package var bytes: UnsafeBufferPointer<UInt8> {
            let count = strlen(name)
            return UnsafeRawBufferPointer(start: name, count: count).bindMemory(to: UInt8.self)
        }
    }

    /// Calls a function with every entry of a folder, in the file system's order, but for the folder itself and the one
    /// above.
    ///
    /// - Throws: What the system says, also where it fails in the middle.
    package static func forEach(
        in path: UnsafePointer<CChar>, _ body: (Entry) throws(Errno) -> Void
    ) throws(Errno) {
        guard let stream = opendir(path) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        try read(stream, body)
    }

    /// Calls a function with every entry of a folder that is open, and stays open.
    package static func forEach(
        inOpen folder: CInt, _ body: (Entry) throws(Errno) -> Void
    ) throws(Errno) {
        let copy = fcntl(folder, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw Errno(rawValue: errno) }
        guard let stream = fdopendir(copy) else {
            let error = Errno(rawValue: errno)
            _ = close(copy)
            throw error
        }
        defer { closedir(stream) }
        // The copy shares its place with the descriptor, which may have been read before.
        rewinddir(stream)
        try read(stream, body)
    }

    #if canImport(Darwin)
        private typealias Stream = UnsafeMutablePointer<DIR>
    #else
        private typealias Stream = OpaquePointer
    #endif

    private static func read(_ stream: Stream, _ body: (Entry) throws(Errno) -> Void) throws(Errno) {
        let folder = dirfd(stream)
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                let error = errno
                if error != 0 { throw Errno(rawValue: error) }
                return
            }
            // The name lies within the entry that the system hands out.
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
            if isDots(name) { continue }
            let kind = try kind(Int32(entry.pointee.d_type), of: name, in: folder)
            if let kind { try body(Entry(name: name, kind: kind, folder: folder)) }
        }
    }

    private static func isDots(_ name: UnsafePointer<CChar>) -> Bool {
        let dot = CChar(UInt8(ascii: "."))
        return name[0] == dot && (name[1] == 0 || name[1] == dot && name[2] == 0)
    }

    /// The kind of an entry; nil where it has gone meanwhile.
    private static func kind(
        _ type: Int32, of name: UnsafePointer<CChar>, in folder: CInt
    ) throws(Errno) -> Kind? {
        switch type {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .link
        case Int32(DT_UNKNOWN):
            // Some file systems do not tell an entry's kind with its name.
            var status = stat()
            guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                let error = Errno(rawValue: errno)
                if error == .noSuchFileOrDirectory { return nil }
                throw error
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file
            case S_IFDIR: return .folder
            case S_IFLNK: return .link
            default: return .other
            }
        default: return .other
        }
    }
}
