/// The outcome of a case that does not give one, as far as the rest of its record tells.
public struct OutcomeDerivation: Sendable, Hashable {
    /// What an outcome was worked out from.
    public enum Ground: String, Sendable, CaseIterable {
        case parts, exemptions, holding
    }

    /// The outcome.
    public let outcome: Outcome
    /// What it was worked out from.
    public let ground: Ground

    /// Works the outcome out: from the parts, or else from the exemptions, or from what is held.
    ///
    /// Nil where these leave it open, and for a request that has not been answered.
    public init?(_ details: Case, law: Law) {
        if !details.parts.isEmpty {
            guard let outcome = Self.outcome(ofParts: details.parts.compactMap(\.outcome)) else { return nil }
            self.init(outcome: outcome, ground: .parts)
            return
        }
        guard details.responded != nil || details.status == .closed else { return nil }
        let exemptions = details.exemptions.filter { exemption in
            !exemption.provisions.isEmpty && !exemption.provisions.allSatisfy(law.isGateway)
        }
        if !exemptions.isEmpty {
            guard let outcome = Self.outcome(of: exemptions, details, law) else { return nil }
            self.init(outcome: outcome, ground: .exemptions)
            return
        }
        guard details.exemptions.isEmpty else { return nil }
        switch details.held {
        case .no: self.init(outcome: .notHeld, ground: .holding)
        case .ncnd: self.init(outcome: .neitherConfirmNorDeny, ground: .holding)
        case .yes, .part, nil: return nil
        }
    }

    private init(outcome: Outcome, ground: Ground) {
        self.outcome = outcome
        self.ground = ground
    }

    /// Whatever was given, and whatever was not, make it granted in part.
    private static func outcome(ofParts outcomes: [Outcome]) -> Outcome? {
        let all = Set(outcomes)
        guard all.count > 1 else { return all.first }
        // A question that was withdrawn says nothing about what became of the others.
        let decided = all.filter { $0.isResolvable || $0 == .notHeld }
        guard decided.count > 1 else { return decided.first }
        if !decided.isDisjoint(with: [.granted, .partGranted]) { return .partGranted }
        return decided.contains(where: \.isRefusal) ? .refused : nil
    }

    private static func outcome(of exemptions: [Exemption], _ details: Case, _ law: Law) -> Outcome? {
        if exemptions.allSatisfy(\.neitherConfirmsNorDenies) { return .neitherConfirmNorDeny }
        let isReleased = details.documents.contains(where: \.isRelease)
        let kinds = Set(exemptions.flatMap(\.provisions).map(law.kind))
        let isPartial = isReleased || exemptions.contains { $0.scope == .part }
        if isPartial { return .partGranted }
        switch kinds {
        case [.cost]: return .refusedCost
        case [.vexatious]: return .refusedVexatious
        case [.accessible]: return .alreadyPublic
        case [.notHeld]: return .notHeld
        default: return exemptions.allSatisfy { $0.scope == .full } ? .refused : nil
        }
    }
}

extension Document {
    /// Whether it surely holds what was asked for, rather than a letter about it.
    var isRelease: Bool {
        guard !isWithheld else { return false }
        switch role {
        case .disclosed, .data: return true
        case .appendix, .responseLetter, .schedule, .review: return false
        case nil: return isRedacted
        }
    }
}
