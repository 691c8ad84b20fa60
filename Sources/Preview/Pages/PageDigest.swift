import Files

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What tells a page from another state of it, whatever style sheets it names.
struct PageDigest {
    let text: String

    /// - Parameter paths: Paths that do not count wherever they stand in the page.
    init(_ page: [UInt8], ignoring paths: [String]) {
        var digest = FileDigest()
        var start = 0
        while let found = Self.first(of: paths, in: page, from: start) {
            digest.add(page[start..<found.lowerBound])
            start = found.upperBound
        }
        digest.add(page[start...])
        text = String(digest.text.prefix(16))
    }

    private static func first(of paths: [String], in page: [UInt8], from start: Int) -> Range<Int>? {
        paths.compactMap { position(of: Array($0.utf8), in: page, from: start) }
            .min { $0.lowerBound < $1.lowerBound }
    }

    private static func position(of word: [UInt8], in page: [UInt8], from start: Int) -> Range<Int>? {
        guard let first = word.first else { return nil }
        var start = start
        while let found = position(of: first, in: page, from: start), found + word.count <= page.count {
            let range = found..<found + word.count
            if page[range].elementsEqual(word) { return range }
            start = found + 1
        }
        return nil
    }

    /// The C library looks at many bytes at a time.
    private static func position(of byte: UInt8, in page: [UInt8], from start: Int) -> Int? {
        page.withUnsafeBytes { page in
            page.baseAddress.flatMap { base in
                memchr(base + start, Int32(byte), page.count - start).map { UnsafeRawPointer($0) - base }
            }
        }
    }
}
