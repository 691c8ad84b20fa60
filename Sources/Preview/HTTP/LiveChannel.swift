import Synchronization

/// Tells all open pages of a preview what happened.
///
/// A class, because the server and whoever rebuilds the site share it.
final class LiveChannel: Sendable {
    /// Takes a message without waiting for anybody.
    typealias Delivery = @Sendable (String) -> Void

    private struct Listener {
        let deliver: Delivery
        /// What was sent before the listener has been greeted; nil afterwards.
        var held: [String]? = []
    }

    private struct State {
        var listeners: [Int: Listener] = [:]
        var next = 0
    }

    private let state = Mutex(State())
    private let greeting: @Sendable () -> String

    /// - Parameter greeting: Makes the first message for each newcomer; has to be quick.
    init(greeting: @escaping @Sendable () -> String) {
        self.greeting = greeting
    }

    /// How many listen.
    var listenerCount: Int {
        state.withLock { $0.listeners.count }
    }

    /// Sends a message to all that listen, and returns at once.
    func send(_ message: String) {
        state.withLock { state in
            for id in state.listeners.keys {
                if state.listeners[id]?.held?.append(message) == nil { state.listeners[id]?.deliver(message) }
            }
        }
    }

    /// Adds a listener and greets it, and returns its number.
    func join(_ deliver: @escaping Delivery) -> Int {
        let id = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = Listener(deliver: deliver)
            return state.next
        }
        // The greeting is made outside the lock, because its maker may have locks of its own, and after the
        // listener was added, so that it misses nothing that was sent since.
        let greeting = greeting()
        state.withLock { state in
            guard let held = state.listeners[id]?.held else { return }
            for message in [greeting] + held { deliver(message) }
            state.listeners[id]?.held = nil
        }
        return id
    }

    /// Removes a listener, if it is still there.
    func leave(_ id: Int) {
        _ = state.withLock { $0.listeners.removeValue(forKey: id) }
    }
}
