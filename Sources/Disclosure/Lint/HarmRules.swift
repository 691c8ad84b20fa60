/// L08, L09 and L12: what has to hold of an exemption beside the public interest.
struct HarmRules {
    let record: LintedCase

    func check(_ findings: inout [Finding]) {
        checkHarm(&findings)
        checkExclusion(&findings)
        checkEmissions(&findings)
    }

    /// L08: a text that explains an exemption against harm says what would happen.
    private func checkHarm(_ findings: inout [Finding]) {
        var seen = KinSet()
        for claim in record.claims where claim.exemption.harm == nil {
            guard let test = claim.facts?.test, test == .prejudice || test == .adverseEffect,
                !seen.containsKin(of: claim.provision)
            else { continue }
            seen.insert(claim.provision)
            let passages = record.cited.own(about: claim.provision)
            guard !passages.isEmpty,
                !passages.contains(where: { Self.harm.isFound(in: record.bytes, $0) }),
                !record.tests.contains(where: { test in
                    !test.harm.isEmpty && test.provisions.contains(where: claim.provision.isKin)
                })
            else { continue }
            findings.append(
                Finding(
                    .noHarm, at: .value(claim.place),
                    "\(claim.provision.citation) protects against harm, and the text does not say what harm would follow or be likely to follow",
                    help:
                        "say what would happen and to whom, and write `harm: would` or `harm: would-be-likely`"
                ))
        }
    }

    private static let harm = Phrases(whole: "would", "could", "likely to", "adversely affect")

    /// L09: for the same documents, or where each covers everything.
    private func checkExclusion(_ findings: inout [Finding]) {
        for (index, claim) in record.claims.enumerated().dropFirst() {
            guard let path = record.law.fact(of: claim.provision, \.excludes),
                let regime = record.law[claim.provision.regime],
                let other = record.claims[..<index].first(where: { earlier in
                    earlier.provision.regime == regime.id
                        && earlier.provision.citation.isOrIsBelow(regime.prefix + path)
                        && coverTheSame(earlier, claim)
                }),
                !record.answered.says(Self.alternatives)
            else { continue }
            findings.append(
                Finding(
                    .exclusiveExemptions, at: .value(claim.place),
                    "\(claim.provision.citation) and \(other.provision.citation) are applied to the same information, and by law only one of them can hold for it",
                    help: "say in the text that they are claimed in the alternative, or which applies to what"
                ))
            return
        }
    }

    private func coverTheSame(_ one: LintedCase.Claim, _ other: LintedCase.Claim) -> Bool {
        if one.exemption.scope == .full, other.exemption.scope == .full { return true }
        if one.exemption.documents.contains(where: other.exemption.documents.contains) { return true }
        return record.details.documents.contains { document in
            let cited = document.exemptions.flatMap(\.provisions)
            return cited.contains(one.provision) && cited.contains(other.provision)
        }
    }

    /// L12.
    private func checkEmissions(_ findings: inout [Finding]) {
        guard let claim = record.claims.first(where: { $0.facts?.isBarredByEmissions == true }),
            let words = record.text.blocks.lazy.compactMap({
                Self.emission.first(in: self.record.bytes, $0.range)
            })
            .first,
            !isDealtWith
        else { return }
        findings.append(
            Finding(
                .emissions, at: .words(words),
                "\(claim.provision.citation) cannot be used for information on emissions, and the text speaks of some",
                help: "say why the information is not on emissions, or release what is"))
    }

    /// Whether the authority says that the information is not on emissions.
    private var isDealtWith: Bool {
        record.answered.own.contains { index in
            let block = record.text.blocks[index].range
            guard let words = Self.emission.first(in: record.bytes, block) else { return false }
            let sentence = record.bytes.sentence(around: words.lowerBound, in: block)
            return Self.negations.isFound(in: record.bytes, sentence)
        }
    }

    private static let alternatives = Phrases(
        "alternative", "alternatively", "different information", "other information")

    private static let emission = Phrases("emission")
    private static let negations = Phrases(whole: "not", "no", "nor", "none", "neither")
}

extension String {
    /// Whether a citation is another or one below it.
    fileprivate func isOrIsBelow(_ other: String) -> Bool { self == other || hasPrefix(other + "(") }
}
