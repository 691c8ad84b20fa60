/// The bytes that need a replacement in HTML, found eight at a time: marks that mean something to it, and characters
/// that it cannot hold.
struct HTMLSpecials {
    /// What running text needs: `"`, `&`, `<`, `>` and forbidden characters.
    static let prose = HTMLSpecials(apostrophe: false)
    /// What every place needs: the same, and the apostrophe.
    static let all = HTMLSpecials(apostrophe: true)

    private let apostrophe: Bool

    /// The bytes of the first character from an index on that needs a replacement, or nil.
    @inline(__always)
    func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        let bytes = UnsafeRawBufferPointer(text)
        var index = start
        while index < text.count {
            while index + 8 <= bytes.count,
                !mayHoldSpecial(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index += 8
            }
            let end = min(index + 8, text.count)
            while index < end {
                let length = lengthOfSpecial(at: index, in: text)
                if length > 0 { return index..<index + length }
                index += 1
            }
        }
        return nil
    }

    /// What stands for a character that needs a replacement, by its first byte.
    func replacement(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }

    /// Whether a byte is a mark that means something to HTML.
    func isMark(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    private func lengthOfSpecial(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        switch text[index] {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): 1
        case UInt8(ascii: "'"): apostrophe ? 1 : 0
        default: Forbidden.length(at: index, in: text)
        }
    }

    /// Whether any of eight bytes may need a replacement.
    ///
    /// `<` and `>` differ in one bit, and so do `"` and `&`; setting that bit makes one of the two. A byte is
    /// zero where taking 1 from it sets its top bit and the bit was not set before.
    @inline(__always)
    private func mayHoldSpecial(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let angles = (bytes | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
        let quotes = (bytes | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
        var found =
            (angles &- ones) & ~angles | (quotes &- ones) & ~quotes | Forbidden.candidates(in: bytes)
        if apostrophe {
            let apostrophes = bytes ^ 0x2727_2727_2727_2727
            found |= (apostrophes &- ones) & ~apostrophes
        }
        return found & 0x8080_8080_8080_8080 != 0
    }
}

/// The bytes of characters that neither HTML nor XML can hold, as `Characters.isForbidden` has them.
enum Forbidden {
    /// How many bytes such a character has that begins at an index, or zero.
    static func length(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        func byte(_ distance: Int) -> UInt8 {
            index + distance < text.count ? text[index + distance] : 0
        }
        switch text[index] {
        case 0x09, 0x0A, 0x0D: return 0
        case 0..<0x20, 0x7F: return 1
        case 0xC2: return byte(1) < 0xA0 && byte(1) >= 0x80 ? 2 : 0
        case 0xEF where byte(1) == 0xB7: return (0x90...0xAF).contains(byte(2)) ? 3 : 0
        case 0xEF where byte(1) == 0xBF: return byte(2) >= 0xBE ? 3 : 0
        // The last two of each plane end so.
        case 0xF0...0xF4: return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
        default: return 0
        }
    }

    /// A top bit where one of eight bytes may begin such a character.
    @inline(__always)
    static func candidates(in bytes: UInt64) -> UInt64 {
        let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
        // In each byte, a sum below 0x80 for the values that are looked for; no sum reaches the next byte.
        let controls = ~((low &+ 0x6060_6060_6060_6060) | bytes)
        let lineFeeds = low ^ 0x0A0A_0A0A_0A0A_0A0A
        let tabs = low ^ 0x0909_0909_0909_0909
        let plain = (lineFeeds &+ 0x7F7F_7F7F_7F7F_7F7F) & (tabs &+ 0x7F7F_7F7F_7F7F_7F7F)
        // DEL; C2, which begins C1 controls; and what begins at EF, where the characters are that stay unassigned.
        let deletes = (low &+ 0x0101_0101_0101_0101) & ~bytes
        let latin = ~((low ^ 0x4242_4242_4242_4242) &+ 0x7F7F_7F7F_7F7F_7F7F) & bytes
        let high = (low &+ 0x1111_1111_1111_1111) & bytes
        return ((controls & plain) | deletes | latin | high) & 0x8080_8080_8080_8080
    }
}
