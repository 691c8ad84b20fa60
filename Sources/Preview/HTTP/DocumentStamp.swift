import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// What tells one state of a file from another without reading it.
struct DocumentStamp: Sendable, Equatable {
    let inode: UInt64
    /// In bytes.
    let size: Int
    /// When the content was last changed, since the beginning of 1970.
    let seconds: Int
    let nanoseconds: Int

    /// Takes the stamp of an ordinary file, or is nil for folders, symbolic links, pipes and the rest.
    init?(_ status: Stat) {
        guard status.type == .regular else { return nil }
        inode = UInt64(truncatingIfNeeded: status.inode.rawValue)
        size = Int(status.size)
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
    }
}
