import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// Maps the elements on all cores if they are many; the results stand in the elements' order.
    func mapOnAllCores<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        let batch = 128
        guard count > batch else { return map(transform) }
        let finished = Mutex<[(start: Int, results: [Result])]>([])
        DispatchQueue.concurrentPerform(iterations: (count + batch - 1) / batch) { index in
            let start = index * batch
            let results = self[start..<Swift.min(start + batch, count)].map(transform)
            finished.withLock { $0.append((start, results)) }
        }
        return finished.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
    }
}
