import Crypto

/// What tells a page from another state of it, whatever style sheets it names.
struct PageDigest {
    let text: String

    /// - Parameter paths: Paths that do not count wherever they stand in the page.
    init(_ page: [UInt8], ignoring paths: [String]) {
        var hash = SHA256()
        var rest = page[...]
        while let found = Self.first(of: paths, in: rest) {
            hash.update(data: rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        hash.update(data: rest)
        text = hash.finalize().prefix(8).map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
    }

    private static func first(of paths: [String], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        paths.compactMap { bytes.firstRange(of: Array($0.utf8)) }.min { $0.lowerBound < $1.lowerBound }
    }
}
