/// A provision, or several in one breath, under which information was withheld.
public struct Exemption: Sendable {
    /// Whether all of the information was withheld under it, or some.
    public enum Scope: String, Sendable, CaseIterable {
        case full, part
    }

    /// How sure the harm is: the two limbs of a prejudice test.
    public enum Harm: String, Sendable, CaseIterable {
        case would
        case wouldBeLikely = "would-be-likely"
    }

    /// The citation, as written.
    public var citation = ""
    /// Whether all or some was withheld under it.
    public var scope: Scope?
    /// The documents to which it was applied, as written.
    public var documents: [String] = []
    /// Whether it was used to neither confirm nor deny.
    public var neitherConfirmsNorDenies = false
    /// How sure the harm is.
    public var harm: Harm?
    /// Where the public interest test stands: a heading's anchor, or the test itself.
    public var publicInterestTest: String?
    /// A sentence about it.
    public var note: String?
    /// The provisions that the citation names, once it has been looked up.
    public var provisions: [CitedProvision] = []

    /// An exemption of which nothing is known yet.
    public init() {}
}

/// A provision of a known law, as a case cites it.
public struct CitedProvision: Sendable, Hashable {
    /// The id of the law.
    public let regime: String
    /// The normal form of the citation, such as `s31(1)(a)`.
    public let citation: String
    /// The provision's title; nil for a law whose provisions are not listed.
    public let title: String?

    /// A provision of a law.
    public init(regime: String, citation: String, title: String?) {
        self.regime = regime
        self.citation = citation
        self.title = title
    }
}
