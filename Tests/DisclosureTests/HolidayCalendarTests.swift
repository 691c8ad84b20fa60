import Disclosure
import Testing

@Suite struct HolidayCalendarTests {
    private static let calendars = HolidayCalendars(
        [
            definition("north", name: "the North", from: "2024-01-01", until: "2025-12-31"),
            definition("south", name: "the South", from: "2024-07-01", until: "2026-12-31"),
            definition("both", name: "the country", members: ["north", "south"]),
            definition("fridays", weekend: [.friday]),
            definition("lost", members: ["north", "nowhere"]),
            definition("loop", members: ["north", "pool"]),
            definition("pool", members: ["loop"]), definition("all", members: ["both", "fridays"]),
        ],
        entries: [
            entry("both", "2024-12-25", "Christmas Day"), entry("north", "2024-12-02", "Fog Day"),
            entry("north", "2024-12-24", "Eve"), entry("south", "2024-12-24", "Long Night"),
            entry("south", "2024-12-07", "Saturday Fair"),
            entry("north", "2025-05-05", "May Day"),
            entry("north", "2025-05-05", "May Day", isHoliday: false),
            entry("fridays", "2024-12-02", "Opening"), entry("fridays", "2024-12-31", "Closing"),
            entry("school", "2025-02-14", "Half term", until: "2025-02-24"),
            entry("school", "2025-03-03", "Training"), entry("school", "2025-03-04", "Training"),
            entry("school", "2025-03-06", "Training"),
        ])

    private static func definition(
        _ id: String, name: String? = nil, members: [String] = [], weekend: [Weekday] = [.saturday, .sunday],
        from: String? = nil, until: String? = nil
    ) -> CalendarDefinition {
        var definition = CalendarDefinition()
        definition.id = id
        definition.name = name
        definition.members = members
        definition.weekend = weekend
        definition.from = from.flatMap { CalendarDate(iso: $0) }
        definition.until = until.flatMap { CalendarDate(iso: $0) }
        return definition
    }

    private static func entry(
        _ calendar: String, _ first: String, _ name: String, until last: String? = nil, isHoliday: Bool = true
    ) -> HolidayEntry {
        HolidayEntry(
            calendar: calendar, days: day(first)...day(last ?? first), name: name, isHoliday: isHoliday)
    }

    private static func day(_ iso: String) -> DayNumber {
        CalendarDate(iso: iso).flatMap(DayNumber.init) ?? DayNumber(0)
    }

