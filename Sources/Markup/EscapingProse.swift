extension Escaping {
    /// Appends running text as HTML, fit for an element's content and for an attribute in double quotes.
    ///
    /// It leaves apostrophes as they are: running text is full of them, and they are harmless in both places.
    /// NUL, which HTML cannot hold, becomes U+FFFD.
    public static func appendProse(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var start = 0
        var index = firstSpecial(in: text, from: 0)
        while index < text.count {
            output.append(contentsOf: text[start..<index])
            replacement(text[index]).withUTF8Buffer { output.append(contentsOf: $0) }
            start = index + 1
            index = firstSpecial(in: text, from: start)
        }
        output.append(contentsOf: text[start...])
    }

    /// Appends running text as HTML, fit for an element's content and for an attribute in double quotes.
    public static func appendProse(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendProse($0, to: &output) }
    }

    /// The first byte from an index on that needs a replacement, or the end.
    private static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(text)
        var index = start
        while index + 8 <= bytes.count,
            !holdsSpecial(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        {
            index += 8
        }
        while index < text.count {
            let byte = text[index]
            if byte <= UInt8(ascii: ">"), special >> UInt64(byte) & 1 != 0 { break }
            index += 1
        }
        return index
    }

    /// Whether any of eight bytes needs a replacement.
    ///
    /// `<` and `>` differ in one bit, and so do `"` and `&`; setting that bit makes one of the two. A byte is
    /// zero where taking 1 from it sets its top bit and the bit was not set before.
    private static func holdsSpecial(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let angles = (bytes | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
        let quotes = (bytes | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
        let zeros = (bytes &- ones) & ~bytes | (angles &- ones) & ~angles | (quotes &- ones) & ~quotes
        return zeros & 0x8080_8080_8080_8080 != 0
    }

    /// One bit for each byte that needs a replacement: NUL, `"`, `&`, `<` and `>`.
    private static let special: UInt64 = 1 << 0 | 1 << 34 | 1 << 38 | 1 << 60 | 1 << 62

    private static func replacement(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "\u{FFFD}"
        }
    }
}
