/// Puts the text of a cell into a form that files can hold.
enum CellText {
    /// The text without spaces at its ends; other separators of lines become line breaks, and control characters spaces.
    static func cleaned(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != UInt8(ascii: "\n") || $0 >= 0x7F }) else {
            return text
        }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: view.append(scalar)
            case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: view.append("\n")
            case 0xFEFF, 0x200B: continue
            case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: view.append(" ")
            default: view.append(scalar)
            }
        }
        return trimmed(view)
    }

    /// The text on one line, with single spaces.
    static func line(_ text: String) -> String {
        guard
            text.utf8.contains(where: { $0 <= 0x20 && $0 != 0x20 || $0 == 0xC2 }) || text.contains("  ")
                || text.hasPrefix(" ") || text.hasSuffix(" ")
        else {
            return text
        }
        return text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }.joined(separator: " ")
    }

    private static func trimmed(_ view: String.UnicodeScalarView) -> String {
        guard let first = view.firstIndex(where: { !isSpace($0) }),
            let last = view.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(view[first...last])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.value == 0xA0
    }

    /// The words of a text in small letters, with nothing but single spaces between them.
    static func words(_ text: String) -> [String] {
        text.lowercased().utf8.split { byte in
            !((byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80)
        }.map { String(decoding: $0, as: UTF8.self) }
    }
}
