import Files
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
    private var fingerprint: UInt64 = 0
    private var pending: [(path: DiskPath, isRoot: Bool)]

    /// The number for what is now below a log's root folder, which means nothing to another process.
    static func fingerprint(of root: DiskPath) throws(Errno) -> UInt64 {
        var scan = FolderScan(pending: [(root, true)])
        scan.fold(root, FileStamp(of: root))
        while let (path, isRoot) = scan.pending.popLast() { try scan.scan(path, isRoot: isRoot) }
        return scan.fingerprint
    }

    private init(pending: [(path: DiskPath, isRoot: Bool)]) {
        self.pending = pending
    }

    private mutating func scan(_ path: DiskPath, isRoot: Bool) throws(Errno) {
        var folder = Hasher()
        folder.combine(path)
        try path.forEachEntry { [folder] entry in scan(entry, in: path, folder, isRoot: isRoot) }
    }

    private mutating func scan(
        _ entry: FolderEntries.Entry, in path: DiskPath, _ folder: Hasher, isRoot: Bool
    ) {
        let name = String(cString: entry.name)
        let isFolder = entry.kind == .folder
        guard isRoot ? WatchedNames.isInRoot(name) : WatchedNames.isBelow(name, isFolder: isFolder) else {
            return
        }
        var hasher = folder
        hasher.combine(bytes: UnsafeRawBufferPointer(entry.bytes))
        hasher.combine(stamp(of: entry, flags: AT_SYMLINK_NOFOLLOW))
        if entry.kind == .link { hasher.combine(stamp(of: entry, flags: 0)) }
        fold(hasher)
        if isFolder { pending.append((path.appending(FileName(entry.name)), false)) }
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
