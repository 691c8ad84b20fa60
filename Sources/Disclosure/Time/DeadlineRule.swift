/// The time limit of a law with the calendars by which it is counted.
///
/// A class, since every case of a law keeps the one rule that it was counted by.
final class DeadlineRule: Sendable {
    /// The law's short name, such as `FOIA`.
    let law: String
    /// The first day on which requests could be made under the law.
    let inForce: CalendarDate?
    let limit: TimeLimit
    /// How many of the limit's days or weeks there are.
    let count: Int
    /// The id of the calendar, which may be one that the log does not know.
    let calendarID: String
    let calendar: HolidayCalendar?
    /// How many working days there are at most, by another calendar.
    let cap: (count: Int, calendar: HolidayCalendar?)?
    /// How many working days an internal review may take, usually and in exceptional cases.
    let review: (days: Int, exceptionalDays: Int)?

    init(
        law: Regime, limit: TimeLimit, variant: TimeLimit.Variant?, calendarID: String,
        cap calendarOfCap: String,
        review: (days: Int, exceptionalDays: Int)?, calendars: HolidayCalendars
    ) {
        self.law = law.shortName
        inForce = law.inForce
        self.limit = limit
        count = variant?.count ?? limit.count
        self.calendarID = calendarID
        calendar = calendars[calendarID]
        cap = variant?.atMost.map { ($0, calendars[calendarOfCap]) }
        self.review = review
    }

    /// How the rule's days are called, as in `working day`.
    var dayName: String { calendar?.dayName ?? "working day" }

    /// The day after which days are counted for a request that came on a day; nil where no calendar tells.
    func start(receivedOn day: DayNumber) -> DayNumber? {
        switch limit.dayOne {
        case .afterReceipt: day
        case .ofReceipt: day.advanced(by: -1)
        case .afterWorkingReceipt: calendar?.day(1, workingDaysAfter: day.advanced(by: -1))
        }
    }

    /// The last day of a number of days or weeks after another day; nil where no calendar tells.
    ///
    /// - Parameter pauses: Days that do not count: in order, apart from each other, and after the start.
    func last(_ count: Int, after start: DayNumber, pauses: [ClosedRange<DayNumber>]) -> DayNumber? {
        guard var last = day(count, after: start) else { return nil }
        var paused = 0
        for pause in pauses where pause.lowerBound <= last {
            guard let days = days(after: pause.lowerBound.advanced(by: -1), through: pause.upperBound),
                let later = day(count, after: start, plus: paused + days)
            else { return nil }
            paused += days
            last = later
        }
        if limit.endsOnWorkingDay {
            guard let calendar, let next = calendar.day(1, workingDaysAfter: last.advanced(by: -1)) else {
                return nil
            }
            last = next
        }
        return last
    }

    /// The last day of a request's own limit, which another limit may cut short.
    func last(after start: DayNumber, pauses: [ClosedRange<DayNumber>]) -> DayNumber? {
        guard let last = last(count, after: start, pauses: pauses) else { return nil }
        guard let cap else { return last }
        guard let end = cap.calendar?.day(cap.count, workingDaysAfter: start) else { return nil }
        return min(last, end)
    }

    /// How many of the limit's days there are after a day, up to and with another; nil where no calendar tells.
    func days(after start: DayNumber, through end: DayNumber) -> Int? {
        switch limit.unit {
        case .workingDays: calendar?.workingDays(after: start, through: end)
        case .calendarDays, .weeks: max(0, start.distance(to: end))
        }
    }

    /// What keeps a limit that begins after a day from being counted.
    func gap(after start: DayNumber) -> Timing.Gap {
        let isCounted = last(count, after: start, pauses: []) != nil
        return isCounted && cap != nil
            ? .calendar(cap?.calendar, id: limit.calendar) : .calendar(calendar, id: calendarID)
    }

    private func day(_ count: Int, after start: DayNumber, plus extra: Int = 0) -> DayNumber? {
        switch limit.unit {
        case .workingDays: calendar?.day(count + extra, workingDaysAfter: start)
        case .calendarDays: start.advanced(by: count + extra)
        case .weeks: start.advanced(by: 7 * count + extra)
        }
    }
}
