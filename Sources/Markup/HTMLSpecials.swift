/// The bytes that need a replacement in HTML, found eight at a time.
struct HTMLSpecials {
    /// What running text needs: NUL, `"`, `&`, `<` and `>`.
    static let prose = HTMLSpecials(apostrophe: false)
    /// What every place needs: the same, and the apostrophe.
    static let all = HTMLSpecials(apostrophe: true)

    private let apostrophe: Bool

    /// The first byte from an index on that needs a replacement, or the end.
    @inline(__always)
    func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(text)
        var index = start
        while index + 8 <= bytes.count,
            !holdsSpecial(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        {
            index += 8
        }
        while index < text.count {
            let byte = text[index]
            if byte <= UInt8(ascii: ">"), mask >> UInt64(byte) & 1 != 0 { break }
            index += 1
        }
        return index
    }

    /// What stands for a byte that needs a replacement.
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

    /// Whether any of eight bytes needs a replacement.
    ///
    /// `<` and `>` differ in one bit, and so do `"` and `&`; setting that bit makes one of the two. A byte is
    /// zero where taking 1 from it sets its top bit and the bit was not set before.
    @inline(__always)
    private func holdsSpecial(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let angles = (bytes | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
        let quotes = (bytes | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
        var zeros = (bytes &- ones) & ~bytes | (angles &- ones) & ~angles | (quotes &- ones) & ~quotes
        if apostrophe {
            let apostrophes = bytes ^ 0x2727_2727_2727_2727
            zeros |= (apostrophes &- ones) & ~apostrophes
        }
        return zeros & 0x8080_8080_8080_8080 != 0
    }

    /// One bit for each byte that needs a replacement.
    private var mask: UInt64 {
        let prose: UInt64 = 1 << 0 | 1 << 34 | 1 << 38 | 1 << 60 | 1 << 62
        return apostrophe ? prose | 1 << 39 : prose
    }
}
