import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// Maps the elements on several threads at once; the results stand in the elements' order.
    ///
    /// - Parameter jobs: How many threads may work at once; at least 1.
    package func concurrentMap<Result: Sendable>(
        jobs: Int, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard jobs > 1, count > 1 else { return map(transform) }
        let batch = Swift.max(1, Swift.min(64, count / (jobs * 4)))
        let next = Atomic(0)
        let finished = Mutex<[(start: Int, results: [Result])]>([])
        DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, count)) { _ in
            var own: [(start: Int, results: [Result])] = []
            while true {
                let start = next.add(batch, ordering: .relaxed).oldValue
                guard start < count else { break }
                own.append((start, self[start..<Swift.min(start + batch, count)].map(transform)))
            }
            finished.withLock { $0 += own }
        }
        return finished.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
    }
}
