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
        let unknown = listed.compactMap { regime -> (number: String, help: String?)? in
            guard
                case .failure(.unknown(_, let numbers, let nearest)) = law.look(up: citation, in: [regime.id]),
                let number = numbers.first
            else { return nil }
            guard let nearest else { return (number, nil) }
            if regimes.count == 1 { return (number, nearest) }
            // Among many laws, only a number in the same section is worth naming.
            return (number, isInSameSection(nearest, number) ? "\(regime.shortName) \(nearest)" : nil)
        }
        guard !unknown.isEmpty else {
            return [
                "'\(citation)' is not the number of a provision.",
                "help: write its number, as in \"s43(2)\" or \"reg 12(5)(e)\"",
            ]
        }
        let nearest = unknown.compactMap(\.help).prefix(3)
        let place = regimes.count == 1 ? "of the \(regimes[0].name)" : "of any law that Daylight knows"
        let help = nearest.isEmpty ? "check the number" : "did you mean \(nearest.joined(separator: " or "))?"
        return ["'\(citation)' is not a provision \(place).", "help: \(help)"]
    }

    private func isInSameSection(_ left: String, _ right: String) -> Bool {
        left.prefix { $0 != "(" } == right.prefix { $0 != "(" }
    }
}
