import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads files as a user who may not read everything.
enum WithoutPrivileges {
    private static let nobody: UInt32 = 65534

    /// Does something on this thread as nobody in particular, where the tests are run by root.
    static func run<Result>(_ body: () throws -> Result) throws -> Result {
        #if os(Linux)
            guard geteuid() == 0 else { return try body() }
            // Its header is not in the module of the C library.
            typealias SetUser = @convention(c) (UInt32) -> CInt
            guard let symbol = dlsym(nil, "setfsuid") else { throw CocoaError(.featureUnsupported) }
            let setUser = unsafeBitCast(symbol, to: SetUser.self)
            let root = setUser(nobody)
            defer { _ = setUser(UInt32(root)) }
        #endif
        return try body()
    }
}
