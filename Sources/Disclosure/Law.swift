/// The laws that a log knows.
public struct Law: Sendable {
    /// The laws, in the order in which readers should see them.
    public let regimes: [Regime]
    /// The calendars by which their time limits are counted.
    public let calendars: HolidayCalendars

    private let positions: [String: Int]
    private let provisions: [[String: Int]]

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
        provisions = unique.map { regime in
            var index: [String: Int] = [:]
            for (position, provision) in regime.provisions.enumerated() {
                index[Self.key(provision.path)] = position
            }
            return index
        }
    }

    /// The law with an id.
    public subscript(id: String) -> Regime? {
        positions[id].map { regimes[$0] }
    }

    /// The provision of a law with a number such as `31(1)(a)`; capitals and small letters are one.
    public func provision(_ path: String, of regime: String) -> Provision? {
        guard let position = positions[regime], let index = provisions[position][Self.key(path)] else {
            return nil
        }
        return regimes[position].provisions[index]
    }

    /// Looks up a citation in the laws of a case.
    ///
    /// The first law that knows all of the citation's numbers answers. A law without a list of provisions
    /// takes every citation as it is written.
    public func look(up text: String, in regimeIDs: [String]) -> Result<[CitedProvision], CitationError> {
        let candidates = regimeIDs.compactMap { self[$0] }
        var unknown: [String] = []
        if let paths = Citation.paths(in: text) {
            for regime in candidates where !regime.provisions.isEmpty {
                let found = paths.map { path in
                    provision(path, of: regime.id).map {
                        CitedProvision(
                            regime: regime.id, citation: regime.prefix + $0.path, title: $0.title)
                    }
                }
                if case let all = found.compactMap({ $0 }), all.count == paths.count {
                    return .success(all)
                }
                if unknown.isEmpty {
                    unknown = zip(paths, found).filter { $0.1 == nil }.map { regime.prefix + $0.0 }
                }
            }
        }
        if let open = candidates.first(where: { $0.provisions.isEmpty }) {
            return .success([CitedProvision(regime: open.id, citation: text, title: nil)])
        }
        guard !unknown.isEmpty else { return .failure(.unreadable) }
        return .failure(.unknown(unknown))
    }

    /// People write `(b)(7)(e)` and `22a` for what the law calls `b(7)(E)` and `22A`.
    private static func key(_ path: String) -> String { path.lowercased() }
}

/// Why a citation could not be looked up.
public enum CitationError: Error, Sendable, Hashable {
    /// It has no number that could be read.
    case unreadable
    /// These provisions are not in the law.
    case unknown([String])
}
