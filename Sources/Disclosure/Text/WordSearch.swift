/// Search for words in a text, whatever the case in which they are written.
extension [UInt8] {
    /// Where some words in small letters begin, at the start of a word, or nil where they do not stand in a range.
    ///
    /// A space among them stands for any white space, and an apostrophe for a typographic one too.
    ///
    /// - Parameter isWhole: Whether the last word ends there too; otherwise it may go on, as `exempt` does in `exempted`.
    func firstOffset(of words: StaticString, in range: Range<Int>, isWhole: Bool = false) -> Int? {
        withUnsafeBufferPointer { bytes in
            words.withUTF8Buffer { words in
                guard let first = words.first, range.upperBound <= bytes.count else { return nil }
                let capital = first &- UInt8(ascii: "a") < 26 ? first & ~0x20 : first
                var offset = range.lowerBound
                let last = range.upperBound - words.count
                while offset <= last {
                    let byte = bytes[offset]
                    if byte == first || byte == capital,
                        offset == range.lowerBound || !bytes[offset - 1].isAlphanumeric,
                        bytes.matches(words, at: offset, before: range.upperBound),
                        !isWhole || offset + words.count == range.upperBound
                            || !bytes[offset + words.count].isAlphanumeric
                    {
                        return offset
                    }
                    offset += 1
                }
                return nil
            }
        }
    }

    /// Whether some words stand in a range.
    func contains(_ words: StaticString, in range: Range<Int>) -> Bool {
        firstOffset(of: words, in: range) != nil
    }

    /// Whether any of some words stands in a range.
    func containsAny(_ words: [StaticString], in range: Range<Int>) -> Bool {
        words.contains { contains($0, in: range) }
    }

    /// Whether any of some words stands in a range, with nothing added to it.
    func containsAnyWhole(_ words: [StaticString], in range: Range<Int>) -> Bool {
        words.contains { firstOffset(of: $0, in: range, isWhole: true) != nil }
    }

    /// The sentence around an offset, within a block.
    func sentence(around offset: Int, in block: Range<Int>) -> Range<Int> {
        var start = offset
        while start > block.lowerBound, !isSentenceEnd(start - 1, in: block) { start -= 1 }
        var end = offset
        while end < block.upperBound, !isSentenceEnd(end, in: block) { end += 1 }
        return start..<end
    }

    /// Whether a sentence ends with the byte at an offset: a mark with a space and no small letter or digit behind it.
    private func isSentenceEnd(_ offset: Int, in block: Range<Int>) -> Bool {
        let byte = self[offset]
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") else {
            return false
        }
        var next = offset + 1
        while next < block.upperBound, self[next].isSpace { next += 1 }
        guard next > offset + 1 else { return next == block.upperBound }
        return next == block.upperBound || !(self[next].isDigit || self[next] &- UInt8(ascii: "a") < 26)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether words in small letters stand at an offset; spaces and apostrophes may be of another kind.
    func matches(_ words: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) -> Bool {
        var place = offset
        for byte in words {
            guard place < end else { return false }
            if byte == UInt8(ascii: " "), self[place].isSpace {
                place += 1
            } else if byte == UInt8(ascii: "'"), self[place] == 0xE2, place + 2 < end,
                self[place + 1] == 0x80,
                self[place + 2] == 0x99
            {
                place += 3
            } else if self[place].lowered == byte {
                place += 1
            } else {
                return false
            }
        }
        return true
    }
}
