import Problems

/// The laws that a log knows.
public struct Law: Sendable {
    /// The laws, in the order in which readers should see them.
    public let regimes: [Regime]
    /// The calendars by which their time limits are counted.
    public let calendars: HolidayCalendars

    /// What people call the laws.
    let names: LawNames

    private let positions: [String: Int]
    private let provisions: [[String: Int]]
    private let otherProvisions: [[String: Int]]
    /// By the position of each law; made when the first citation is not found.
    private let spellings: [LazyValue<Spellings>]

    /// Takes the laws of a log; where two have one id, the later replaces the earlier.
    public init(_ regimes: [Regime], calendars: HolidayCalendars = HolidayCalendars()) {
        var unique: [Regime] = []
        var positions: [String: Int] = [:]
        for regime in regimes {
            if let position = positions[regime.id] {
                unique[position] = regime
            } else {
                positions[regime.id] = unique.count
                unique.append(regime)
            }
        }
        self.regimes = unique
        self.calendars = calendars
        self.positions = positions
        provisions = unique.map { Self.index($0.provisions.map(\.path)) }
        otherProvisions = unique.map { Self.index($0.otherProvisions.map(\.path)) }
        names = LawNames(unique)
        spellings = unique.map { _ in LazyValue() }
    }

    /// The numbers of a law's provisions, to be found by what is left of a misspelt one.
    func spellings(at position: Int) -> Spellings {
        spellings[position].get { Spellings(regimes[position].provisions) }
    }

    /// The law with an id.
    public subscript(id: String) -> Regime? {
        positions[id].map { regimes[$0] }
    }

    /// The provision of a law with a number such as `31(1)(a)`; capitals and small letters are one.
    public func provision(_ path: String, of regime: String) -> Provision? {
        positions[regime].flatMap { provision(path, at: $0) }
    }

    /// The provision that lets nobody withhold anything and has a number, or has it below itself.
    public func otherProvision(_ path: String, of regime: String) -> OtherProvision? {
        positions[regime].flatMap { otherProvision(path, at: $0) }
    }

    /// The position of the law with an id.
    func position(of id: String) -> Int? { positions[id] }

    func provision(_ path: String, at position: Int) -> Provision? {
        provisions[position][Self.key(path)].map { regimes[position].provisions[$0] }
    }

    func otherProvision(_ path: String, at position: Int) -> OtherProvision? {
        let index = otherProvisions[position]
        guard !index.isEmpty else { return nil }
        for path in ProvisionPath.upwards(from: Self.key(path)) {
            if let found = index[path] { return regimes[position].otherProvisions[found] }
        }
        return nil
    }

    private static func index(_ paths: [String]) -> [String: Int] {
        Dictionary(paths.enumerated().map { (key($1), $0) }, uniquingKeysWith: { _, last in last })
    }

    /// People write `(b)(7)(e)` and `22a` for what the law calls `b(7)(E)` and `22A`.
    private static func key(_ path: String) -> String { path.lowercased() }
}
