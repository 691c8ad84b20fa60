import Disclosure

/// What a register's words for laws mean.
struct RegimeWords {
    let law: Law
    /// The log's own law.
    let usual: String
    /// What the map says.
    let map: [String: String]

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
        if let told = map[name] { return told }
        let key = CellText.words(name).joined(separator: " ")
        // The log's own law and those to which it leads over come first: `FOI` is another law in each country.
        let own = law[usual].map { [$0] } ?? []
        let gateways = own.flatMap(\.provisions).compactMap(\.gateway).compactMap { law[$0] }
        for regime in own + gateways + law.regimes where names(of: regime).contains(key) { return regime.id }
        guard let leading = own.first else { return nil }
        switch key {
        case "foi", "foi request", "freedom of information", "freedom of information act", "foi act", "foia":
            return leading.id
        case "eir", "eirs", "eir request", "environmental information", "environmental information regulations",
            "environmental information regulation":
            return gateways.first { $0.unit == "regulation" }?.id
        case "sar", "dsar", "subject access", "subject access request", "data protection", "dpa", "dp":
            return law["dpa-sar"]?.id
        default: return nil
        }
    }

    private func names(of regime: Regime) -> [String] {
        ([regime.id, regime.name, regime.shortName] + regime.otherNames)
            .map { CellText.words($0).joined(separator: " ") }
    }
}
