/// Where the words of a text begin that are written with a capital or a digit: what names of laws, abbreviations and
/// references have in common, and what is few enough to be looked at for each rule.
struct TextMarks {
    /// The first capitals of words, in their order.
    private(set) var capitals: [Int32] = []
    /// The first digits of numbers, in their order.
    private(set) var digits: [Int32] = []

    init(_ bytes: [UInt8], in ranges: some Sequence<Range<Int>>) {
        capitals.reserveCapacity(96)
        digits.reserveCapacity(32)
        bytes.withUnsafeBufferPointer { bytes in
            for range in ranges {
                var previous = UInt8(ascii: " ")
                for offset in range {
                    let byte = bytes[offset]
                    // Small letters and what is no letter are most of a text.
                    if byte <= UInt8(ascii: "Z") {
                        if byte.isCapital {
                            if !previous.isLetter { capitals.append(Int32(truncatingIfNeeded: offset)) }
                        } else if byte.isDigit, !previous.isDigit {
                            digits.append(Int32(truncatingIfNeeded: offset))
                        }
                    }
                    previous = byte
                }
            }
        }
    }
}
