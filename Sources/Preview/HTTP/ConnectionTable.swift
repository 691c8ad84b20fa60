import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// The open connections of a server, and until when each has to do what it is waited for.
///
/// A connection whose time is over is shut down, which wakes whoever waits for it. A class, since all connections share
/// it.
final class ConnectionTable: Sendable {
    /// What a connection does, in the order in which connections have to give way to new ones.
    enum Activity: Int {
        /// It waits for a request, or for the client to go.
        case idle
        /// It listens to the live channel.
        case live
        case answering
    }

    /// One connection's place in the table.
    struct Place: Sendable {
        fileprivate let id: Int
        fileprivate let table: ConnectionTable

        /// Says what the connection does from now on, and how long that may take.
        func expect(_ activity: Activity, within time: Duration? = nil) {
            let now = ContinuousClock.now
            table.state.withLock { state in
                state.entries[id]?.activity = activity
                state.entries[id]?.moved = now
                state.entries[id]?.deadline = time.map { now + $0 }
            }
        }

        /// Gives the place free; has to come before the connection is closed, as its descriptor is another's then.
        func leave() { table.remove(id) }
    }

    private struct Entry {
        let descriptor: CInt
        var activity = Activity.idle
        var moved: ContinuousClock.Instant
        var deadline: ContinuousClock.Instant?
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var next = 0
        var waiting: CheckedContinuation<Void, Never>?
    }

    let limits: ConnectionLimits
    private let state = Mutex(State())

    init(_ limits: ConnectionLimits) {
        self.limits = limits
    }

    /// How many connections there are.
    var count: Int { state.withLock { $0.entries.count } }

    /// Takes a connection in, by its descriptor.
    func enter(_ descriptor: CInt) -> Place {
        let now = ContinuousClock.now
        return state.withLock { state in
            state.next += 1
            state.entries[state.next] = Entry(
                descriptor: descriptor, moved: now, deadline: now + limits.idle)
            return Place(id: state.next, table: self)
        }
    }

    /// Waits until there is room for another connection; the one that has been still for the longest has to go.
    func makeRoom() async {
        while !Task.isCancelled, count >= limits.connections {
            await withCheckedContinuation { continuation in
                let mayGo = state.withLock { state in
                    guard state.entries.count >= limits.connections else { return true }
                    Self.shutDownStillest(state)
                    state.waiting = continuation
                    return false
                }
                if mayGo { continuation.resume() }
            }
        }
    }

    /// Shuts the connection down that has been still for the longest, if there is one.
    func giveWay() { state.withLock { Self.shutDownStillest($0) } }

    /// Shuts connections down whose time is over, until the task is cancelled.
    func watch() async {
        // The pause is cut short only when the task is cancelled, which ends the loop.
        while (try? await Task.sleep(for: limits.tick)) != nil {
            let now = ContinuousClock.now
            state.withLock { state in
                for entry in state.entries.values {
                    if let deadline = entry.deadline, deadline <= now { Self.shutDown(entry) }
                }
            }
        }
    }

    private func remove(_ id: Int) {
        let waiting = state.withLock { state in
            state.entries[id] = nil
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    private static func shutDownStillest(_ state: borrowing State) {
        let stillest = state.entries.values.min {
            ($0.activity.rawValue, $0.moved) < ($1.activity.rawValue, $1.moved)
        }
        if let stillest { shutDown(stillest) }
    }

    private static func shutDown(_ entry: Entry) {
        _ = shutdown(entry.descriptor, CInt(SHUT_RDWR))
    }
}
