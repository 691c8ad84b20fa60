/// What a calendar is, apart from its holidays.
public struct CalendarDefinition: Sendable {
    /// The word by which laws and `daylight.yml` name it.
    public var id = ""
    /// The place, as readers see it; the id where it is not given.
    public var name: String?
    /// The calendars that it joins: a day that is a holiday in one of them is a holiday in it.
    public var members: [String] = []
    /// The days of the week on which nobody works.
    public var weekend: [Weekday] = [.saturday, .sunday]
    /// The first day that its data cover; that of its first holiday where it is not given.
    public var from: CalendarDate?
    /// The last day that its data cover; that of its last holiday where it is not given.
    public var until: CalendarDate?
    /// What one of its days is called.
    public var dayName = "working day"

    /// A calendar of which nothing is known yet.
    public init() {}
}

/// The calendars that a log knows, made from its data.
public struct HolidayCalendars: Sendable {
    /// The words by which they are named, in the order of their definitions.
    public let ids: [String]

    private let calendars: [String: HolidayCalendar]

    /// Makes calendars from what data files say; where two say something of one day, or define one calendar, the
    /// later holds.
    ///
    /// - Parameters:
    ///   - definitions: What the calendars are.
    ///   - entries: Their holidays. An entry for a calendar that joins others is one for each of these.
    public init(_ definitions: [CalendarDefinition] = [], entries: [HolidayEntry] = []) {
        var ids: [String] = []
        var byID: [String: CalendarDefinition] = [:]
        for definition in definitions {
            if byID[definition.id] == nil { ids.append(definition.id) }
            byID[definition.id] = definition
        }
        for entry in entries where byID[entry.calendar] == nil {
            var definition = CalendarDefinition()
            definition.id = entry.calendar
            ids.append(definition.id)
            byID[definition.id] = definition
        }
        let definitions = Definitions(byID: byID)
        var sources: [String: Source] = [:]
        for entry in entries {
            for id in definitions.leaves(of: entry.calendar) ?? [] {
                sources[id, default: Source()].add(entry)
            }
        }
        var calendars: [String: HolidayCalendar] = [:]
        for definition in byID.values where definition.members.isEmpty {
            let source = sources[definition.id] ?? Source()
            calendars[definition.id] = HolidayCalendar(
                definition, reach: source.reach(definition), holidays: source.holidays)
        }
        for definition in byID.values where !definition.members.isEmpty {
            guard let leaves = definitions.leaves(of: definition.id) else { continue }
            calendars[definition.id] = HolidayCalendar(
                joining: leaves.compactMap { calendars[$0] }, definition)
        }
        self.calendars = calendars
        self.ids = ids.filter { calendars[$0] != nil }
    }

    /// The calendar with an id.
    public subscript(id: String) -> HolidayCalendar? { calendars[id] }

    /// The definitions of all calendars.
    private struct Definitions {
        let byID: [String: CalendarDefinition]

        /// The calendars that a calendar joins in the end, or itself; nil where one of them is not known, or is itself
        /// made from the calendar.
        func leaves(of id: String, within outer: Set<String> = []) -> [String]? {
            guard let definition = byID[id], !outer.contains(id) else { return nil }
            if definition.members.isEmpty { return [id] }
            var leaves: [String] = []
            for member in definition.members {
                guard let inner = self.leaves(of: member, within: outer.union([id])) else { return nil }
                leaves += inner.filter { !leaves.contains($0) }
            }
            return leaves
        }
    }

    /// What data files say about one calendar.
    private struct Source {
        private(set) var holidays: [DayNumber: HolidayCalendar.HolidayOfDay] = [:]
        private var first: DayNumber?
        private var last: DayNumber?

        mutating func add(_ entry: HolidayEntry) {
            first = min(first ?? entry.days.lowerBound, entry.days.lowerBound)
            last = max(last ?? entry.days.upperBound, entry.days.upperBound)
            for day in entry.days {
                holidays[day] = entry.isHoliday ? HolidayCalendar.HolidayOfDay(name: entry.name) : nil
            }
        }

        func reach(_ definition: CalendarDefinition) -> ClosedRange<DayNumber>? {
            guard let first = definition.from.flatMap(DayNumber.init) ?? first,
                let last = definition.until.flatMap(DayNumber.init) ?? last, first <= last
            else { return nil }
            return first...last
        }
    }
}

extension HolidayCalendar {
    fileprivate convenience init(
        _ definition: CalendarDefinition, reach: ClosedRange<DayNumber>?,
        holidays: [DayNumber: HolidayOfDay]
    ) {
        self.init(
            id: definition.id, name: definition.name ?? definition.id, dayName: definition.dayName,
            weekend: Set(definition.weekend), reach: reach, holidays: holidays)
    }

    /// The calendar in which a holiday of one place is one of all, as FOIA 2000 s10(6) has it for the United Kingdom.
    fileprivate convenience init(joining members: [HolidayCalendar], _ definition: CalendarDefinition) {
        var holidays: [DayNumber: HolidayOfDay] = [:]
        for member in members {
            for (day, holiday) in member.holidays {
                guard let known = holidays[day] else {
                    holidays[day] = HolidayOfDay(name: holiday.name, places: [member.name])
                    continue
                }
                let names = known.name == holiday.name ? known.name : "\(known.name), \(holiday.name)"
                holidays[day] = HolidayOfDay(name: names, places: known.places + [member.name])
            }
        }
        for (day, holiday) in holidays where holiday.places.count == members.count {
            holidays[day]?.places = []
        }
        let first = members.compactMap(\.reach?.lowerBound).max()
        let last = members.compactMap(\.reach?.upperBound).min()
        var reach: ClosedRange<DayNumber>?
        if members.allSatisfy({ $0.reach != nil }), let first, let last, first <= last {
            reach = first...last
        }
        self.init(definition, reach: reach, holidays: holidays)
    }
}
