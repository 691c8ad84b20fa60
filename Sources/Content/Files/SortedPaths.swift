/// Paths in the order of their bytes, among which those that begin alike stand together.
package struct SortedPaths: Sendable {
    private let paths: [String]

    /// Sorts some paths.
    package init(_ paths: some Sequence<String>) {
        self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The paths that begin with some bytes.
    package func beginning(with prefix: String) -> ArraySlice<String> {
        let start = first { !$0.utf8.lexicographicallyPrecedes(prefix.utf8) }
        let end = first {
            !$0.utf8.lexicographicallyPrecedes(prefix.utf8) && !$0.utf8.starts(with: prefix.utf8)
        }
        return paths[start..<end]
    }

    /// The first position from which on a condition holds, which holds for none before it.
    private func first(where holds: (String) -> Bool) -> Int {
        var low = 0
        var high = paths.count
        while low < high {
            let middle = (low + high) / 2
            if holds(paths[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
