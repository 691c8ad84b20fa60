import Disclosure

/// What a register's words for laws mean.
struct RegimeWords: Sendable {
    /// What the map says.
    private let map: [String: String]
    private let byName: [String: String]

    /// - Parameters:
    ///   - usual: The log's own law.
    ///   - map: The laws that the map gives words for.
    init(law: Law, usual: String, map: [String: String]) {
        self.map = map
        // The log's own law and those to which it leads over come first: `FOI` is another law in each country.
        let own = law[usual].map { [$0] } ?? []
        let gateways = own.flatMap(\.provisions).compactMap(\.gateway).compactMap { law[$0] }
        var byName: [String: String] = [:]
        func add(_ names: [String], _ regime: Regime?) {
            for name in names where regime != nil {
                let key = CellText.words(name).joined(separator: " ")
                if byName[key] == nil { byName[key] = regime?.id }
            }
        }
        for regime in own + gateways { add(Self.names(of: regime), regime) }
        add(Self.freedom, own.first)
        add(Self.environment, gateways.first { $0.unit == "regulation" })
        add(Self.subjectAccess, law["dpa-sar"])
        for regime in law.regimes { add(Self.names(of: regime), regime) }
        self.byName = byName
    }

    /// The ids of the laws that a cell names; nil where one of them is not known.
    func regimes(_ text: String) -> [String]? {
        let line = CellText.line(text)
        if let regime = regime(line) { return [regime] }
        var found: [String] = []
        for separator in ["/", "&", " and ", ";", ",", "+"] where line.contains(separator) {
            let parts = line.split(separator: separator).map { regime(CellText.line(String($0))) }
            if parts.contains(where: { $0 == nil }) { continue }
            for case let regime? in parts where !found.contains(regime) { found.append(regime) }
            return found
        }
        return nil
    }

    private func regime(_ name: String) -> String? {
        map[name] ?? byName[CellText.words(name).joined(separator: " ")]
    }

    private static func names(of regime: Regime) -> [String] {
        [regime.id, regime.name, regime.shortName] + regime.otherNames
    }

    private static let freedom = [
        "foi", "foi request", "freedom of information", "freedom of information act", "foi act", "foia",
    ]
    private static let environment = [
        "eir", "eirs", "eir request", "environmental information", "environmental information regulations",
        "environmental information regulation",
    ]
    private static let subjectAccess = [
        "sar", "dsar", "subject access", "subject access request", "data protection", "dpa", "dp",
    ]
}
