/// Sees changes by looking at all files again and again, where the system does not tell of them.
struct PollingWatch {
    private let root: DiskPath
    private var fingerprint: UInt64
    private var pace = Pace()

    init(root: DiskPath) {
        self.root = root
        let start = ContinuousClock.now
        fingerprint = FolderScan.fingerprint(of: root)
        pace.rest(after: start)
    }

    /// Waits until something has changed and come to rest; nil once stopped.
    mutating func waitForChange(_ stop: StopSignal) -> Change? {
        repeat {
            if stop.wait(until: pace.due) == .stopped { return nil }
        } while !look()
        let limit = ContinuousClock.now + Settling.limit
        repeat {
            if stop.wait(until: .now + Settling.quiet) == .stopped { return nil }
        } while look() && .now < limit
        return Change(isRescan: false)
    }

    /// Whether anything differs from the last look.
    private mutating func look() -> Bool {
        let start = ContinuousClock.now
        let last = fingerprint
        fingerprint = FolderScan.fingerprint(of: root)
        pace.rest(after: start)
        return fingerprint != last
    }
}
