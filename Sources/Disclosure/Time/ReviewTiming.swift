/// By when an internal review was to be answered, and whether it was.
public struct ReviewTiming: Sendable {
    /// The last day by law; a later one that the record gives counts as far as the law allows it in exceptional cases.
    ///
    /// Where the law's is not known, it is what the record gives, or nil.
    public let due: CalendarDate?
    /// How many working days it took; nil where that is not known.
    public let daysTaken: Int?
    /// Whether it was answered in time; nil while it is not answered, and where that is not known.
    public let inTime: Bool?
    /// How many working days the law gives.
    let limit: Int?
    /// Whether the record could give a later last day.
    let isExtensible: Bool

    init(_ review: InternalReview, rule: DeadlineRule) {
        guard let terms = rule.review, let calendar = rule.calendar,
            let requested = review.requested.flatMap(DayNumber.init),
            let usual = calendar.day(terms.days, workingDaysAfter: requested),
            let longest = calendar.day(terms.exceptionalDays, workingDaysAfter: requested)
        else {
            (due, daysTaken, inTime, limit, isExtensible) = (review.due, nil, nil, nil, false)
            return
        }
        let given = review.due.flatMap(DayNumber.init) ?? usual
        let last = max(usual, min(given, longest))
        due = last.date
        isExtensible = last < longest
        limit = last > usual ? terms.exceptionalDays : terms.days
        let completed = review.completed.flatMap(DayNumber.init)
        daysTaken = completed.flatMap { calendar.workingDays(after: requested, through: $0) }
        if let completed = review.completed, let due = last.date {
            inTime = Timing.isInTime(completed, due: due)
        } else {
            inTime = nil
        }
    }
}
