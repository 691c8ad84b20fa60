import Dispatch

/// Runs what takes long or waits for a disk on threads of its own, so that the few threads that all tasks share
/// stay free for the network.
struct BlockingWork: Sendable {
    private let queue = DispatchQueue(label: "daylight.preview", attributes: .concurrent)

    /// Runs work and returns what it made.
    func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }

    /// Runs work that can fail.
    func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }
}
