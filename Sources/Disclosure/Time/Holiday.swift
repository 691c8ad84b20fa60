/// One or more days in a row on which, by a calendar, nobody works.
public struct Holiday: Sendable, Hashable {
    /// What it is called, such as `St Andrew’s Day`.
    public let name: String
    /// Its first day.
    public let first: CalendarDate
    /// Its last day, which is the first for most.
    public let last: CalendarDate
    /// The places that have it, where a calendar joins those of several places and not all of them do.
    public let places: [String]

    /// Its name with the days and the places: `St Andrew’s Day (2 December 2024, Scotland)`.
    public var words: String {
        let days = first == last ? first.words : "\(first.words) to \(last.words)"
        return "\(name) (\(([days] + places).joined(separator: ", ")))"
    }
}

/// What a data file says about some days of a calendar.
public struct HolidayEntry: Sendable {
    /// The id of the calendar.
    public let calendar: String
    /// The days, the first to the last.
    public let days: ClosedRange<DayNumber>
    /// What the holiday is called.
    public let name: String
    /// Whether nobody works on these days; false takes back what an earlier entry says.
    public let isHoliday: Bool

    /// An entry of a data file.
    public init(calendar: String, days: ClosedRange<DayNumber>, name: String, isHoliday: Bool = true) {
        self.calendar = calendar
        self.days = days
        self.name = name
        self.isHoliday = isHoliday
    }
}
