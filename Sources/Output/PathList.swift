#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Distinct paths in the order of their UTF-8 bytes.
struct PathList: Sendable {
    let paths: [String]

    /// Sorts the paths, which is quick where they are sorted already, and drops repetitions.
    init(_ paths: [String]) {
        let sorted = paths.sorted { Self.compare($0, $1) < 0 }
        var distinct: [String] = []
        distinct.reserveCapacity(sorted.count)
        for path in sorted {
            if let last = distinct.last, Self.compare(last, path) == 0 { continue }
            distinct.append(path)
        }
        self.paths = distinct
    }

    private init(sorted: [String]) {
        paths = sorted
    }

    func contains(_ path: String) -> Bool {
        let index = firstIndex(notBefore: path)
        return index < paths.count && Self.compare(paths[index], path) == 0
    }

    /// Whether any path lies below a folder.
    func containsFolder(_ folder: String) -> Bool {
        let index = firstIndex(notBefore: folder + "/")
        return index < paths.count && OutputPath.isBelow(paths[index], folder: folder)
    }

    /// The paths that are not in another list.
    func subtracting(_ other: PathList) -> PathList {
        var index = 0
        let rest = paths.filter { path in
            var order = -1
            while index < other.paths.count {
                order = Self.compare(other.paths[index], path)
                if order >= 0 { break }
                index += 1
            }
            return order != 0
        }
        return PathList(sorted: rest)
    }

    /// The paths that meet a condition.
    func filter(_ isIncluded: (String) -> Bool) -> PathList {
        PathList(sorted: paths.filter(isIncluded))
    }

    /// The paths that are in either list.
    func union(_ other: PathList) -> PathList {
        PathList(paths + other.paths)
    }

    /// Negative, zero or positive, as the first path's bytes come before, equal or follow the second's.
    static func compare(_ left: String, _ right: String) -> Int {
        let order = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in
                compare(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
            }
        }
        if let order, let order { return order }
        // Only strings that came from Objective-C lack storage to point to.
        return Array(left.utf8).withUnsafeBytes { left in
            Array(right.utf8).withUnsafeBytes { compare(left, $0) }
        }
    }

    private static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
            return left.count - right.count
        }
        let order = memcmp(leftStart, rightStart, min(left.count, right.count))
        return order == 0 ? left.count - right.count : Int(order)
    }

    private func firstIndex(notBefore path: String) -> Int {
        var low = 0
        var high = paths.count
        while low < high {
            let middle = low + (high - low) / 2
            if Self.compare(paths[middle], path) < 0 {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
