/// L14 and S18: whether the outcome agrees with the rest of the record.
struct OutcomeRules {
    let record: LintedCase
    private var details: Case { record.details }

    func check(_ findings: inout [Finding]) {
        if let contradiction { findings.append(contradiction) }
        checkReview(&findings)
    }

    private var contradiction: Finding? {
        guard let outcome = details.outcome else { return nil }
        switch outcome {
        case .granted:
            if let claim = record.claims.first {
                return finding(
                    "the outcome is that all was granted, and \(claim.provision.citation) was applied",
                    outcome,
                    help:
                        "write `outcome: part-granted`, or take out the \(record.word(for: claim.provision))")
            }
            if let part = details.parts.first(where: { $0.outcome?.isRefusal == true }) {
                return finding(
                    "the outcome is that all was granted, and part \(part.number) was refused", outcome,
                    help: "write `outcome: part-granted`")
            }
            if details.held == .no || details.held == .ncnd {
                return finding(
                    "the outcome is that all was granted, and `held` says that it is not held", outcome,
                    help: "correct one of the two")
            }
        case .partGranted: return partWithoutReason
        case .refused, .refusedCost, .refusedVexatious:
            if let index = details.documents.firstIndex(where: \.isRelease) {
                return finding(
                    "the outcome is that all was refused, and document \(index + 1) holds what was released",
                    outcome,
                    help:
                        "write `outcome: part-granted`, or give the document its `role`, such as response-letter"
                )
            }
        case .notHeld:
            if let claim = record.claims.first(where: { $0.kind != .notHeld }) {
                return finding(
                    "the outcome is that nothing is held, and \(claim.provision.citation) was applied to it",
                    outcome,
                    help: "correct the outcome, or take out the \(record.word(for: claim.provision))")
            }
            if details.held == .yes {
                return finding(
                    "the outcome is that nothing is held, and `held` says that it is", outcome,
                    help: "correct one of the two")
            }
        case .neitherConfirmNorDeny:
            if let held = details.held, held != .ncnd {
                return finding(
                    "the outcome neither confirms nor denies, and `held` says '\(held.rawValue)'", outcome,
                    help: "write `held: ncnd`, or take the line out")
            }
        case .alreadyPublic, .withdrawn, .transferred, .lapsed: break
        }
        return nil
    }

    /// Granted in part, and nothing tells what was withheld or not held.
    private var partWithoutReason: Finding? {
        guard record.claims.isEmpty, details.exemptions.isEmpty, details.parts.isEmpty,
            details.held == nil || details.held == .yes,
            !details.documents.contains(where: { $0.isRedacted || $0.isWithheld || !$0.exemptions.isEmpty }),
            !record.mayExplainInDocument, !record.cited.mentions.contains(where: record.isReliedOn),
            !record.answered.says(Self.notHeld)
        else { return nil }
        return finding(
            "the outcome is that some was granted, and nothing says what was withheld or not held",
            .partGranted,
            help: "add `exemptions` or `parts`, or write `outcome: granted`")
    }

    private func finding(_ message: String, _ outcome: Outcome, help: String) -> Finding {
        Finding(.contradictedOutcome, at: .value(["outcome"]), message, help: help)
    }

    /// S18.
    private func checkReview(_ findings: inout [Finding]) {
        guard let outcome = details.outcome, outcome.isRefusal || outcome == .notHeld,
            let index = details.reviews.firstIndex(where: { $0.outcome == .overturned })
        else { return }
        findings.append(
            Finding(
                .oldOutcome, at: .value(["review", .position(index), "outcome"]),
                "the review overturned the answer, and the outcome is still '\(outcome.rawValue)'",
                help: "give the outcome that the request has since the review"))
    }

    private static let notHeld = Phrases(
        "not hold", "don't hold", "not held", "no information", "not record", "no record")
}
