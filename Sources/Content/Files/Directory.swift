import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a folder holds, by name, in the order of the names' bytes.
struct Directory: Sendable {
    /// Ordinary files.
    var files: [String] = []
    /// Folders.
    var folders: [String] = []
    /// Symbolic links.
    var links: [String] = []
    /// Names that are not valid UTF-8, shown as well as they can be.
    var unreadableNames: [String] = []

    /// The names of all files and symbolic links.
    var names: [String] { files + links }

    /// Lists a folder; names that begin with a full stop are left out.
    init(listing path: FilePath) throws(Errno) {
        guard let stream = path.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let type = Int32(entry.pointee.d_type)
            // The name lies within the entry that the system hands out, and is copied before the next one is read.
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
            guard name[0] != CChar(UInt8(ascii: ".")) else { continue }
            guard let text = String(validatingCString: name) else {
                unreadableNames.append(String(cString: name))
                continue
            }
            switch kind(of: text, type: type, in: path) {
            case Int32(DT_REG): files.append(text)
            case Int32(DT_DIR): folders.append(text)
            case Int32(DT_LNK): links.append(text)
            default: unreadableNames.append(text)
            }
        }
        files.sortByBytes()
        folders.sortByBytes()
        links.sortByBytes()
        unreadableNames.sortByBytes()
    }

    /// Some file systems do not tell an entry's kind with its name.
    private func kind(of name: String, type: Int32, in path: FilePath) -> Int32 {
        guard type == Int32(DT_UNKNOWN) else { return type }
        var status = stat()
        guard path.appending(name).withPlatformString({ lstat($0, &status) }) == 0 else { return type }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return Int32(DT_REG)
        case S_IFDIR: return Int32(DT_DIR)
        case S_IFLNK: return Int32(DT_LNK)
        default: return type
        }
    }
}

extension Array where Element == String {
    fileprivate mutating func sortByBytes() {
        sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
