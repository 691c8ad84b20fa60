/// Finds what may be references of cases in a text: `FOI 506`, `FOI-2023-101`, `MGLA100320-4767`, `675-2023`.
///
/// What they are is not known until all records of a log have been read.
struct ReferenceMentions {
    /// Something that looks like a reference.
    struct Mention: Sendable, Hashable {
        let range: Range<Int>
        /// Its normal form.
        let key: String
    }

    /// What looks like a reference in a range: it has a digit, and begins with a capital or follows capitals and a space.
    static func find(in bytes: [UInt8], _ range: Range<Int>, _ found: (Mention) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                guard buffer[offset].isDigit else {
                    offset += 1
                    continue
                }
                var start = offset
                while start > range.lowerBound, buffer[start - 1].isReferencePart { start -= 1 }
                if start > range.lowerBound + 1, buffer[start - 1] == UInt8(ascii: " "), buffer[start].isDigit
                {
                    var word = start - 1
                    while word > range.lowerBound, buffer[word - 1].isCapital { word -= 1 }
                    if start - word > 2, word == range.lowerBound || !buffer[word - 1].isAlphanumeric {
                        start = word
                    }
                }
                var end = offset
                while end < range.upperBound, buffer[end].isReferencePart { end += 1 }
                while end > start, !buffer[end - 1].isAlphanumeric { end -= 1 }
                if buffer[start].isCapital, end - start >= 4, end - start <= 40 {
                    let words = String(decoding: buffer[start..<end], as: UTF8.self)
                    found(Mention(range: start..<end, key: Reference.normalised(words)))
                }
                offset = max(end, offset + 1)
            }
        }
    }
}

extension UInt8 {
    fileprivate var isReferencePart: Bool {
        isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "/") || self == UInt8(ascii: "_")
    }
}
