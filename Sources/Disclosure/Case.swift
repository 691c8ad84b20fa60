/// One request and what became of it, as its record tells.
public struct Case: Sendable {
    /// What the request was about.
    public var title = LocalizedText("")
    /// The authority's own number for it, as written.
    public var reference = ""
    /// Other references that the same record answers.
    public var references: [String] = []
    /// The last part of the URL, where it is not to be taken from the file's name.
    public var slug: String?
    /// Paths that redirect to the case.
    public var aliases: [String] = []
    /// The ids of the laws that it was handled under, the leading one first.
    public var regimes: [String] = []
    /// When the request came in.
    public var received: CalendarDate?
    /// How exactly the day of receipt is known, where the record says so.
    public var receivedPrecision: CalendarDate.Precision?
    /// The time limit of the law that holds for the request, where it is not the usual one.
    public var timeLimit: String?
    /// The times at which the clock for the answer stood still.
    public var clock: [ClockStop] = []
    /// Why more time was taken, and until when.
    public var timeExtension: TimeExtension?
    /// The last day for the answer, where the record gives it.
    public var due: CalendarDate?
    /// When the answer went out.
    public var responded: CalendarDate?
    /// When the record was first published.
    public var published: CalendarDate?
    /// When the record was last changed in substance.
    public var updated: CalendarDate?
    /// How far the request has got, where the record says so.
    public var status: CaseStatus?
    /// What became of the request.
    public var outcome: Outcome?
    /// Answers to single questions.
    public var parts: [CasePart] = []
    /// The provisions under which information was withheld.
    public var exemptions: [Exemption] = []
    /// Whether the authority holds the information.
    public var held: Holding?
    /// The request in a sentence or two.
    public var summary: LocalizedText?
    /// Subjects from the log's list.
    public var topics: [String] = []
    /// The part of the authority that answered.
    public var department: String?
    /// What kind of person asked; never who.
    public var requesterType: RequesterType?
    /// The files that were released, and those that were withheld whole.
    public var documents: [Document] = []
    /// Where else the information can be had.
    public var links: [ExternalLink] = []
    /// Other cases that belong with this one.
    public var related: [RelatedCase] = []
    /// Internal reviews.
    public var reviews: [InternalReview] = []
    /// Complaints to the regulator.
    public var regulator: [Appeal] = []
    /// Appeals to the tribunal.
    public var tribunal: [Appeal] = []
    /// What was charged.
    public var fees: Fees?
    /// The BCP 47 tag of the record's language, where it is not the log's.
    public var language: String?
    /// Where the record can be read in other languages: a path for each BCP 47 tag.
    public var translations: [String: String] = [:]
    /// What was put right after publication.
    public var corrections: [Correction] = []
    /// Why and when the record or a part of it was taken down.
    public var takedown: Takedown?
    /// When the record moves to the archive.
    public var expires: CalendarDate?
    /// When someone should look at the record again.
    public var reviewBy: CalendarDate?
    /// The licence, where it is not the log's.
    public var licence: String?
    /// Who to ask, where it is not the log's contact.
    public var contact: String?
    /// Where an imported record came from.
    public var source: RecordSource?
    /// Whether the record is not yet to be published.
    public var isDraft = false
    /// The day from which the record may be published.
    public var embargoUntil: CalendarDate?
    /// Rules that may be broken in this record, each with a reason.
    public var allowances: [Allowance] = []
    /// What the log passes to its own templates.
    public var extra: [String: String] = [:]

    /// A case of which nothing is known yet.
    public init() {}

    /// The day that places the case in lists: when it was answered, else published, else received.
    public var listDate: CalendarDate? { responded ?? published ?? received }

    /// Whether the request has been dealt with.
    public var isClosed: Bool {
        if let status { return status != .open }
        return responded != nil || outcome != nil || takedown != nil
    }
}
