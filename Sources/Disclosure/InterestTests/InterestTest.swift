/// A public interest test, as the text of a record sets it out.
public struct InterestTest: Sendable, Hashable {
    /// The provisions that it is about; empty where the text does not say.
    public internal(set) var provisions: [CitedProvision] = []
    /// What speaks for disclosure, one factor each.
    public internal(set) var factorsFor: [String] = []
    /// What speaks against it, one factor each.
    public internal(set) var factorsAgainst: [String] = []
    /// How they were weighed against one another, one paragraph each.
    public internal(set) var balance: [String] = []
    /// What the text says under a heading about harm, one paragraph each.
    public internal(set) var harm: [String] = []
    /// The id of the heading under which it stands; nil where it has none.
    public internal(set) var anchor: String?
    /// The line of the file in which it begins.
    public internal(set) var line = 0

    /// Whether it lists factors, so that it can be seen whether any are missing.
    public var isStructured: Bool { !factorsFor.isEmpty || !factorsAgainst.isEmpty }

    init() {}
}
