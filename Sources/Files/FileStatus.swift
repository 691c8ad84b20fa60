#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// What the file system knows of a file.
package struct FileStatus {
    package enum Kind {
        case file, folder, link, other
    }

    /// An instant in the file system's own clock.
    package struct Time: Equatable {
        package let seconds: Int
        package let nanoseconds: Int

        init(_ time: timespec) {
            seconds = Int(time.tv_sec)
            nanoseconds = Int(time.tv_nsec)
        }

        package func isBefore(_ other: Time) -> Bool {
            (seconds, nanoseconds) < (other.seconds, other.nanoseconds)
        }
    }

    package let kind: Kind
    /// In bytes.
    package let size: Int
    /// When the content was last changed, or was last said to be.
    package let modified: Time
    /// When anything about the file last changed, which no program can set.
    package let changed: Time
    /// The names that the file has.
    package let links: Int
    private let device: UInt64
    private let number: UInt64

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = Int(status.st_size)
        #if canImport(Darwin)
            modified = Time(status.st_mtimespec)
            changed = Time(status.st_ctimespec)
        #else
            modified = Time(status.st_mtim)
            changed = Time(status.st_ctim)
        #endif
        links = Int(status.st_nlink)
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }

    /// Whether both are of one file.
    package func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && number == other.number
    }

    /// Whether nothing happened to the file between the two.
    package func isUntouched(since earlier: FileStatus) -> Bool {
        isSameFile(as: earlier) && size == earlier.size && modified == earlier.modified
            && changed == earlier.changed
    }
}
