/// How outcomes are counted by others: the Cabinet Office's statistics, and the Standard FOIA Log Format of MuckRock.
extension Outcome {
    /// The line of the Cabinet Office's statistics in which a request is counted.
    public enum StatisticalCategory: String, Sendable, Hashable, CaseIterable {
        case grantedInFull = "granted-in-full"
        case withheldInPart = "withheld-in-part"
        case withheldInFull = "withheld-in-full"
        /// No decision on the substance was possible.
        case notResolvable = "not-resolvable"

        /// The line's name.
        public var title: String {
            switch self {
            case .grantedInFull: "Granted in full"
            case .withheldInPart: "Withheld in part"
            case .withheldInFull: "Withheld in full"
            case .notResolvable: "Not resolvable"
            }
        }
    }

    /// Why information was withheld in full, as the Cabinet Office's statistics tell it.
    public enum WithheldReason: String, Sendable, Hashable, CaseIterable {
        case costLimit = "cost-limit"
        case vexatiousOrRepeated = "vexatious-or-repeated"
        case exemptions
    }

    /// A status of the Standard FOIA Log Format 1.5.
    public enum StandardLogStatus: String, Sendable, Hashable, CaseIterable {
        case done, partial, rejected, abandoned, fix
        case noDocuments = "no_docs"
    }

    /// The line of the Cabinet Office's statistics in which it is counted.
    public var statisticalCategory: StatisticalCategory {
        switch self {
        case .granted: .grantedInFull
        case .partGranted: .withheldInPart
        case .refused, .refusedCost, .refusedVexatious, .neitherConfirmNorDeny, .alreadyPublic:
            .withheldInFull
        case .notHeld, .withdrawn, .transferred, .lapsed: .notResolvable
        }
    }

    /// Whether a decision on the substance of the request was possible.
    public var isResolvable: Bool { statisticalCategory != .notResolvable }

    /// Why information was withheld in full; nil where it was not.
    public var withheldReason: WithheldReason? {
        guard statisticalCategory == .withheldInFull else { return nil }
        return switch self {
        case .refusedCost: .costLimit
        case .refusedVexatious: .vexatiousOrRepeated
        default: .exemptions
        }
    }

    /// Its status in the Standard FOIA Log Format.
    ///
    /// The format's own list of synonyms takes `granted in part` for `partial` and `granted/denied in part` for `done`,
    /// so an export gives the status itself.
    public var standardLogStatus: StandardLogStatus {
        switch self {
        case .granted: .done
        case .partGranted: .partial
        case .refused, .refusedCost, .refusedVexatious, .neitherConfirmNorDeny, .alreadyPublic: .rejected
        case .notHeld, .transferred: .noDocuments
        case .withdrawn: .abandoned
        case .lapsed: .fix
        }
    }

    /// What the format's status leaves unsaid, in its own words; nil where the status says all.
    public var standardLogDetail: String? {
        switch self {
        case .refusedCost: "fee-related"
        case .neitherConfirmNorDeny: "glomar"
        case .alreadyPublic: "publicly available"
        case .transferred: "referred"
        default: nil
        }
    }

    /// Whether nothing was given.
    var isRefusal: Bool {
        switch self {
        case .refused, .refusedCost, .refusedVexatious, .neitherConfirmNorDeny: true
        default: false
        }
    }
}
