import Disclosure

/// Looks for a citation in some laws.
struct ProvisionSearch {
    let law: Law
    let regimes: [Regime]

    /// What every law that knows a citation says about it.
    func explanations(of citation: String, _ text: LawText) -> [String] {
        regimes.flatMap { regime -> [String] in
            switch law.look(up: citation, in: [regime.id]) {
            case .success(let found):
                return found.filter { $0.regime == regime.id }.compactMap { cited in
                    law.provision(String(cited.citation.dropFirst(regime.prefix.count)), of: regime.id)
                }.map { text.explanation(of: $0, in: regime) }
            case .failure(.noGround(_, let number, let about)):
                return [text.explanation(ofOther: number, about: about, in: regime)]
            case .failure:
                return []
            }
        }
    }

    /// Why none of them knows it, and what was most likely meant.
    func complaint(about citation: String) -> [String] {
        let listed = regimes.filter { !$0.provisions.isEmpty }
        if let only = regimes.first, regimes.count == 1, listed.isEmpty {
            return [
                "'\(citation)' cannot be looked up: the provisions of the \(only.name) are not listed.",
                "help: a record may cite them as they are written",
            ]
        }
        var numbers: [String] = []
        var nearest: [String] = []
        for regime in listed {
            guard case .failure(.unknown(_, let unknown, let meant)) = law.look(up: citation, in: [regime.id])
            else {
                continue
            }
            numbers = unknown
            if let meant { nearest.append(regimes.count == 1 ? meant : "\(regime.shortName) \(meant)") }
        }
        guard !numbers.isEmpty else {
            return [
                "'\(citation)' is not the number of a provision.",
                "help: write its number, as in \"s43(2)\" or \"reg 12(5)(e)\"",
            ]
        }
        let place = regimes.count == 1 ? "of the \(regimes[0].name)" : "of any law that Daylight knows"
        let help = nearest.isEmpty ? "check the number" : "did you mean \(nearest.joined(separator: " or "))?"
        return ["'\(citation)' is not a provision \(place).", "help: \(help)"]
    }
}
