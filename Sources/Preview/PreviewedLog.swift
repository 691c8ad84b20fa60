import Content
import Site

/// A log that is read again whenever its files change.
struct PreviewedLog {
    private let loader: @Sendable () -> LogLoader
    private let run: String
    private var memory = LogMemory()
    private var count = 0

    /// The state of the last reading.
    private(set) var site: PreviewedSite?

    /// - Parameter loader: What reads the log; asked each time, since a day may have passed.
    init(_ loader: @escaping @Sendable () -> LogLoader) {
        self.loader = loader
        // Pages that were loaded from an earlier run must not take their state for the present one.
        run = String(UInt32.random(in: 0...UInt32.max), radix: 36)
    }

    /// Reads what has changed, and gives the state that follows.
    mutating func refresh() -> PreviewedSite {
        count += 1
        let loader = loader()
        let checked = CheckedSite(loader, remembering: &memory)
        let next = PreviewedSite(
            checked, conceals: loader.concealsUnpublished, generation: "\(run)-\(count)", after: site)
        site = next
        return next
    }
}
