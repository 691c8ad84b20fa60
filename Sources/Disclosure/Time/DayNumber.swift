/// A calendar day as a number, for sums with days: 1 is 1 January of the year 1.
public struct DayNumber: Sendable, Hashable {
    /// How many days there were from 1 January of the year 1 to this day, both counted.
    public let value: Int

    /// Takes a number of days.
    public init(_ value: Int) {
        self.value = value
    }

    /// The number of a day; nil for a month or year, which has no one number.
    public init?(_ date: CalendarDate) {
        guard let month = date.month, let day = date.day else { return nil }
        // Years that begin in March have the leap day at their end, and months of one pattern before it.
        let year = month > 2 ? date.year : date.year - 1
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        value =
            year * 365 + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5 + day
            - Self.daysOfYearZero
    }

    /// The day as a date; nil outside the years 1 to 9999.
    public var date: CalendarDate? {
        guard value > 0 else { return nil }
        let day = value + Self.daysOfYearZero - 1
        let era = day / Self.daysInEra
        let dayOfEra = day % Self.daysInEra
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        return CalendarDate(
            year: era * 400 + yearOfEra + (monthFromMarch < 10 ? 0 : 1),
            month: monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 January of the year 1 was a Monday.
        Weekday.allCases[((value - 1) % 7 + 7) % 7]
    }

    /// From 1 March to the end of the year 0, with which the sums above begin.
    private static let daysOfYearZero = 306
    private static let daysInEra = 146_097
}

extension DayNumber: Strideable {
    /// The day that lies a number of days later.
    public func advanced(by days: Int) -> DayNumber { DayNumber(value + days) }

    /// How many days later another day is.
    public func distance(to other: DayNumber) -> Int { other.value - value }
}

/// A day of the week.
public enum Weekday: String, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDate {
    /// The day of the week, where the day is known.
    public var weekday: Weekday? { DayNumber(self)?.weekday }

    /// The day that lies a number of days later; nil where the day is not known.
    public func adding(days: Int) -> CalendarDate? { DayNumber(self)?.advanced(by: days).date }
}
