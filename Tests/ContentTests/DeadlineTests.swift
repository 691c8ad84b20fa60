import Content
import Disclosure
import Foundation
import LogFixture
import Problems
import Testing

/// The time limits and calendars of the data files, and those that a log adds.
@Suite struct DeadlineTests {
    /// Read once, since it is the same for all tests.
    private static let loading = Result { try LogFixture([:]).load().log.law }
    private let law: Law

    init() throws {
        law = try Self.loading.get()
    }

    private func timing(
        _ regime: String, _ received: String, calendar: String? = nil, law: Law? = nil,
        _ change: (inout Case) -> Void = { _ in }
    ) -> Timing {
        var details = Case()
        details.regimes = [regime]
        details.received = CalendarDate(iso: received)
        change(&details)
        return Deadlines(law: law ?? self.law, calendar: calendar).timing(of: details)
    }

    /// The vectors of the table of law facts: the last day in time.
    @Test(
        arguments: [
            ("2019-12-20", "2020-01-23", "2020-01-22", "2020-01-23", "2020-02-20"),
            ("2021-12-22", "2022-01-25", nil, nil, nil),
            ("2022-05-20", "2022-06-21", "2022-06-21", "2022-06-21", "2022-07-20"),
            ("2023-04-14", "2023-05-16", "2023-05-16", "2023-05-16", "2023-06-14"),
            ("2023-10-31", "2023-11-28", "2023-11-28", "2023-11-28", "2023-12-29"),
            ("2024-11-11", "2024-12-10", "2024-12-09", "2024-12-10", "2025-01-13"),
            ("2025-12-05", "2026-01-08", "2026-01-07", "2026-01-08", "2026-02-05"),
            ("2026-06-01", "2026-06-30", "2026-06-29", "2026-06-30", "2026-07-29"),
        ] as [(String, String, String?, String?, String?)])
    func lastDaysAreThoseOfTheTable(
        received: String, foia: String, englandAndWales: String?, foisa: String?, extended: String?
    ) {
        #expect(timing("foia", received).due?.iso == foia)
        #expect(timing("eir", received).due?.iso == foia)
        if let englandAndWales {
            #expect(timing("foia", received, calendar: "england-wales").due?.iso == englandAndWales)
        }
        if let foisa {
            #expect(timing("foisa", received).due?.iso == foisa)
            #expect(timing("eir-scotland", received).due?.iso == foisa)
        }
        if let extended {
            let longer = timing("eir", received) {
                $0.timeExtension = TimeExtension()
                $0.timeExtension?.reason = .complexAndVoluminous
            }
            #expect(longer.due?.iso == extended)
        }
    }

    @Test(
        arguments: [
            // A leap day counts; the year after, there is none.
            ("foia", "2024-02-01", "2024-02-29"), ("foia", "2023-02-01", "2023-03-01"),
            // Christmas Day on a Saturday, and on a Sunday.
            ("foia", "2021-12-13", "2022-01-14"), ("foia", "2022-12-12", "2023-01-13"),
            ("foia", "2027-12-13", "2028-01-14"),
            // Receipt on a Saturday, a Sunday, Good Friday, and a holiday of Northern Ireland alone.
            ("foia", "2024-06-01", "2024-06-28"), ("foia", "2024-06-02", "2024-06-28"),
            ("foia", "2024-03-29", "2024-04-29"), ("foia", "2023-07-12", "2023-08-10"),
            // The last working day of the year, and New Year's Day.
            ("foia", "2024-12-31", "2025-01-30"), ("foia", "2025-01-01", "2025-01-30"),
            // Scotland works on Easter Monday and in late August, and has its own holidays.
            ("foisa", "2024-03-25", "2024-04-23"), ("foia", "2024-03-25", "2024-04-24"),
            ("foisa", "2024-08-12", "2024-09-09"), ("foia", "2024-08-12", "2024-09-10"),
            ("foisa", "2024-07-22", "2024-08-20"),
            // The Act's first days, and the data's last.
            ("foia", "2005-01-01", "2005-02-01"), ("foia", "2028-11-28", "2028-12-29"),
            // Ireland counts weeks; Australia counts days and lets none end on a holiday; America has its own.
            ("ie-foi", "2024-12-04", "2025-01-01"), ("foi-act-cth", "2024-03-01", "2024-04-02"),
            ("foi-act-cth", "2024-05-01", "2024-05-31"), ("us-foia", "2024-11-08", "2024-12-10"),
        ])
    func holidaysWeekendsAndYearsEndWhereTheyShould(regime: String, received: String, due: String) {
        #expect(timing(regime, received).due?.iso == due)
    }

