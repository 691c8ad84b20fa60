/// A citation that was found in a running text.
public struct TextCitation: Sendable, Hashable {
    /// What a citation turned out to be.
    public enum Kind: Sendable, Hashable {
        /// A provision under which information can be withheld.
        case provision(CitedProvision)
        /// A provision that is in the law, but under which nothing can be withheld.
        case noGround(regime: String, citation: String, about: String)
        /// A number that the law does not have, and the nearest that it has.
        case unknown(regime: String, citation: String, nearest: String?)
        /// A provision, unless the text means a number of another law that it names close by.
        case unclear(CitedProvision, other: String?)
        /// A number of another law or document, with its name where the text gives it.
        case elsewhere(String?)
        /// A range such as `sections 30 to 32`, which need not claim all that lies between.
        case span(from: String, to: String)
    }

    /// Its bytes in the text.
    public let range: Range<Int>
    /// What it turned out to be.
    public let kind: Kind

    /// Takes what was found at a place of a text.
    public init(range: Range<Int>, kind: Kind) {
        self.range = range
        self.kind = kind
    }

    /// The provision that is cited, where that is certain.
    public var provision: CitedProvision? {
        if case .provision(let cited) = kind { return cited }
        return nil
    }

    /// The normal form of the number, where it is one of a law that Daylight knows.
    private var citation: String? {
        switch kind {
        case .provision(let cited), .unclear(let cited, _): cited.citation
        case .noGround(_, let citation, _), .unknown(_, let citation, _): citation
        case .elsewhere, .span: nil
        }
    }

    /// The range of numbers from this one to another.
    func span(to last: TextCitation) -> TextCitation {
        let range = range.lowerBound..<last.range.upperBound
        guard let from = citation, let to = last.citation else {
            return TextCitation(range: range, kind: kind)
        }
        return TextCitation(range: range, kind: .span(from: from, to: to))
    }
}
