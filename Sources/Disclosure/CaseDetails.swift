/// How far a request has got.
public enum CaseStatus: String, Sendable, CaseIterable {
    case open, closed
    case withdrawnByRequester = "withdrawn-by-requester"
    case transferred, lapsed
}

/// Whether an authority holds the information that was asked for.
public enum Holding: String, Sendable, CaseIterable {
    case yes, no, part, ncnd
}

/// What kind of person asked, where the authority publishes that.
public enum RequesterType: String, Sendable, CaseIterable {
    case `public`, media, research, business, campaign, political, legal, staff, unknown
}

/// A time at which the clock for the answer stood still.
public struct ClockStop: Sendable {
    /// Why the clock may stand still: FOIA 2000 s1(3) and s10(2).
    public enum Reason: String, Sendable, CaseIterable {
        case clarification, fees
    }

    /// The day on which the clock stopped.
    public var stop: CalendarDate?
    /// The day on which it went on, or nil while it stands.
    public var restart: CalendarDate?
    /// Why it stopped.
    public var reason: Reason?

    /// A stop of which nothing is known yet.
    public init() {}
}

/// More time than the law gives by itself: FOIA 2000 s10(3), EIR 2004 reg 7(1).
public struct TimeExtension: Sendable {
    /// Why more time is taken.
    public enum Reason: String, Sendable, CaseIterable {
        case pit
        case complexAndVoluminous = "complex-and-voluminous"
        case consultation
        case unusualCircumstances = "unusual-circumstances"
        case agreement
    }

    /// Why more time was taken.
    public var reason: Reason?
    /// The last day of the longer time.
    public var until: CalendarDate?

    /// An extension of which nothing is known yet.
    public init() {}
}

/// The answer to one question of a request.
public struct CasePart: Sendable {
    /// The question's number or letter, as written.
    public var number = ""
    /// The question in short.
    public var question: String?
    /// What became of this question.
    public var outcome: Outcome?
    /// The provisions under which its answer was withheld.
    public var exemptions: [Exemption] = []
    /// The id of the heading that answers it.
    public var anchor: String?

    /// A part of which nothing is known yet.
    public init() {}
}

/// Where else information can be had.
public struct ExternalLink: Sendable {
    /// The link's text.
    public var title = ""
    /// An absolute address.
    public var url = ""

    /// A link of which nothing is known yet.
    public init() {}
}

/// Another case of the log that belongs with a case.
public struct RelatedCase: Sendable {
    /// How the two belong together.
    public enum Relation: String, Sendable, CaseIterable {
        case follows, precedes, duplicate
        case sameSubject = "same-subject"
        case supersedes
        case answeredBy = "answered-by"
        case reviewOf = "review-of"
    }

    /// The other case's reference or id, as written.
    public var reference = ""
    /// How the two belong together.
    public var relation = Relation.sameSubject

    /// A relation of which nothing is known yet.
    public init() {}
}

/// An internal review: the authority looks at its own answer again.
public struct InternalReview: Sendable {
    /// What the review found.
    public enum Outcome: String, Sendable, CaseIterable {
        case upheld
        case partlyUpheld = "partly-upheld"
        case overturned, ongoing
        case outOfTime = "out-of-time"
    }

    /// When it was asked for.
    public var requested: CalendarDate?
    /// The last day for its answer.
    public var due: CalendarDate?
    /// When it was answered.
    public var completed: CalendarDate?
    /// What it found.
    public var outcome: Outcome?
    /// A sentence or two about it.
    public var note: String?
    /// Files that belong to it.
    public var documents: [Document] = []

    /// A review of which nothing is known yet.
    public init() {}
}

/// A complaint to a regulator or an appeal to a tribunal.
public struct Appeal: Sendable {
    /// Who decides.
    public var body: String?
    /// Its number for the matter.
    public var reference: String?
    /// When it decided.
    public var date: CalendarDate?
    /// What it decided.
    public var result: String?
    /// Where the decision can be read.
    public var url: String?

    /// An appeal of which nothing is known yet.
    public init() {}
}

/// What was charged for an answer.
public struct Fees: Sendable {
    /// The amount, as written.
    public var charged: String?
    /// What it was worked out from.
    public var basis: String?

    /// Fees of which nothing is known yet.
    public init() {}
}

/// Something that was put right after publication.
public struct Correction: Sendable {
    /// How much it mattered.
    public enum Severity: String, Sendable, CaseIterable {
        case typo, factual, legal
    }

    /// When it was put right.
    public var date: CalendarDate?
    /// What was wrong and what is right.
    public var what = ""
    /// Who put it right: a role, not a name.
    public var by: String?
    /// How much it mattered.
    public var severity: Severity?

    /// A correction of which nothing is known yet.
    public init() {}
}

/// The removal of a record or of part of it after publication.
public struct Takedown: Sendable {
    /// How much is removed.
    public enum Scope: String, Sendable, CaseIterable {
        /// All that the record says, its title and reference with it.
        case record
        /// Documents: those that are named, or all.
        case document
        /// The texts of the request and of the answer, and every other sentence about them.
        case text
    }

    /// Why it is removed.
    public enum Reason: String, Sendable, CaseIterable {
        case personalData = "personal-data"
        case legal, error, expired
    }

    /// When it was removed.
    public var date: CalendarDate?
    /// How much is removed.
    public var scope = Scope.record
    /// The documents that are removed, by their files; all where none is named.
    public var documents: [String] = []
    /// Why it is removed.
    public var reason: Reason?
    /// What readers are told.
    public var statement: String?
    /// Who to ask.
    public var contact: String?

    /// A takedown of which nothing is known yet.
    public init() {}
}

/// Where an imported record came from.
public struct RecordSource: Sendable {
    /// The system that held it.
    public var system: String?
    /// Its number there.
    public var id: String?
    /// Its address there.
    public var url: String?
    /// When it was imported.
    public var imported: CalendarDate?

    /// A source of which nothing is known yet.
    public init() {}
}

/// Leave to break one rule in one record.
public struct Allowance: Sendable {
    /// The rule's id.
    public var rule = ""
    /// Why it may be broken.
    public var reason: String?
    /// The only line for which it may be broken.
    public var line: Int?

    /// An allowance of which nothing is known yet.
    public init() {}
}
