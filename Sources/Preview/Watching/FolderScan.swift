import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Looks at everything that is watched and folds it into one number, which differs once anything has changed.
struct FolderScan {
    /// Which links in a folder are followed.
    private enum Level {
        case root, content, deep

        func follows(_ name: String) -> Bool {
            switch self {
            case .root: true
            case .content: WatchedNames.mayBeLink(inContent: name)
            case .deep: false
            }
        }

        func level(of name: String) -> Level { self == .root && name == "content" ? .content : .deep }
    }

    private var fingerprint: UInt64 = 0
    private var pending: [(path: DiskPath, level: Level)]

    /// The number for what is now below a log's root folder, which means nothing to another process.
    static func fingerprint(of root: DiskPath) throws(Errno) -> UInt64 {
        var scan = FolderScan(pending: [(root, .root)])
        scan.fold(root, FileStamp(of: root))
        while let (path, level) = scan.pending.popLast() { try scan.scan(path, level) }
        return scan.fingerprint
    }

    private init(pending: [(path: DiskPath, level: Level)]) {
        self.pending = pending
    }

    private mutating func scan(_ path: DiskPath, _ level: Level) throws(Errno) {
        var hasher = Hasher()
        hasher.combine(path)
        let folder = hasher
        try FolderEntries.forEach(in: path) { entry in
            let name = String(cString: entry.name)
            let isFolder = entry.kind == .folder
            guard
                level == .root
                    ? WatchedNames.isInRoot(name) : WatchedNames.isBelow(name, isFolder: isFolder)
            else { return }
            var hasher = folder
            hasher.combine(bytes: UnsafeRawBufferPointer(start: entry.name, count: strlen(entry.name)))
            hasher.combine(stamp(of: entry, flags: AT_SYMLINK_NOFOLLOW))
            var leadsToFolder = isFolder
            if entry.kind == .link {
                let target = stamp(of: entry, flags: 0)
                hasher.combine(target)
                leadsToFolder = level.follows(name) && target?.isFolder == true
            }
            fold(hasher)
            if leadsToFolder { pending.append((path.appending(FileName(entry.name)), level.level(of: name))) }
        }
    }

    private func stamp(of entry: FolderEntries.Entry, flags: CInt) -> FileStamp? {
        var status = stat()
        guard fstatat(entry.folder, entry.name, &status, flags) == 0 else { return nil }
        return FileStamp(status)
    }

    private mutating func fold(_ path: DiskPath, _ stamp: FileStamp?) {
        var hasher = Hasher()
        hasher.combine(path)
        hasher.combine(stamp)
        fold(hasher)
    }

    /// Adds one entry in a way that does not depend on the order, in which file systems are free.
    private mutating func fold(_ hasher: Hasher) {
        fingerprint &+= UInt64(truncatingIfNeeded: hasher.finalize())
    }
}
