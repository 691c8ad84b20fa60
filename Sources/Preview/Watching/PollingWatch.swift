/// Sees changes by looking at all files again and again, where the system does not tell of them.
struct PollingWatch {
    private let root: DiskPath
    /// Nil where the files could not be looked at.
    private var fingerprint: UInt64?
    private var pace = Pace()

    init(root: DiskPath) {
        self.root = root
        let start = ContinuousClock.now
        fingerprint = Self.fingerprint(of: root)
        pace.rest(after: start)
    }

    /// What cannot be looked at now is looked at again.
    private static func fingerprint(of root: DiskPath) -> UInt64? {
        do {
            return try FolderScan.fingerprint(of: root)
        } catch {
            return nil
        }
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
        let now = Self.fingerprint(of: root)
        pace.rest(after: start)
        guard let now else { return false }
        fingerprint = now
        return now != last
    }
}
