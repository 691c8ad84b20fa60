extension Unicode.Scalar {
    /// The character's number as Unicode writes it, such as `U+00A0`.
    public var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

/// Which characters a page can hold, and which can be seen on it.
public enum Characters {
    /// Whether neither HTML nor XML can hold a character: a control character that is no tab or line break, or one of
    /// those that Unicode keeps for no character at all.
    public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// The first character of a text that no page can hold.
    public static func firstForbidden(in text: String) -> Unicode.Scalar? {
        // Nearly every text is of letters, digits and signs of ASCII.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
        return text.unicodeScalars.first(where: isForbidden)
    }

    /// A text with U+FFFD in the place of each character that no page can hold.
    static func replacingForbidden(in text: String) -> String {
        guard firstForbidden(in: text) != nil else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 }))
    }

    /// Whether a text has a character that can be seen: more than spaces, characters of no width and blank ones.
    public static func areVisible(in text: some StringProtocol) -> Bool {
        text.utf8.contains { $0 > 0x20 && $0 < 0x7F } || text.unicodeScalars.contains(where: isVisible)
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        // The blank pattern of Braille is a symbol to Unicode.
        guard scalar.value > 0x20, scalar.value != 0x2800 else { return false }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint || properties.isWhitespace { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned:
            return false
        default: return true
        }
    }
}
