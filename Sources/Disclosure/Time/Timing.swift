/// By when a case was to be answered, whether it was, and how that was worked out.
public struct Timing: Sendable {
    /// Why the last day is not known.
    public enum Gap: Error, Sendable, Hashable {
        /// The data file of the case's law gives no time limit.
        case noLimit
        /// The record does not say when the request came in.
        case receiptUnknown
        /// Only the month or year of receipt is known.
        case receiptInexact
        /// A day on which the clock stopped or went on is missing, not exact, or out of order.
        case stopInexact
        /// The clock stopped and did not go on.
        case clockStopped(since: CalendarDate?)
        /// More time was taken for a reason for which the law gives no number of days, and the record does not say
        /// until when.
        case extensionWithoutEnd
        /// The data of a calendar do not cover the days; what they cover, if anything.
        case calendar(String, from: CalendarDate?, until: CalendarDate?)

        static func calendar(_ calendar: HolidayCalendar?, id: String) -> Gap {
            .calendar(id, from: calendar?.reach?.lowerBound.date, until: calendar?.reach?.upperBound.date)
        }
    }

    /// How an answer kept to its time, as the Cabinet Office counts it.
    public enum Timeliness: String, Sendable, CaseIterable {
        case withinLimit = "within-limit"
        case withinExtension = "within-extension"
        case late
    }

    /// Why the last day is not known, where the law would have one.
    public internal(set) var gap: Gap?
    /// The last day for the answer, where the record itself gives it.
    public let givenDue: CalendarDate?
    /// Whether the answer was in time; nil while there is none, and where that is not known.
    public private(set) var inTime: Bool?
    /// How many days it took, in what the law counts; nil where that is not known.
    public private(set) var daysTaken: Int?
    /// How many days it was late, in what the law counts; nil where it was not, or where that is not known.
    public private(set) var daysLate: Int?
    /// The internal reviews of the case.
    public internal(set) var reviews: [ReviewTiming] = []

    let received: CalendarDate?
    let responded: CalendarDate?
    let rule: DeadlineRule?
    /// The day after which days are counted.
    var start: DayNumber?
    /// The day on which the request was made clear, where the time began anew then.
    var clarified: DayNumber?
    /// The days that do not count because the clock stood.
    var pauses: [ClosedRange<DayNumber>] = []
    /// The last day without more time.
    var usualDay: DayNumber?
    /// The last day by law, with more time where that was taken.
    var lawfulDay: DayNumber?
    /// Why more time was taken, where the law gives it.
    var extendedBy: TimeExtension.Reason?
    /// What the law says against the extension.
    var extensionFault: ExtensionFault?
    /// How long there may be in all, its last day, and whether the law itself says so, where the record goes beyond.
    var longest: (count: Int, last: DayNumber, isLaw: Bool)?

    /// What the law says against an extension.
    enum ExtensionFault: Sendable {
        case notInLaw
        case needs(TimeLimit.Extension.Need)
    }

    init(_ details: Case, rule: DeadlineRule?, gap: Gap?) {
        self.rule = rule
        self.gap = gap
        received = details.received
        responded = details.responded
        givenDue = details.due
    }

    /// The timing of a case for whose law there is no limit.
    static func without(_ gap: Gap, for details: Case) -> Timing {
        var timing = Timing(details, rule: nil, gap: gap)
        timing.close(details)
        return timing
    }

    /// The last day for the answer: the record's own, else that of the law.
    public var due: CalendarDate? { givenDue ?? lawfulDue }

    /// The last day for the answer by law, with more time where that was taken; nil where it is not known.
    public var lawfulDue: CalendarDate? { lawfulDay?.date }

    /// The last day by law without more time; nil where it is not known.
    public var usualDue: CalendarDate? { usualDay?.date }

    /// The first day that counted.
    public var firstDay: CalendarDate? {
        guard let start else { return nil }
        guard let rule, rule.limit.unit == .workingDays else { return start.advanced(by: 1).date }
        return rule.calendar?.day(1, workingDaysAfter: start)?.date
    }

    /// The holidays that were left out between the start and the last day by law; empty where all days count.
    public var holidays: [Holiday] {
        guard let rule, rule.limit.unit == .workingDays, let calendar = rule.calendar, let start,
            let lawfulDay
        else { return [] }
        return calendar.holidays(after: start, through: lawfulDay)
    }

    /// How many days did not count because the clock stood, in what the law counts.
    public var daysPaused: Int {
        guard let rule else { return 0 }
        return pauses.reduce(0) { sum, pause in
            sum + (rule.days(after: pause.lowerBound.advanced(by: -1), through: pause.upperBound) ?? 0)
        }
    }

    /// The calendar by which the days were counted.
    public var calendar: HolidayCalendar? { rule?.calendar }

    /// How the answer kept to its time; nil where that is not known.
    public var timeliness: Timeliness? {
        guard let inTime else { return nil }
        guard inTime else { return .late }
        guard extendedBy != nil, let usualDue, let responded else { return .withinLimit }
        return usualDue < responded ? .withinExtension : .withinLimit
    }

    /// Compares the answer with the last day.
    mutating func close(_ details: Case) {
        guard let responded else { return }
        let due = due
        if let due { inTime = Self.isInTime(responded, due: due) }
        guard let end = DayNumber(responded), let rule else { return }
        if let start, let days = rule.days(after: start, through: end) {
            daysTaken = pauses.isEmpty ? days : max(0, days - pausedDays(through: end))
        }
        if inTime == false, let last = due.flatMap(DayNumber.init) {
            // An answer on the weekend after the last day is late, though no working day has passed.
            daysLate = rule.days(after: last, through: end).map { max(1, $0) }
        }
    }

    private func pausedDays(through end: DayNumber) -> Int {
        pauses.reduce(0) { sum, pause in
            let last = min(pause.upperBound, end)
            return sum + (rule?.days(after: pause.lowerBound.advanced(by: -1), through: last) ?? 0)
        }
    }

    /// Whether an answer was in time; nil where one of the two is a month or year that does not tell.
    static func isInTime(_ answer: CalendarDate, due: CalendarDate) -> Bool? {
        if answer.isSurelyBefore(due) || (answer == due && due.isDay) { return true }
        return due.isSurelyBefore(answer) ? false : nil
    }
}
