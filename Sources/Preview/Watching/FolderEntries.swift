import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Lists folders, without a copy of every name.
enum FolderEntries {
    enum Kind {
        case folder, link, file
    }

    /// An entry that is valid until the next is read.
    struct Entry {
        let name: UnsafePointer<CChar>
        let kind: Kind
        /// The open folder, for calls that take names in it.
        let folder: CInt
    }

    /// Calls a function with every entry, in the file system's order.
    ///
    /// A folder that is gone or that may not be read has none; that the system cannot read it now is an error, as
    /// whoever lists folders would take all in it for gone.
    static func forEach(in path: DiskPath, _ body: (Entry) -> Void) throws(Errno) {
        guard let stream = path.withCString({ opendir($0) }) else {
            switch Errno(rawValue: errno) {
            case .noSuchFileOrDirectory, .notDirectory, .permissionDenied, .notPermitted,
                .tooManySymbolicLinkLevels:
                return
            case let error: throw error
            }
        }
        defer { closedir(stream) }
        let folder = dirfd(stream)
        while true {
            // Only this tells the end of the folder from an error.
            errno = 0
            guard let entry = readdir(stream) else {
                let error = Errno(rawValue: errno)
                guard error.rawValue == 0 || error == .noSuchFileOrDirectory else { throw error }
                return
            }
            // The name lies within the entry that the system hands out.
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
            // Neither the folder itself, nor the one above, nor anything hidden.
            guard name[0] != CChar(UInt8(ascii: ".")) else { continue }
            let kind = kind(Int32(entry.pointee.d_type), of: name, in: folder)
            body(Entry(name: name, kind: kind, folder: folder))
        }
    }

    private static func kind(_ type: Int32, of name: UnsafePointer<CChar>, in folder: CInt) -> Kind {
        switch type {
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .link
        case Int32(DT_UNKNOWN):
            // Some file systems do not tell an entry's kind with its name.
            var status = stat()
            guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .file }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return .folder
            case S_IFLNK: return .link
            default: return .file
            }
        default: return .file
        }
    }
}
