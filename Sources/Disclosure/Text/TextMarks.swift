/// Where the words of a text begin that are written with a capital, and where its numbers begin: what citations, names of
/// laws, abbreviations and references have in common, and what is few enough to be looked at by each rule.
struct TextMarks {
    /// The first capitals of words, in their order.
    private(set) var capitals: [Int32] = []
    /// The first digits of numbers, in their order.
    private(set) var digits: [Int32] = []

    init(_ bytes: [UInt8]) {
        capitals.reserveCapacity(128)
        digits.reserveCapacity(64)
        bytes.withUnsafeBufferPointer { bytes in
            for offset in bytes.indices {
                let byte = bytes[offset]
                // One look tells what is neither, which is most of a text.
                guard byte.isCapital != byte.isDigit else { continue }
                let previous = offset > 0 ? bytes[offset - 1] : 0
                if byte.isDigit {
                    if !previous.isDigit { digits.append(Int32(truncatingIfNeeded: offset)) }
                } else if !previous.isLetter {
                    capitals.append(Int32(truncatingIfNeeded: offset))
                }
            }
        }
    }

    /// The marks in some ranges, which come in order.
    func within(_ ranges: [Range<Int>]) -> TextMarks {
        TextMarks(capitals: Self.within(ranges, capitals), digits: Self.within(ranges, digits))
    }

    private init(capitals: [Int32], digits: [Int32]) {
        self.capitals = capitals
        self.digits = digits
    }

    private static func within(_ ranges: [Range<Int>], _ marks: [Int32]) -> [Int32] {
        var next = 0
        return marks.filter { mark in
            while next < ranges.count, ranges[next].upperBound <= Int(mark) { next += 1 }
            return next < ranges.count && ranges[next].lowerBound <= Int(mark)
        }
    }
}
