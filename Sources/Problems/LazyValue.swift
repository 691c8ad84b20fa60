import Synchronization

/// A value that is made when it is first asked for, by whichever thread asks, and then kept.
package final class LazyValue<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    /// Holds nothing yet.
    package init() {}

    /// The value, made now if nobody asked before.
    package func get(_ make: () -> Value) -> Value {
        value.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
