import Disclosure
import Testing

@Suite struct DayNumberTests {
    @Test(
        arguments: [
            ("0001-01-01", 1, .monday), ("0001-03-01", 60, .thursday), ("1900-02-28", 693_654, .wednesday),
            ("1900-03-01", 693_655, .thursday), ("2000-02-29", 730_179, .tuesday),
            ("2000-03-01", 730_180, .wednesday), ("2005-01-01", 731_947, .saturday),
            ("2024-02-29", 738_945, .thursday), ("2024-12-31", 739_251, .tuesday),
            ("2026-11-25", 739_945, .wednesday), ("9999-12-31", 3_652_059, .friday),
        ] as [(String, Int, Weekday)])
    func countsFromTheFirstDayOfTheFirstYear(text: String, value: Int, weekday: Weekday) throws {
        let date = try #require(CalendarDate(iso: text))
        let number = try #require(DayNumber(date))
        #expect(number.value == value)
        #expect(number.date == date)
        #expect(number.weekday == weekday)
        #expect(date.weekday == weekday)
    }

    /// Goes through every day of four centuries with a count that knows nothing but the lengths of months.
    @Test func agreesWithACalendarThatCountsDayByDay() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let eve = try #require(CalendarDate(iso: "1799-12-31"))
        var number = try #require(DayNumber(eve)).value
        var wrong: [Int] = []
        for year in 1800..<2200 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for month in 1...12 {
                for day in 1...lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) {
                    number += 1
                    let date = CalendarDate(year: year, month: month, day: day)
                    if date.flatMap(DayNumber.init)?.value != number || DayNumber(number).date != date {
                        wrong.append(number)
                    }
                }
            }
        }
        #expect(wrong == [])
    }

    @Test(arguments: [
        ("2023-12-31", 1, "2024-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2024-02-28", 2, "2024-03-01"),
        ("2023-02-28", 1, "2023-03-01"), ("2024-03-01", -1, "2024-02-29"), ("2024-05-05", 0, "2024-05-05"),
        ("2020-02-29", 1461, "2024-02-29"),
    ])
    func addsDays(date: String, days: Int, sum: String) {
        #expect(CalendarDate(iso: date)?.adding(days: days)?.iso == sum)
    }

    @Test(arguments: ["2024", "2024-02"])
    func aMonthOrYearHasNoNumber(text: String) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect(DayNumber(date) == nil)
        #expect(date.weekday == nil)
        #expect(date.adding(days: 1) == nil)
    }

    @Test func thereAreNoDaysOutsideTheYearsOfDates() {
        #expect(DayNumber(0).date == nil)
        #expect(DayNumber(-5).date == nil)
        #expect(DayNumber(3_652_060).date == nil)
    }

    @Test func wordsAreThoseOfPeople() {
        #expect(CalendarDate(year: 2021, month: 1, day: 2)?.words == "2 January 2021")
        #expect(CalendarDate(year: 2021, month: 12)?.words == "December 2021")
        #expect(CalendarDate(year: 2021)?.words == "2021")
    }
}
