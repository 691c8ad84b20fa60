#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the file system tells of a file, which differs once the file was changed or replaced.
struct FileStamp: Hashable, Sendable {
    private struct Time: Hashable {
        let seconds: Int
        let nanoseconds: Int

        init(_ time: timespec) {
            seconds = Int(time.tv_sec)
            nanoseconds = Int(time.tv_nsec)
        }
    }

    private let device: UInt64
    private let number: UInt64
    private let mode: UInt32
    private let size: Int
    private let modified: Time?
    private let changed: Time?
    private let links: Int

    /// The stamp of a folder holds only which it is and who may read it, as all else changes with names in it
    /// that do not matter.
    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
        mode = UInt32(truncatingIfNeeded: status.st_mode)
        if status.st_mode & S_IFMT == S_IFDIR {
            size = 0
            modified = nil
            changed = nil
            links = 0
        } else {
            size = Int(status.st_size)
            #if canImport(Darwin)
                modified = Time(status.st_mtimespec)
                changed = Time(status.st_ctimespec)
            #else
                modified = Time(status.st_mtim)
                changed = Time(status.st_ctim)
            #endif
            links = Int(status.st_nlink)
        }
    }

    /// The stamp of what a path leads to, or nil if that is nothing.
    init?(of path: DiskPath) {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    /// The stamp of what stands at a path, which may be a symbolic link.
    init?(at path: DiskPath) {
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }

    var isLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }

    /// Whether this is an ordinary file with one name, as it is when a program has just begun to write it.
    var isPlainFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) && links == 1 }
}
