import Synchronization
import Templates

/// The cases as they stand in lists, made when the first list asks for them.
///
/// A case stands in about five lists, so each entry is made once; a preview of a case's own page needs none.
final class ListEntries: Sendable {
    private let make: @Sendable () -> [Value]
    private let made = Mutex<[Value]?>(nil)

    init(_ make: @escaping @Sendable () -> [Value]) {
        self.make = make
    }

    /// The entries of the cases at some positions.
    subscript(positions: [Int]) -> [Value] {
        let all = made.withLock { made in
            let all = made ?? make()
            made = all
            return all
        }
        return positions.map { all[$0] }
    }
}
