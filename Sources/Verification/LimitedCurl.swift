import Subprocess
import SystemPackage

/// The system's curl, started through `prlimit` where there is one, so that it can fill neither disk nor memory.
///
/// Before version 8.4 curl minds its own limit of a file's size only where the host says beforehand how large it is.
struct LimitedCurl: Sendable {
    private let curl: FilePath
    private let limiter: FilePath?

    private static let memory = 1 << 30

    /// Looks for the programs.
    static func find() async throws(VerificationError) -> LimitedCurl {
        // Where there is no prlimit, as on macOS, curl is new enough to mind its own limit.
        let limiter = try? await Executable.name("prlimit").resolveExecutablePath(in: .inherit)
        do {
            let curl = try await Executable.name("curl").resolveExecutablePath(in: .inherit)
            return LimitedCurl(curl: curl, limiter: limiter)
        } catch {
            throw .noCurl
        }
    }

    var executable: Executable { .path(limiter ?? curl) }

    /// What to start it with.
    ///
    /// - Parameter fileSize: How large a file it may write, in bytes; the system ends it when it goes on.
    func arguments(_ arguments: [String], fileSize: Int) -> Arguments {
        guard limiter != nil else { return Arguments(arguments) }
        let limits = ["--fsize=\(fileSize)", "--as=\(Self.memory)", "--core=0"]
        return Arguments(limits + [curl.string] + arguments)
    }
}