    @Test(arguments: [
        ("foia", "2028-12-04"), ("foia", "2004-12-20"), ("foisa", "2029-01-02"), ("us-foia", "2028-12-04"),
        ("foi-act-cth", "2028-12-04"),
    ])
    func theDataEndWithAYearAndNothingIsGuessedBeyond(regime: String, received: String) {
        let timing = timing(regime, received)
        #expect(timing.due == nil)
        #expect(timing.explanation.hasSuffix("covers 2005 to 2028 only."))
    }

    @Test func theWaitForAFeeIsLeftOutAndAClarificationBeginsAnew() {
        let stopped = { (reason: ClockStop.Reason) in
            self.timing("foia", "2025-03-03") {
                var stop = ClockStop()
                stop.stop = CalendarDate(iso: "2025-03-05")
                stop.restart = CalendarDate(iso: "2025-03-14")
                stop.reason = reason
                $0.clock = [stop]
            }
        }
        #expect(stopped(.clarification).due?.iso == "2025-04-14")
        #expect(
            stopped(.fees).explanation
                == "Due on 11 April 2025: 20 working days after 3 March 2025, not counting 8 working days of waiting, "
                + "leaving out St Patrick’s Day (17 March 2025, Northern Ireland).")
    }

    @Test(arguments: [
        ("foia", "public-records", "2024-01-22"), ("foia", "armed-forces", "2024-03-04"),
        ("foia", "abroad", "2024-03-04"), ("foisa", "coronavirus-2020", "2024-03-04"),
    ])
    func someInformationHasItsOwnLimit(regime: String, limit: String, due: String) {
        #expect(timing(regime, "2023-12-05") { $0.timeLimit = limit }.due?.iso == due)
    }

    /// Counts day by day with nothing but the table of holidays as it was handed down.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: SharedHolidays.path)),
        arguments: [
            ("uk", [1, 2, 3]), ("england-wales", [1]), ("scotland", [2]), ("northern-ireland", [3]),
        ])
    func calendarsAgreeWithACountDayByDay(calendar: String, columns: [Int]) throws {
        let holidays = try SharedHolidays.days(columns)
        let tested = try #require(law.calendars[calendar])
        let reach = try #require(tested.reach)
        var wrong: [String] = []
        for start in reach where start.advanced(by: 40) <= reach.upperBound {
            var day = start
            var rest = 20
            while rest > 0 {
                day = day.advanced(by: 1)
                let isWeekend = day.weekday == .saturday || day.weekday == .sunday
                if !isWeekend, !holidays.contains(day) { rest -= 1 }
            }
            if tested.day(20, workingDaysAfter: start) != day { wrong.append(start.date?.iso ?? "") }
        }
        #expect(wrong == [])
        #expect(reach.count == 8766)
    }

    @Test(
        arguments: [
            ("ireland", "2023-02-06", "Saint Brigid’s Day"),
            ("ireland", "2024-06-03", "June Bank Holiday"), ("us-federal", "2024-11-28", "Thanksgiving Day"),
            ("us-federal", "2021-12-31", "New Year’s Day"), ("australia-act", "2024-03-11", "Canberra Day"),
            ("australia-act", "2024-06-10", "King’s Birthday"),
        ])
    func otherCountriesHaveTheirHolidays(calendar: String, day: String, name: String) throws {
        let number = try #require(CalendarDate(iso: day).flatMap(DayNumber.init))
        let calendar = try #require(law.calendars[calendar])
        #expect(calendar.isWorkingDay(number) == false)
        #expect(calendar.holidays(after: number.advanced(by: -1), through: number).map(\.name) == [name])
    }

    @Test func everyLimitHasACalendar() throws {
        for regime in law.regimes {
            guard let limit = regime.time else { continue }
            #expect(law.calendars[limit.calendar]?.reach?.count == 8766, "\(regime.id)")
        }
        #expect(
            law.regimes.filter { $0.time == nil }.map(\.id) == ["dpa-sar", "rpsi", "rti-qld", "other"])
    }
}

/// The bank holidays beside the package, which the data of the package were made from.
private enum SharedHolidays {
    static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/law/bank-holidays.csv").standardized.path

    /// The days that are marked in any of some columns.
    static func days(_ columns: [Int]) throws -> Set<DayNumber> {
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        return Set(
            text.split(separator: "\n").dropFirst().compactMap { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                guard columns.contains(where: { fields[$0] == "yes" }) else { return nil }
                return CalendarDate(iso: fields[0]).flatMap(DayNumber.init)
            })
    }
}
