/// Writes texts into HTML and XML so that they can only be read as text.
///
/// Works on UTF-8 bytes: a quotation mark that is followed by a combining accent is still a quotation mark
/// to a browser, though Swift would count the two as one character.
public enum Escaping {
    /// Appends a text as HTML, fit for an element's content and for a quoted attribute.
    ///
    /// Characters that HTML cannot hold become U+FFFD.
    public static func appendHTML(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendHTML($0, to: &output) }
    }

    /// Appends UTF-8 bytes as HTML, fit for an element's content and for a quoted attribute.
    public static func appendHTML(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        append(text, escaping: .all, to: &output)
    }

    /// Copies runs of harmless bytes at once and replaces the others; gives whether HTML could not hold one of these.
    @inline(__always)
    @discardableResult
    static func append(
        _ text: UnsafeBufferPointer<UInt8>, escaping specials: HTMLSpecials, to output: inout [UInt8]
    ) -> Bool {
        var start = 0
        var hadForbidden = false
        while let special = specials.first(in: text, from: start) {
            output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<special.lowerBound]))
            let byte = text[special.lowerBound]
            if !specials.isMark(byte) { hadForbidden = true }
            specials.replacement(byte).withUTF8Buffer { output.append(contentsOf: $0) }
            start = special.upperBound
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        return hadForbidden
    }

    /// Appends a text as XML 1.0, fit for an element's content and for a quoted attribute.
    ///
    /// Characters that XML cannot hold become U+FFFD. Five characters have names of their own in both, and are written
    /// alike.
    public static func appendXML(_ text: String, to output: inout [UInt8]) {
        appendHTML(text, to: &output)
    }

    /// Appends a text as the inside of a JSON string.
    ///
    /// `<` is escaped too, so that the document can stand in a `<script>` of a page.
    public static func appendJSON(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                let byte = bytes[index]
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C else { continue }
                output.append(contentsOf: bytes[start..<index])
                appendJSONEscape(byte, to: &output)
                start = index + 1
            }
            output.append(contentsOf: bytes[start...])
        }
    }

    private static func appendJSONEscape(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
        case UInt8(ascii: "\n"): output.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): output.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): output.append(UInt8(ascii: "t"))
        default:
            let digits = String(byte, radix: 16)
            output += "u00".utf8
            if digits.utf8.count == 1 { output.append(UInt8(ascii: "0")) }
            output += digits.utf8
        }
    }
}
