extension Escaping {
    /// Appends running text as HTML, fit for an element's content and for an attribute in double quotes.
    ///
    /// It leaves apostrophes as they are: running text is full of them, and they are harmless in both places.
    /// NUL, which HTML cannot hold, becomes U+FFFD.
    public static func appendProse(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            guard byte <= UInt8(ascii: ">"), special >> UInt64(byte) & 1 != 0 else { continue }
            output.append(contentsOf: text[start..<index])
            replacement(byte).withUTF8Buffer { output.append(contentsOf: $0) }
            start = index + 1
        }
        output.append(contentsOf: text[start...])
    }

    /// Appends running text as HTML, fit for an element's content and for an attribute in double quotes.
    public static func appendProse(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendProse($0, to: &output) }
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
