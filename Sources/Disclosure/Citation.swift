/// Reads citations as people write them.
public enum Citation {
    /// The numbers that a citation names, in normal form: `Section 40 (2)` gives `40(2)`.
    ///
    /// Numbers at one level stand side by side: `S.31(1)(a)(b)` gives `31(1)(a)` and `31(1)(b)`. Letters are small
    /// but for those that belong to a number, as in `40(3A)`. Nil where the text is not a citation alone.
    public static func paths(in text: String) -> [String]? {
        guard let parts = parts(of: text), let section = parts.first else { return nil }
        var trunk = section.text
        var leaves: [Part] = []
        for part in parts.dropFirst() {
            if let previous = leaves.last, previous.level != part.level {
                guard leaves.count == 1 else { return nil }
                trunk += "(\(previous.text))"
                leaves = [part]
            } else if !leaves.contains(part) {
                leaves.append(part)
            }
        }
        return leaves.isEmpty ? [trunk] : leaves.map { "\(trunk)(\($0.text))" }
    }

    /// One step of a number: the `31`, `1` and `a` of `31(1)(a)`.
    private struct Part: Equatable {
        let text: String
        let level: Level
    }

    /// What kind of number a step is: laws go from numbers to letters to small roman numerals.
    private enum Level {
        case number, letter, roman
    }

    /// No law numbers its provisions at such length.
    private static let longest = 100

    /// The words that may stand before a number; a longer one before those that it begins with.
    private static let units = [
        "sections", "section", "sec", "ss", "s", "regulations", "regulation", "regs", "reg", "r", "articles",
        "article", "art",
    ]

    private static func parts(of text: String) -> [Part]? {
        guard text.utf8.count <= longest, let bytes = significantBytes(text) else { return nil }
        var parts: [Part] = []
        for word in withoutUnit(bytes).split(whereSeparator: isSeparator) {
            guard let part = part(word, after: parts.last) else { return nil }
            parts.append(part)
        }
        return parts
    }

    /// The text in small letters and without spaces, or nil where it holds what no citation does.
    private static func significantBytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            guard let byte = UInt8(exactly: scalar.value) else { return nil }
            let small = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
            guard isLetter(small) || isDigit(small) || isSeparator(small) else { return nil }
            bytes.append(small)
        }
        return bytes
    }

    private static func withoutUnit(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        for unit in units where bytes.starts(with: unit.utf8) {
            let rest = bytes.dropFirst(unit.utf8.count)
            guard let next = rest.first else { return rest }
            if isDigit(next) || isSeparator(next) { return rest }
        }
        return bytes[...]
    }

    /// A number with up to two letters, such as `22a`; or letters alone, which are one at the head of a citation
    /// and up to two below it, or a numeral.
    private static func part(_ word: ArraySlice<UInt8>, after previous: Part?) -> Part? {
        let letters = word.drop(while: isDigit)
        let text = String(decoding: word, as: UTF8.self)
        guard letters.allSatisfy(isLetter) else { return nil }
        if letters.count < word.count {
            return letters.count <= 2 ? Part(text: text.uppercased(), level: .number) : nil
        }
        guard letters.count <= (previous == nil ? 1 : isNumeral(letters) ? 4 : 2) else { return nil }
        return Part(text: text, level: level(ofLetters: letters, after: previous))
    }

    /// Whether `i`, `v` or `x` is a letter or a numeral depends on what it follows: `(h)(i)` are two letters,
    /// `(a)(i)` is a letter with a numeral below it.
    private static func level(ofLetters word: ArraySlice<UInt8>, after previous: Part?) -> Level {
        guard let previous, previous.level != .number, isNumeral(word) else { return .letter }
        guard previous.level == .letter, previous.text.utf8.count == 1, word.count == 1,
            let before = previous.text.utf8.first
        else { return .roman }
        return word.first == before + 1 ? .letter : .roman
    }

    private static func isNumeral(_ word: ArraySlice<UInt8>) -> Bool { word.allSatisfy("ivx".utf8.contains) }

    private static func isSeparator(_ byte: UInt8) -> Bool { "().".utf8.contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
