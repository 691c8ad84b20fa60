/// What became of a request.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// All that was asked for was given.
    case granted
    /// Some was given, some withheld.
    case partGranted = "part-granted"
    /// All was withheld under exemptions.
    case refused
    /// Answering would have cost more than the limit.
    case refusedCost = "refused-cost"
    /// The request was vexatious or repeated.
    case refusedVexatious = "refused-vexatious"
    /// The authority does not hold the information.
    case notHeld = "not-held"
    /// The authority will neither confirm nor deny that it holds the information.
    case neitherConfirmNorDeny = "neither-confirm-nor-deny"
    /// The information could be had elsewhere already.
    case alreadyPublic = "already-public"
    /// The requester withdrew the request.
    case withdrawn
    /// Another authority was to answer.
    case transferred
    /// The requester did not answer a question that the authority had to ask.
    case lapsed

    /// The outcome's name, as readers see it.
    public var title: String {
        switch self {
        case .granted: "Granted in full"
        case .partGranted: "Granted in part"
        case .refused: "Refused"
        case .refusedCost: "Refused on cost"
        case .refusedVexatious: "Refused as vexatious or repeated"
        case .notHeld: "Information not held"
        case .neitherConfirmNorDeny: "Neither confirmed nor denied"
        case .alreadyPublic: "Already public"
        case .withdrawn: "Withdrawn by the requester"
        case .transferred: "Transferred"
        case .lapsed: "Lapsed"
        }
    }

    /// What the outcome means, in one sentence.
    public var meaning: String {
        switch self {
        case .granted: "Everything that was asked for was released."
        case .partGranted: "Some of the information was released and some was withheld."
        case .refused: "The information was withheld because an exemption or exception applied."
        case .refusedCost: "Answering would have cost more than the law obliges the authority to spend."
        case .refusedVexatious: "The request was found to be vexatious, or a repeat of an earlier one."
        case .notHeld: "The authority does not hold the information."
        case .neitherConfirmNorDeny: "The authority did not say whether it holds the information."
        case .alreadyPublic: "The information could already be had elsewhere, and the answer says where."
        case .withdrawn: "The requester withdrew the request before it was answered."
        case .transferred: "The request was passed to the authority that holds the information."
        case .lapsed: "The requester was asked to clarify the request and did not reply."
        }
    }
}
