/// What a column of a register of requests can hold, as far as a record has a place for it.
public enum RegisterField: String, Sendable, Hashable, CaseIterable {
    case reference, title, received, due, responded, status, outcome, exemptions, regime, topics, department
    case requesterType = "requester_type"
    case summary, request, response, links
    case reviewRequested = "review_requested"
    case reviewCompleted = "review_completed"
    case reviewOutcome = "review_outcome"

    /// What stands in such a column, as a sentence.
    public var meaning: String {
        switch self {
        case .reference: "The authority's own number; several in one cell are told apart."
        case .title: "What was asked, in a few words."
        case .received: "The day on which the request came in."
        case .due: "The last day for the answer."
        case .responded: "The day on which the answer went out."
        case .status: "How far the request has got."
        case .outcome: "What became of it, in the register's own words."
        case .exemptions: "The provisions under which information was withheld."
        case .regime: "The law under which it was handled."
        case .topics: "Its subjects."
        case .department: "The part of the authority that answered."
        case .requesterType: "What kind of person asked; never who."
        case .summary: "The request in a sentence."
        case .request: "The words of the request."
        case .response: "The words of the answer."
        case .links: "Web addresses where the information can be had."
        case .reviewRequested: "The day on which an internal review was asked for."
        case .reviewCompleted: "The day on which the review was answered."
        case .reviewOutcome: "What the review found."
        }
    }

    /// Whether the column holds days.
    public var isDate: Bool {
        switch self {
        case .received, .due, .responded, .reviewRequested, .reviewCompleted: true
        default: false
        }
    }

    /// Whether several columns can be taken together.
    public var takesSeveral: Bool {
        switch self {
        case .exemptions, .topics, .links, .request, .response: true
        default: false
        }
    }
}
