/// A web or email address that stands in a text as it is, as GitHub finds them.
///
/// It begins with `http://`, `https://` or `www.`, or has an `@`; its host has a full stop. Punctuation at its end, and
/// a closing bracket that was not opened in it, belong to the sentence around it.
struct BareAddress {
    /// Its bytes in the text.
    let range: Range<Int>
    /// What is put before it to make it whole, as in `mailto:`.
    let prefix: String

    /// The first address from an index on.
    static func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> BareAddress? {
        var index = start
        while index < text.count {
            let found: BareAddress? =
                switch text[index] {
                case UInt8(ascii: ":"): web(atColon: index, in: text, after: start)
                case UInt8(ascii: "w"), UInt8(ascii: "W"): www(at: index, in: text)
                case UInt8(ascii: "@"): email(atSign: index, in: text, after: start)
                default: nil
                }
            if let found { return found }
            index += 1
        }
        return nil
    }

    private static func web(
        atColon colon: Int, in text: UnsafeBufferPointer<UInt8>, after start: Int
    ) -> BareAddress? {
        guard text.holds("://", at: colon) else { return nil }
        for scheme in ["https", "http"] {
            let first = colon - scheme.utf8.count
            guard first >= start, text.holds(scheme, at: first), !text.endsWord(before: first) else {
                continue
            }
            return address(from: first, host: colon + 3, in: text, prefix: "")
        }
        return nil
    }

    private static func www(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> BareAddress? {
        guard text.holds("www.", at: index), !text.endsWord(before: index),
            index == 0 || !"/.-@_".utf8.contains(text[index - 1])
        else { return nil }
        return address(from: index, host: index, in: text, prefix: "http://")
    }

    private static func address(
        from start: Int, host: Int, in text: UnsafeBufferPointer<UInt8>, prefix: String
    ) -> BareAddress? {
        guard let hostEnd = self.hostEnd(from: host, in: text) else { return nil }
        var end = hostEnd
        var isInAuthority = true
        while end < text.count, !endsAddress(at: end, in: text) {
            if "/?#".utf8.contains(text[end]) { isInAuthority = false }
            // What stands before an @ is no host: `https://bank.example@example.org` leads to example.org.
            if isInAuthority, text[end] == UInt8(ascii: "@") { return nil }
            end += 1
        }
        let trimmed = trimmedEnd(hostEnd..<end, from: start, in: text)
        return BareAddress(range: start..<trimmed, prefix: prefix)
    }

    private static func email(
        atSign sign: Int, in text: UnsafeBufferPointer<UInt8>, after start: Int
    ) -> BareAddress? {
        var first = sign
        while first > start, isLocal(text[first - 1]) { first -= 1 }
        while first < sign, ".+-_".utf8.contains(text[first]) { first += 1 }
        guard first < sign, !text.endsWord(before: first),
            first == 0 || !"/:@".utf8.contains(text[first - 1]) || text.holds("mailto:", at: first - 7),
            let end = hostEnd(from: sign + 1, in: text), end == text.count || text[end] != UInt8(ascii: "@"),
            !text[(sign + 1)..<end].contains(UInt8(ascii: "_"))
        else { return nil }
        return BareAddress(range: first..<end, prefix: "mailto:")
    }

    /// Where the name of a host ends, without a full stop or hyphen behind it; nil where it is none.
    private static func hostEnd(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = start
        while end < text.count, isHost(text[end]) || text.letterLength(at: end) > 0 {
            end += max(1, text.letterLength(at: end))
        }
        while end > start, ".-_".utf8.contains(text[end - 1]) { end -= 1 }
        let labels = text[start..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, !labels.contains(where: \.isEmpty),
            !labels.suffix(2).contains(where: { $0.contains(UInt8(ascii: "_")) })
        else { return nil }
        return end
    }

    /// Where an address ends whose last bytes may be punctuation of the sentence around it.
    private static func trimmedEnd(
        _ rest: Range<Int>, from start: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var end = rest.upperBound
        var surplus: [UInt8: Int] = [:]
        for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]"))]
        {
            surplus[close] = text[start..<end].count { $0 == close } - text[start..<end].count { $0 == open }
        }
        while end > rest.lowerBound {
            let last = text[end - 1]
            if let more = surplus[last] {
                guard more > 0 else { break }
                surplus[last] = more - 1
                end -= 1
            } else if "?!.,:;*_~'([{}|".utf8.contains(last) {
                end -= 1
            } else if last >= 0x80, end - 3 >= rest.lowerBound, isPunctuation(at: end - 3, in: text) {
                end -= 3
            } else {
                break
            }
        }
        return end
    }

    /// White space, a control character, an angle bracket or a quotation mark, none of which an address holds.
    private static func endsAddress(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let byte = text[index]
        if byte <= 0x20 || byte == 0x7F || "<>\"`".utf8.contains(byte) { return true }
        if byte == 0xC2, index + 1 < text.count { return text[index + 1] <= 0xA0 }
        guard byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return false }
        // Spaces and marks of no width, and the double and angled quotation marks.
        return text[index + 2] <= 0x8F || (0x9C...0x9F).contains(text[index + 2])
            || text[index + 2] >= 0xA8
                && text[index + 2] <= 0xAF
            || (0xB9...0xBA).contains(text[index + 2])
    }

    /// Dashes, apostrophes and dots of the blocks General Punctuation and CJK Symbols and Punctuation.
    private static func isPunctuation(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        (text[index] == 0xE2 || text[index] == 0xE3) && text[index + 1] == 0x80
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || ".+-_".utf8.contains(byte)
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || ".-_".utf8.contains(byte)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether some words stand at an index, whatever their case.
    fileprivate func holds(_ words: String, at index: Int) -> Bool {
        guard index >= 0, index + words.utf8.count <= count else { return false }
        return zip(self[index...], words.utf8).allSatisfy { byte, expected in
            byte == expected || (byte ^ 0x20 == expected && byte.isASCIIAlphanumeric)
        }
    }

    /// Whether a letter or digit stands before an index.
    fileprivate func endsWord(before index: Int) -> Bool {
        guard index > 0 else { return false }
        var start = index - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return self[start].isASCIIAlphanumeric || letterLength(at: start) > 0
    }

    /// How many bytes a letter beyond ASCII has, or zero where there is none.
    fileprivate func letterLength(at index: Int) -> Int {
        guard self[index] >= 0xC3 else { return 0 }
        var end = index + 1
        while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
        let scalar = String(decoding: self[index..<end], as: UTF8.self).unicodeScalars.first
        return scalar.map { $0.properties.isAlphabetic } ?? false ? end - index : 0
    }
}

extension UInt8 {
    fileprivate var isASCIIAlphanumeric: Bool {
        self &- UInt8(ascii: "0") < 10 || (self | 0x20) &- UInt8(ascii: "a") < 26
    }
}
