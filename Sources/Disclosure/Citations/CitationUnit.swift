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
