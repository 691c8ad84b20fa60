import Disclosure
import Testing

@Suite struct CalendarDateTests {
    @Test(
        arguments: [
            ("2021-01-22", 2021, 1, 22), ("2021-01", 2021, 1, nil), ("2021", 2021, nil, nil),
            ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29), ("0001-01-01", 1, 1, 1),
            ("9999-12-31", 9999, 12, 31), ("2021-04-30", 2021, 4, 30),
        ] as [(String, Int, Int?, Int?)])
    func readsTheISOForm(text: String, year: Int, month: Int?, day: Int?) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect(date.year == year)
        #expect(date.month == month)
        #expect(date.day == day)
        #expect(date.iso == text)
        #expect(date.isDay == (day != nil))
    }

    @Test(arguments: [
        "", "21", "2021-", "2021-1", "2021-01-", "2021-01-2", "2021-1-22", "2021-00", "2021-13", "2021-00-10",
        "2021-01-00", "2021-01-32", "2021-02-29", "1900-02-29", "2100-02-29", "2021-04-31", "2021-06-31",
        "2021-09-31", "2021-11-31", "0000", "0000-01-01", "2021/01/22", "22-01-2021", "2021-01/22",
        "+021-01-22",
        "-021", "20 1", "2021-01-22T00:00", "２０２１", "2021–01",
    ])
    func refusesEveryOtherForm(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func refusesPartsThatDoNotFit() {
        #expect(CalendarDate(year: 2021, month: nil, day: 3) == nil)
        #expect(CalendarDate(year: 0) == nil)
        #expect(CalendarDate(year: 10_000) == nil)
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2021, month: -1, day: 1) == nil)
    }

    @Test func ordersByTimeAndPutsTheLessExactFirst() {
        let ordered = [
            "2020-12-31", "2021", "2021-01", "2021-01-01", "2021-01-02", "2021-02", "2021-12-31", "2022",
        ]
        let dates = ordered.compactMap { CalendarDate(iso: $0) }
        #expect(dates.reversed().sorted().map(\.iso) == ordered)
    }

    @Test(arguments: [
        ("2021-01-01", "2021-01-02", true), ("2021-01-02", "2021-01-01", false),
        ("2021-01-01", "2021-01-01", false),
        ("2020", "2021", true), ("2021", "2021-05-01", false), ("2021-05-01", "2021", false),
        ("2020-12", "2021", true),
        ("2021-01", "2021-02-01", true), ("2021-01", "2021-01-31", false), ("2021-01-31", "2021-02", true),
        ("2022", "2021-12-31", false), ("2021", "2021", false),
    ])
    func knowsWhatIsSurelyBefore(first: String, second: String, expected: Bool) throws {
        let first = try #require(CalendarDate(iso: first))
        let second = try #require(CalendarDate(iso: second))
        #expect(first.isSurelyBefore(second) == expected)
    }

    @Test(arguments: [
        ("2021-01-22", CalendarDate.Precision.day, "2021-01-22"), ("2021-01-22", .month, "2021-01"),
        ("2021-01-22", .year, "2021"), ("2021-01", .day, "2021-01"), ("2021-01", .month, "2021-01"),
        ("2021", .month, "2021"), ("2021", .year, "2021"),
    ])
    func roundsToAPrecision(text: String, precision: CalendarDate.Precision, expected: String) {
        #expect(CalendarDate(iso: text)?.rounded(to: precision).iso == expected)
    }
}
