/// Reads citations as people write them.
public enum Citation {
    /// The numbers that a citation names, in normal form: `Section 40 (2)` gives `40(2)`.
    ///
    /// Two letters or numerals in a row at one level are two provisions: `S.31(1)(a)(b)` gives `31(1)(a)` and
    /// `31(1)(b)`. Nil where the text does not begin with a number, or holds something else.
    public static func paths(in text: String) -> [String]? {
        var rest = Array(
            text.lowercased().utf8.filter { $0 != UInt8(ascii: " ") && $0 != 0xC2 && $0 != 0xA0 })[...]
        for word in prefixes where rest.starts(with: word.utf8) {
            rest = rest.dropFirst(word.utf8.count)
            break
        }
        while rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
        guard let parts = parts(of: rest), let first = parts.first, !first.isEmpty else { return nil }
        var trunk: [String] = []
        var leaves: [String] = []
        for part in parts {
            if let previous = leaves.last, Level(part) == Level(previous), Level(part) == .letter, part != "i"
            {
                leaves.append(part)
            } else {
                if leaves.count > 1 { return nil }
                trunk += leaves
                leaves = [part]
            }
        }
        return leaves.map { joined(trunk + [$0]) }
    }

    private static let prefixes = [
        "sections", "section", "regulations", "regulation", "regs", "reg", "ss", "s", "r",
    ]

    /// What kind of number a part is: laws alternate between numbers, letters and small roman numerals.
    private enum Level {
        case number, letter, roman

        init(_ part: String) {
            if let byte = part.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                self = .number
            } else if part.utf8.count > 1, part.utf8.allSatisfy({ "ivx".utf8.contains($0) }) {
                self = .roman
            } else {
                self = .letter
            }
        }
    }

    /// Cuts `40(3a)(a)` or `12.5.b` into `40`, `3a`, `a`; a bracket too few at the end or between is forgiven.
    private static func parts(of text: ArraySlice<UInt8>) -> [String]? {
        var parts: [String] = []
        var current: [UInt8] = []
        func isEnd(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ".")
        }
        for byte in text {
            if isEnd(byte) {
                if !current.isEmpty { parts.append(String(decoding: current, as: UTF8.self)) }
                current = []
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            {
                current.append(byte)
            } else {
                return nil
            }
        }
        if !current.isEmpty { parts.append(String(decoding: current, as: UTF8.self)) }
        return parts.isEmpty ? nil : parts
    }

    /// `40`, `3a`, `a` as `40(3A)(a)`: a letter that belongs to a number is a capital.
    private static func joined(_ parts: [String]) -> String {
        var text = ""
        for (index, part) in parts.enumerated() {
            let isNumber = Level(part) == .number
            let shown = isNumber ? part.uppercased() : part
            if index == 0 {
                text += shown
            } else {
                let bracketed =
                    "(" + (part.utf8.count == 1 && index == 2 && parts[0] == "b" ? part.uppercased() : shown)
                text += bracketed + ")"
            }
        }
        return text
    }
}
