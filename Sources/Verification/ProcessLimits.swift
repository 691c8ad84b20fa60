#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Limits what another process may take; where the system has no way to do so, its own limits have to do.
enum ProcessLimits {
    private static let memory: UInt = 1 << 30

    /// - Parameter fileSize: How large a file it may write, in bytes; it ends when it goes on.
    static func set(on process: pid_t, fileSize: Int) {
        #if canImport(Glibc)
            var size = rlimit(rlim_cur: UInt(fileSize), rlim_max: UInt(fileSize))
            _ = prlimit(process, __rlimit_resource_t(RLIMIT_FSIZE.rawValue), &size, nil)
            var space = rlimit(rlim_cur: memory, rlim_max: memory)
            _ = prlimit(process, __rlimit_resource_t(RLIMIT_AS.rawValue), &space, nil)
        #endif
    }
}
