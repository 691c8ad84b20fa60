import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Lets one thread end the wait of another, for good.
final class StopSignal: Sendable {
    enum Outcome {
        case stopped, readable, timeOut
    }

    private let readEnd: FileDescriptor
    private let writeEnd: FileDescriptor

    init() throws(Errno) {
        do {
            (readEnd, writeEnd) = try FileDescriptor.pipe()
        } catch {
            throw (error as? Errno) ?? .tooManyOpenFiles
        }
        // Programs that are run meanwhile have no use for them.
        _ = fcntl(readEnd.rawValue, F_SETFD, FD_CLOEXEC)
        _ = fcntl(writeEnd.rawValue, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        _ = close(readEnd.rawValue)
        _ = close(writeEnd.rawValue)
    }

    /// Ends all waits, those to come too.
    func send() {
        // The byte is never read, so that one is enough; the pipe holds thousands before a write would wait.
        var byte: UInt8 = 0
        _ = write(writeEnd.rawValue, &byte, 1)
    }

    /// Waits until the signal, until there is something to read, or until an instant, whichever is first.
    func wait(for descriptor: CInt? = nil, until end: ContinuousClock.Instant) -> Outcome {
        var waits = [pollfd(fd: readEnd.rawValue, events: Int16(POLLIN), revents: 0)]
        if let descriptor { waits.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
        while true {
            let left = max(.zero, end - .now).components
            // Rounded up, as otherwise the last millisecond is spent in a circle.
            let milliseconds =
                left.seconds * 1000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
            let count = poll(&waits, nfds_t(waits.count), CInt(clamping: milliseconds))
            if count < 0 { continue }
            if waits[0].revents != 0 { return .stopped }
            if count > 0 { return .readable }
            if end <= .now { return .timeOut }
        }
    }
}
