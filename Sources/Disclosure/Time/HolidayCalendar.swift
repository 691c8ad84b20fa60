/// The working days of a place, for as many years as its data cover.
///
/// A class, since a calendar never changes and is kept by every case: a copy would cost more than a sum with it.
public final class HolidayCalendar: Sendable {
    /// The word by which laws and `daylight.yml` name it, such as `uk`.
    public let id: String
    /// The place, as readers see it, such as `the United Kingdom`.
    public let name: String
    /// What one of its days is called: `working day` or `school day`.
    public let dayName: String
    /// The days that its data cover; nil where there are none.
    public let reach: ClosedRange<DayNumber>?

    /// The days on which nobody works although it is no weekend.
    let holidays: [DayNumber: HolidayOfDay]
    private let days: [DayNumber]
    /// For each day of the reach, how many working days there are from its start to that day.
    private let counts: [Int32]

    /// What a day is called, and where.
    struct HolidayOfDay: Sendable, Equatable {
        var name: String
        var places: [String] = []
    }

    init(
        id: String, name: String, dayName: String, weekend: Set<Weekday>, reach: ClosedRange<DayNumber>?,
        holidays: [DayNumber: HolidayOfDay]
    ) {
        self.id = id
        self.name = name
        self.dayName = dayName
        self.reach = reach
        self.holidays = holidays.filter { !weekend.contains($0.key.weekday) }
        (days, counts) = Self.tables(reach, weekend: weekend, holidays: self.holidays.keys)
    }

    /// The working days of a reach, and how many of them there are up to each of its days.
    private static func tables(
        _ reach: ClosedRange<DayNumber>?, weekend: Set<Weekday>, holidays: some Collection<DayNumber>
    ) -> (days: [DayNumber], counts: [Int32]) {
        guard let reach else { return ([], []) }
        let first = reach.lowerBound
        let length = first.distance(to: reach.upperBound) + 1
        let week = (0..<7).map { weekend.contains(first.advanced(by: $0).weekday) }
        var isOff = (0..<length).map { week[$0 % 7] }
        for holiday in holidays where reach.contains(holiday) { isOff[first.distance(to: holiday)] = true }
        var days: [DayNumber] = []
        var counts: [Int32] = []
        days.reserveCapacity(length)
        counts.reserveCapacity(length)
        for (offset, isOff) in isOff.enumerated() {
            if !isOff { days.append(first.advanced(by: offset)) }
            counts.append(Int32(days.count))
        }
        return (days, counts)
    }

    /// Whether people work on a day; nil where the data do not cover it.
    public func isWorkingDay(_ day: DayNumber) -> Bool? {
        workingDays(after: day.advanced(by: -1), through: day).map { $0 == 1 }
    }

    /// How many working days there are after a day, up to and with another; nil where the data do not cover them all.
    public func workingDays(after start: DayNumber, through end: DayNumber) -> Int? {
        guard start < end else { return 0 }
        guard let before = count(through: start), let all = count(through: end) else { return nil }
        return all - before
    }

    /// The day that is the given number of working days after another; nil where the data do not cover them all.
    public func day(_ number: Int, workingDaysAfter start: DayNumber) -> DayNumber? {
        guard number > 0 else { return number == 0 ? start : nil }
        guard let before = count(through: start), days.indices.contains(before + number - 1) else {
            return nil
        }
        return days[before + number - 1]
    }

    /// The holidays that are no weekend, after a day up to and with another; days in a row with one name are one.
    public func holidays(after start: DayNumber, through end: DayNumber) -> [Holiday] {
        guard let reach else { return [] }
        let (first, last) = (max(start.advanced(by: 1), reach.lowerBound), min(end, reach.upperBound))
        guard first <= last else { return [] }
        var found: [(first: DayNumber, last: DayNumber, holiday: HolidayOfDay)] = []
        for day in first...last {
            guard let holiday = holidays[day] else { continue }
            if let previous = found.last, previous.holiday == holiday, continues(previous.last, on: day) {
                found[found.count - 1].last = day
            } else {
                found.append((day, day, holiday))
            }
        }
        return found.compactMap { item in
            guard let first = item.first.date, let last = item.last.date else { return nil }
            return Holiday(name: item.holiday.name, first: first, last: last, places: item.holiday.places)
        }
    }

    private func count(through day: DayNumber) -> Int? {
        guard let reach else { return nil }
        // The day before the first is no less known than the first: nothing of the data comes before it.
        let index = reach.lowerBound.distance(to: day)
        if index == -1 { return 0 }
        return counts.indices.contains(index) ? Int(counts[index]) : nil
    }

    /// Whether nobody works between two days, so that a weekend does not cut a long holiday in two.
    private func continues(_ last: DayNumber, on day: DayNumber) -> Bool {
        workingDays(after: last, through: day.advanced(by: -1)) == 0
    }
}
