import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the file system says of a file or folder: while it stays the same, so does what is inside.
struct FileStamp: Sendable, Hashable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let modified: Int64
    private let changed: Int64

    /// The stamp of what lies at a path or where a symbolic link leads; nil where there is nothing or the system does not
    /// say, so that nothing can be remembered of it.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The same, but where the system does not say, that is an error.
    static func reading(_ path: String) throws(Errno) -> FileStamp? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let error = Errno(rawValue: errno)
            if error == .noSuchFileOrDirectory || error == .notDirectory { return nil }
            throw error
        }
        return FileStamp(status)
    }

    private init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        #if canImport(Darwin)
            modified = Self.nanoseconds(status.st_mtimespec)
            changed = Self.nanoseconds(status.st_ctimespec)
        #else
            modified = Self.nanoseconds(status.st_mtim)
            changed = Self.nanoseconds(status.st_ctim)
        #endif
    }

    /// Whether what it belongs to has been left alone since a moment.
    func isSettled(before moment: Moment) -> Bool { max(modified, changed) < moment.nanoseconds }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// A moment in the measure of stamps: nanoseconds since 1970.
    struct Moment: Sendable {
        fileprivate let nanoseconds: Int64

        static let distantPast = Moment(nanoseconds: .min)

        /// The moment that lies so far before the present.
        static func before(_ duration: Duration) -> Moment {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            let (seconds, attoseconds) = duration.components
            return Moment(
                nanoseconds: FileStamp.nanoseconds(time) - seconds * 1_000_000_000 - attoseconds
                    / 1_000_000_000)
        }
    }
}
