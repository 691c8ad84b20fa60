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

    /// What looks like a reference: it has a digit, and begins with a capital or follows capitals and a space.
    static func all(in bytes: [UInt8], digits: [Int32]) -> [Mention] {
        guard !digits.isEmpty else { return [] }
        return bytes.withUnsafeBufferPointer { buffer in
            var mentions: [Mention] = []
            var last = 0
            for digit in digits where digit >= last {
                guard let range = reference(around: Int(digit), from: last, in: buffer) else { continue }
                last = range.upperBound
                let words = String(decoding: buffer[range], as: UTF8.self)
                mentions.append(Mention(range: range, key: Reference.normalised(words)))
            }
            return mentions
        }
    }

    private static func reference(
        around digit: Int, from first: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        var start = digit
        while start > first, bytes[start - 1].isReferencePart { start -= 1 }
        if bytes[start].isDigit, start > first + 2, bytes[start - 1] == UInt8(ascii: " ") {
            var word = start - 1
            while word > first, bytes[word - 1].isCapital { word -= 1 }
            if start - word > 2, word == first || !bytes[word - 1].isAlphanumeric { start = word }
        }
        guard bytes[start].isCapital else { return nil }
        var end = digit
        while end < bytes.count, bytes[end].isReferencePart { end += 1 }
        while end > digit, !bytes[end - 1].isAlphanumeric { end -= 1 }
        return (4...40).contains(end - start) ? start..<end : nil
    }
}

extension UInt8 {
    fileprivate var isReferencePart: Bool {
        isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "/") || self == UInt8(ascii: "_")
    }
}
