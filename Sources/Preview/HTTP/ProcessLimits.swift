#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// What the whole process has to allow before it serves.
enum ProcessLimits {
    /// Enough for a few thousand connections that each send a document.
    private static let openFiles: rlim_t = 10_240

    /// Lets the process have many files and connections open, as far as the system permits, and returns how many.
    static func raiseOpenFiles() -> Int {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return Int(openFiles) }
        let wanted = min(openFiles, limit.rlim_max)
        guard limit.rlim_cur < wanted else { return Int(clamping: limit.rlim_cur) }
        let former = limit.rlim_cur
        limit.rlim_cur = wanted
        // Where the system refuses, the server has to do with fewer connections.
        return Int(clamping: setrlimit(resource, &limit) == 0 ? wanted : former)
    }

    /// Makes writing to a connection that is gone an error instead of the end of the process.
    static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }
}