    private static func calendar(_ id: String) throws -> HolidayCalendar { try #require(calendars[id]) }

    @Test func knowsCalendarsByTheirIDsAndThoseThatOnlyEntriesName() {
        #expect(Self.calendars.ids == ["north", "south", "both", "fridays", "all", "school"])
        #expect(Self.calendars["lost"] == nil)
        #expect(Self.calendars["loop"] == nil)
        #expect(Self.calendars["Both"] == nil)
        #expect(Self.calendars["both"]?.name == "the country")
        #expect(Self.calendars["school"]?.name == "school")
    }

    @Test(
        arguments: [
            ("north", "2024-12-02", false), ("north", "2024-12-03", true), ("north", "2024-12-07", false),
            ("north", "2025-05-05", true), ("south", "2024-12-02", true), ("south", "2024-12-25", false),
            ("both", "2024-12-02", false), ("both", "2024-12-24", false), ("both", "2024-12-03", true),
            ("fridays", "2024-12-06", false), ("fridays", "2024-12-07", true),
            ("fridays", "2024-12-02", false),
            ("north", "2023-12-29", nil), ("north", "2026-01-02", nil), ("north", "2024-01-01", true),
            ("north", "2025-12-31", true), ("both", "2024-06-28", nil), ("both", "2024-07-01", true),
            ("all", "2024-12-24", false), ("all", "2024-12-31", false), ("all", "2024-12-23", true),
            ("fridays", "2024-12-01", nil), ("fridays", "2025-01-01", nil),
        ] as [(String, String, Bool?)])
    func tellsWorkingDays(calendar: String, day: String, isWorkingDay: Bool?) throws {
        #expect(try Self.calendar(calendar).isWorkingDay(Self.day(day)) == isWorkingDay)
    }

    @Test func aCalendarReachesAsFarAsItsDataAndAUnionAsFarAsAllOfIt() throws {
        #expect(try Self.calendar("both").reach == Self.day("2024-07-01")...Self.day("2025-12-31"))
        #expect(try Self.calendar("fridays").reach == Self.day("2024-12-02")...Self.day("2024-12-31"))
        #expect(try Self.calendar("school").reach == Self.day("2025-02-14")...Self.day("2025-03-06"))
        #expect(HolidayCalendars([Self.definition("empty")])["empty"]?.reach == nil)
        // A single day is a reach, of a calendar and of what two have in common.
        let (first, second) = (Self.day("2025-03-06"), Self.day("2025-03-07"))
        let entries = [
            HolidayEntry(calendar: "one", days: first...first, name: "a"),
            HolidayEntry(calendar: "two", days: first...second, name: "b"),
            HolidayEntry(calendar: "three", days: second...second, name: "c"),
        ]
        let calendars = HolidayCalendars(
            [
                Self.definition("joint", members: ["one", "two"]),
                Self.definition("apart", members: ["one", "three"]),
            ],
            entries: entries)
        #expect(calendars["one"]?.reach == first...first)
        #expect(calendars["joint"]?.reach == first...first)
        #expect(calendars["apart"]?.reach == nil)
    }

    @Test(
        arguments: [
            ("north", 1, "2024-12-01", "2024-12-03"), ("north", 1, "2024-11-29", "2024-12-03"),
            ("south", 1, "2024-12-01", "2024-12-02"), ("north", 0, "2024-12-01", "2024-12-01"),
            ("north", 3, "2024-12-23", "2024-12-30"), ("north", -1, "2024-12-23", nil),
            ("north", 1, "2025-12-31", nil), ("north", 1, "2025-12-30", "2025-12-31"),
            ("north", 1, "2023-12-31", "2024-01-01"), ("north", 1, "2023-12-30", nil),
            ("north", 600, "2024-06-01", nil),
        ] as [(String, Int, String, String?)])
    func findsTheDayAfterANumberOfWorkingDays(calendar: String, number: Int, start: String, day: String?)
        throws
    {
        let found = try Self.calendar(calendar).day(number, workingDaysAfter: Self.day(start))
        #expect(found == day.map(Self.day))
    }

    @Test(
        arguments: [
            ("north", "2024-12-23", "2024-12-30", 3), ("north", "2024-12-30", "2024-12-23", 0),
            ("north", "2024-12-30", "2024-12-30", 0), ("north", "2025-12-30", "2026-01-05", nil),
            ("north", "2030-01-01", "2030-01-01", 0),
            ("north", "2023-12-29", "2024-01-05", nil), ("both", "2024-11-29", "2024-12-03", 1),
        ] as [(String, String, String, Int?)])
    func countsWorkingDays(calendar: String, start: String, end: String, count: Int?) throws {
        let found = try Self.calendar(calendar).workingDays(after: Self.day(start), through: Self.day(end))
        #expect(found == count)
    }

    @Test(
        arguments: [
            (
                "both", "2024-12-01", "2024-12-25",
                [
                    "Fog Day (2 December 2024, the North)", "Eve, Long Night (24 December 2024)",
                    "Christmas Day (25 December 2024)",
                ]
            ),
            // A holiday on a Saturday takes no working day away, and the first day is not one of those after it.
            ("south", "2024-12-02", "2024-12-24", ["Long Night (24 December 2024)"]),
            ("north", "2024-12-02", "2024-12-23", []), ("north", "2024-12-23", "2024-12-02", []),
            ("north", "2020-01-01", "2023-01-01", []), ("north", "2024-12-25", "2024-12-25", []),
            // Days before and after the data have no holidays.
            ("north", "2025-12-31", "2026-01-31", []), ("north", "2023-11-01", "2023-12-31", []),
            ("fridays", "2024-12-31", "2025-01-01", []),
            // A weekend does not cut a holiday in two, but a working day does.
            (
                "school", "2025-02-01", "2025-03-31",
                [
                    "Half term (14 February 2025 to 24 February 2025)",
                    "Training (3 March 2025 to 4 March 2025)", "Training (6 March 2025)",
                ]
            ),
        ] as [(String, String, String, [String])])
    func namesTheHolidays(calendar: String, start: String, end: String, names: [String]) throws {
        let found = try Self.calendar(calendar).holidays(after: Self.day(start), through: Self.day(end))
        #expect(found.map(\.words) == names)
    }

    /// Random holidays and starts, counted day by day.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func agreesWithACountDayByDay(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let first = Self.day("2019-01-01")
        let last = Self.day("2022-12-31")
        let weekend = Weekday.allCases.filter { _ in dice.next() % 4 == 0 }
        let off = (0..<60).map { _ in first.advanced(by: Int(dice.next() % 1461)) }
        var definition = Self.definition("random", weekend: weekend)
        definition.from = first.date
        definition.until = last.date
        let entries = off.map { HolidayEntry(calendar: "random", days: $0...$0, name: "off") }
        let calendars = HolidayCalendars([definition], entries: entries)
        let calendar = try #require(calendars["random"])
        func works(_ day: DayNumber) -> Bool { !weekend.contains(day.weekday) && !off.contains(day) }

        for _ in 0..<50 {
            let start = first.advanced(by: Int(dice.next() % 1461))
            let count = Int(dice.next() % 60) + 1
            var day = start
            var rest = count
            while rest > 0, day < last {
                day = day.advanced(by: 1)
                if works(day) { rest -= 1 }
            }
            #expect(calendar.day(count, workingDaysAfter: start) == (rest == 0 ? day : nil))

            let end = start.advanced(by: Int(dice.next() % 90))
            let days = (start.value..<max(start.value, end.value)).filter { works(DayNumber($0 + 1)) }.count
            #expect(calendar.workingDays(after: start, through: end) == (end <= last ? days : nil))
        }
    }
}
