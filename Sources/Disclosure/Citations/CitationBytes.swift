extension UInt8 {
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }
    var isLetter: Bool { lowered &- UInt8(ascii: "a") < 26 }
    var isAlphanumeric: Bool { isDigit || isLetter }

    /// A small letter for a capital; others as they are.
    var lowered: UInt8 { isCapital ? self | 0x20 : self }
}

/// Reading of words in UTF-8 text, without a string for each.
extension [UInt8] {
    /// The byte at an offset, or nil beyond the ends.
    func byte(at offset: Int) -> UInt8? {
        indices.contains(offset) ? self[offset] : nil
    }

    /// The offset of what follows the spaces at an offset; a line may end among them, a paragraph may not.
    func skippingSpaces(from offset: Int) -> Int {
        var offset = offset
        var lines = 0
        while offset < count {
            switch self[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
            case UInt8(ascii: "\n") where lines == 0:
                lines = 1
                offset += 1
            case 0xC2 where byte(at: offset + 1) == 0xA0: offset += 2
            default: return offset
            }
        }
        return offset
    }

    /// The offset behind the last byte that is no space before an offset; a line may end among the spaces once.
    func skippingSpaces(before offset: Int) -> Int {
        var offset = offset
        var lines = 0
        while offset > 0 {
            switch self[offset - 1] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset -= 1
            case UInt8(ascii: "\n") where lines == 0:
                lines = 1
                offset -= 1
            case 0xA0 where byte(at: offset - 2) == 0xC2: offset -= 2
            default: return offset
            }
        }
        return offset
    }

    /// Where the letters and digits that begin at an offset end; at most `limit` of them are looked at.
    func endOfWord(from offset: Int, limit: Int = 40) -> Int {
        var end = offset
        while end < count, end - offset < limit, self[end].isAlphanumeric { end += 1 }
        return end
    }

    /// Where the letters that end at an offset begin; at most `limit` of them are looked at.
    func startOfLetters(before offset: Int, limit: Int = 40) -> Int {
        var start = offset
        while start > 0, offset - start < limit, self[start - 1].isLetter { start -= 1 }
        return start
    }

    /// Whether the bytes at an offset are a text in small letters, whatever the case in which they are written.
    func matches(_ text: some Collection<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset + text.count <= count else { return false }
        var offset = offset
        for byte in text {
            guard self[offset].lowered == byte else { return false }
            offset += 1
        }
        return true
    }

    /// Whether a word in small letters stands at an offset, whole.
    func matches(word: String, at offset: Int) -> Bool {
        matches(word.utf8, at: offset) && byte(at: offset + word.utf8.count)?.isAlphanumeric != true
    }

    /// The word at a range, in small letters.
    func word(_ range: Range<Int>) -> String {
        String(decoding: self[range].map(\.lowered), as: UTF8.self)
    }
}
