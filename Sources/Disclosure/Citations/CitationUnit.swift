/// The word before a number, which says of what kind of law it is a part.
struct CitationUnit: Equatable, Sendable {
    /// The kind: `section`, `regulation` or `article`; or `ground` for a word that fits every law.
    enum Kind: String, Sendable {
        case section, regulation, article, ground
    }

    let kind: Kind
    /// Whether the word announces several numbers.
    let isPlural: Bool
    /// Whether the word is a letter or two, which may stand for much else.
    let isShort: Bool

    /// The word in a range of a text, if it is such a word.
    init?(_ bytes: [UInt8], in range: Range<Int>) {
        guard range.count <= 11, let unit = Self.words[bytes.word(range)] else { return nil }
        self = unit
    }

    /// The word or sign at an offset, and where what follows begins.
    static func read(_ bytes: [UInt8], at start: Int) -> (unit: CitationUnit, end: Int)? {
        if bytes.matches(sectionSign, at: start) {
            let isDouble = bytes.matches(sectionSign, at: start + 2)
            return (isDouble ? .signs : .sign, bytes.skippingSpaces(from: start + (isDouble ? 4 : 2)))
        }
        var end = start
        while end < bytes.count, end - start < 12, bytes[end].isLetter { end += 1 }
        guard let unit = CitationUnit(bytes, in: start..<end) else { return nil }
        if bytes.byte(at: end) == UInt8(ascii: ".") { end += 1 }
        return (unit, bytes.skippingSpaces(from: end))
    }

    private static let sectionSign: [UInt8] = [0xC2, 0xA7]

    private init(_ kind: Kind, isPlural: Bool = false, isShort: Bool = false) {
        self.kind = kind
        self.isPlural = isPlural
        self.isShort = isShort
    }

    /// The section sign.
    static let sign = CitationUnit(.section)
    /// Two section signs.
    static let signs = CitationUnit(.section, isPlural: true)

    private static let words: [String: CitationUnit] = [
        "section": .init(.section), "sections": .init(.section, isPlural: true), "sec": .init(.section),
        "secs": .init(.section, isPlural: true), "s": .init(.section, isShort: true),
        "ss": .init(.section, isPlural: true, isShort: true),
        "adran": .init(.section), "adrannau": .init(.section, isPlural: true),
        "regulation": .init(.regulation), "regulations": .init(.regulation, isPlural: true),
        "reg": .init(.regulation), "regs": .init(.regulation, isPlural: true),
        "r": .init(.regulation, isShort: true),
        "rheoliad": .init(.regulation), "rheoliadau": .init(.regulation, isPlural: true),
        "article": .init(.article), "articles": .init(.article, isPlural: true), "art": .init(.article),
        "arts": .init(.article, isPlural: true),
        "exemption": .init(.ground), "exemptions": .init(.ground, isPlural: true),
        "exception": .init(.ground), "exceptions": .init(.ground, isPlural: true),
    ]
}
