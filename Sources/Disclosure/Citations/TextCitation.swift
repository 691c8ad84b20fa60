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
        /// The end of a range such as `sections 30 to 32`, which begins at the citation before.
        case span(to: String)
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
}
