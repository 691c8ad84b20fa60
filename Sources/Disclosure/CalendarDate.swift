/// A calendar day, or a month or year where the day was not recorded.
///
/// Never an instant: it has no time of day and no time zone, so it reads the same everywhere.
public struct CalendarDate: Sendable, Hashable {
    /// The year, from 1 to 9999.
    public let year: Int
    /// The month, from 1 to 12, or nil where only the year is known.
    public let month: Int?
    /// The day of the month, or nil where only the month or year is known.
    public let day: Int?

    /// A date that exists in the Gregorian calendar, or nil.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date in ISO 8601 form: `2021-01-22`, `2021-01` or `2021`; nil for any other form.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard [4, 7, 10].contains(bytes.count),
            bytes.count < 7 || bytes[4] == UInt8(ascii: "-"),
            bytes.count < 10 || bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[..<4])
        else { return nil }
        var month: Int?
        var day: Int?
        if bytes.count >= 7 {
            guard let number = Self.number(bytes[5..<7]) else { return nil }
            month = number
        }
        if bytes.count == 10 {
            guard let number = Self.number(bytes[8...]) else { return nil }
            day = number
        }
        self.init(year: year, month: month, day: day)
    }

    /// How exactly a date is known.
    public enum Precision: String, Sendable, CaseIterable {
        case day, month, year
    }

    /// The date, no more exact than a precision.
    public func rounded(to precision: Precision) -> CalendarDate {
        switch precision {
        case .day: self
        case .month: CalendarDate(year: year, month: month) ?? self
        case .year: CalendarDate(year: year) ?? self
        }
    }

    /// Whether the day is known.
    public var isDay: Bool { day != nil }

    /// The ISO 8601 form, as precise as the date is known.
    public var iso: String {
        var text = Self.padded(year, to: 4)
        if let month { text += "-" + Self.padded(month, to: 2) }
        if let day { text += "-" + Self.padded(day, to: 2) }
        return text
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        var digits = String(number)
        while digits.utf8.count < width { digits = "0" + digits }
        return digits
    }
}

extension CalendarDate: Comparable {
    /// Orders by time; a month comes before its days, and a year before its months.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }

    /// Whether this date is surely before another: no reading of the two as days makes them equal or later.
    public func isSurelyBefore(_ other: CalendarDate) -> Bool {
        if year != other.year { return year < other.year }
        guard let month, let otherMonth = other.month else { return false }
        if month != otherMonth { return month < otherMonth }
        guard let day, let otherDay = other.day else { return false }
        return day < otherDay
    }
}
