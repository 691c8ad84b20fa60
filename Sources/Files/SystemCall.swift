package import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Turns the C convention of -1 and `errno` into typed errors, and repeats what a signal interrupted.
package enum SystemCall {
    /// Why the last call on this thread failed.
    package static var lastError: Errno { Errno(rawValue: errno) }

    /// Calls the system, again for as long as a signal interrupts it, and returns its result, never negative.
    @discardableResult
    package static func run<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
        while true {
            let result = call()
            if result >= 0 { return result }
            let error = lastError
            if error != .interrupted { throw error }
        }
    }
}
