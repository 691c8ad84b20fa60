/// How often to look at files again, so that it takes little of the machine.
struct Pace {
    private static let interval = Duration.milliseconds(400)

    /// When to look next.
    private(set) var due: ContinuousClock.Instant

    init() {
        due = .now + Self.interval
    }

    /// Sets the next time so far ahead of a look that ends now that at most a tenth of one core is busy.
    mutating func rest(after start: ContinuousClock.Instant) {
        let now = ContinuousClock.now
        due = now + max(Self.interval, (now - start) * 9)
    }
}
