import Synchronization

/// Counts what happens on several threads.
final class Counter: Sendable {
    private let count = Mutex(0)

    /// The next number, beginning with 1.
    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
