/// L13: whether an answer that neither confirms nor denies does so throughout.
struct DenialRules {
    let record: LintedCase

    func check(_ findings: inout [Finding]) {
        for claim in record.claims where claim.exemption.neitherConfirmsNorDenies {
            checkProvision(claim, &findings)
        }
        guard record.details.outcome == .neitherConfirmNorDeny else { return }
        if let index = record.details.documents.firstIndex(where: \.isRelease) {
            findings.append(
                Finding(
                    .denialReleases, at: .value(["documents", .position(index)]),
                    "the answer neither confirms nor denies that information is held, and this document releases some",
                    help: "give the document its `role`, or another outcome"))
        }
        for index in record.answered.own { checkWords(record.text.blocks[index].range, &findings) }
    }

    private func checkProvision(_ claim: LintedCase.Claim, _ findings: inout [Finding]) {
        guard let regime = record.law[claim.provision.regime], !regime.provisions.isEmpty,
            let facts = claim.facts
        else {
            return
        }
        let denying = Set(regime.provisions.compactMap(\.neitherConfirm))
        if denying.contains(where: { claim.provision.citation.hasPrefix(regime.prefix + $0) }) { return }
        guard let path = facts.neitherConfirm else {
            let limb = regime.provisions.contains {
                $0.path.hasPrefix(facts.path + "(") && $0.neitherConfirm != nil
            }
            guard !limb else { return }
            findings.append(
                Finding(
                    .denialImpossible, at: .value(claim.place),
                    "nobody can neither confirm nor deny under \(claim.provision.citation)",
                    help: "take out `ncnd`, or cite the provision that was used"))
            return
        }
        let citation = regime.prefix + path
        let isCited =
            record.claims.contains { $0.provision.citation.hasPrefix(citation) }
            || record.cited.mentions.contains { $0.citation.provision?.citation.hasPrefix(citation) == true }
        guard !isCited else { return }
        findings.append(
            Finding(
                .denialUncited, at: .value(claim.place),
                "under \(claim.provision.citation), it is \(citation) that allows to neither confirm nor deny, and the record does not cite it",
                help: "cite \(citation)"))
    }

    private func checkWords(_ block: Range<Int>, _ findings: inout [Finding]) {
        guard let words = Self.confirmations.first(in: record.bytes, block) else { return }
        let sentence = record.bytes.sentence(around: words.lowerBound, in: block)
        guard !Self.doubts.isFound(in: record.bytes, sentence) else { return }
        findings.append(
            Finding(
                .denialConfirms, at: .words(words),
                "the answer neither confirms nor denies that information is held, and this sentence seems to say that it is",
                help: "take the sentence out, or give another outcome"))
    }

    private static let confirmations = Phrases(
        "we hold", "we do hold", "we can confirm", "i can confirm", "is held by", "does hold",
        "the information is held",
        "we do not hold", "no information is held")

    private static let doubts = Phrases(
        whole:
            "neither", "nor", "whether", "mean", "imply", "suggest", "taken as", "anything", "if", "any",
        "would", "could", "may", "might", "other",
        "confirm or deny",
        "confirming or denying")
}
