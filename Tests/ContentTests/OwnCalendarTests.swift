import Content
import Disclosure
import LogFixture
import Problems
import Testing

/// Calendars, holidays and limits that a log adds in files of its own.
@Suite struct OwnCalendarTests {
    private static func record(_ lines: String) -> String {
        "---\ntitle: A\nreference: A\noutcome: granted\n\(lines)\n---\n"
    }

    private func timing(_ fixture: LogFixture) throws -> Timing {
        let (log, problems) = try fixture.load(today: "2030-01-01")
        #expect(problems.filter { $0.severity == .error } == [])
        return try #require(log.records.first).timing
    }

    @Test func aHolidayProclaimedTomorrowIsALineInAFile() throws {
        let timing = try timing(
            LogFixture([
                "law/jubilee.csv": "date,uk,name\n2027-06-11,yes,the jubilee\n",
                "content/requests/a.md": Self.record("received: 2027-06-01\nresponded: 2027-06-30"),
            ]))
        #expect(
            timing.explanation
                == "Due on 30 June 2027: 20 working days after 1 June 2027, leaving out the jubilee (11 June 2027). "
                + "Answered on 30 June 2027 after 20 working days, on the last day.")
    }

    @Test func aHolidayThatIsCalledOffIsALineInAFile() throws {
        let timing = try timing(
            LogFixture([
                "law/no-match.csv": "date,scotland,name,note\n2026-06-15,no,,\"called off, \"\"sadly\"\"\"\n",
                "content/requests/a.md": Self.record("received: 2026-06-01\nresponded: 2026-06-29"),
            ]))
        #expect(timing.due?.iso == "2026-06-29")
        #expect(timing.holidays == [])
    }

    @Test func aTableReplacesTheOneOfItsName() throws {
        let timing = try timing(
            LogFixture([
                "law/bank-holidays.csv": "date,scotland,name\n2024-06-04,yes,a day off\n",
                "content/requests/a.md": Self.record("received: 2024-05-24\nresponded: 2024-06-21"),
            ]))
        #expect(timing.due?.iso == "2024-06-24")
        #expect(timing.holidays.map(\.words) == ["a day off (4 June 2024, Scotland)"])
    }

    @Test func aNewLawWithItsOwnCalendarNeedsNoCode() throws {
        let timing = try timing(
            LogFixture([
                "law/harbour.yml": """
                id: harbour
                name: Harbour Byelaw
                short: Byelaw
                time:
                  limit: 5
                  calendar: quay
                  extensions: [{reason: agreement, total: 9}]
                """,
                "law/our-calendars.yml": """
                calendars:
                  - {id: quay, name: the quay, of: [tides, ireland], weekend: [friday, saturday], day: dock day}
                  - {id: tides, from: 2024-01-01, until: 2024-12-31}
                """,
                "law/tides.csv":
                    "date,until,name\n2024-06-05,2024-06-06,Spring tide\n\n2024-06-20,,Regatta\n",
                "content/requests/a.md": Self.record(
                    "regime: harbour\nreceived: 2024-06-01\nresponded: 2024-06-18\n"
                        + "extension: {reason: agreement}"),
            ]))
        #expect(
            timing.explanation
                == "Due on 17 June 2024: 5 dock days after 1 June 2024, leaving out "
                + "June Bank Holiday (3 June 2024, Ireland) and Spring tide (5 June 2024 to 6 June 2024, tides), "
                + "would have been 11 June 2024, but there was more time by agreement with the requester. "
                + "Answered on 18 June 2024 after 10 dock days, 1 dock day late.")
    }

    @Test func aSchoolBringsItsTerms() throws {
        let settings = "calendar: school"
        let record = Self.record("received: 2024-07-15\nresponded: 2024-09-20")
        let without = try timing(LogFixture(["content/requests/a.md": record], settings: settings))
        #expect(
            without.explanation
                == "The last day for the answer is not known: the calendar 'school' has no data. "
                + "Answered on 20 September 2024.")

        let terms = """
            date,until,name
            2024-05-27,2024-05-31,Half term
            2024-07-20,2024-09-02,Summer holidays
            2024-10-28,2024-11-01,Half term
            """
        let with = try timing(
            LogFixture(["content/requests/a.md": record, "law/school.csv": terms], settings: settings))
        #expect(
            with.explanation
                == "Due on 24 September 2024: 20 school days after 15 July 2024, "
                + "leaving out Summer holidays (22 July 2024 to 2 September 2024), or 60 working days if that is earlier. "
                + "Answered on 20 September 2024 after 18 school days, in time.")
    }

    @Test func sixtyWorkingDaysEndALongHoliday() throws {
        let timing = try timing(
            LogFixture(
                [
                    "content/requests/a.md": Self.record("received: 2024-07-15\nresponded: 2024-10-10"),
                    "law/school.csv":
                        "date,until\n2024-05-27,2024-05-31\n2024-07-20,2024-12-20\n2025-07-20,2025-07-21\n",
                ], settings: "calendar: school"))
        #expect(timing.due?.iso == "2024-10-09")
        #expect(timing.inTime == false)
    }

    @Test(
        arguments: [
            (
                "date,scotlnd\n2027-06-14,yes\n", "unknown-calendar",
                "'scotlnd' is neither a calendar that this log knows nor another column of such a file", 1, 6
            ),
            ("name\nNew Year\n", "missing-key", "no column of these holidays is called 'date'", 1, nil),
            ("", "missing-key", "this file of holidays is empty", nil, nil),
            (
                "date,uk\n14/06/2027,yes\n", "invalid-date",
                "'14/06/2027' is not a day that a calendar may have", 2, 1
            ),
            (
                "date,uk\n2027-06,yes\n", "invalid-date", "'2027-06' is not a day that a calendar may have",
                2, 1
            ),
            (
                "date,uk\n9999-06-01,yes\n", "invalid-date",
                "'9999-06-01' is not a day that a calendar may have", 2, 1
            ),
            ("date,uk\n2027-06-14, maybe\n", "unknown-value", "'maybe' is neither yes nor no", 2, 13),
            (
                "name,date,until\n\"a, b\nc\",2027-06-14,2027-06-13\n", "invalid-date",
                "the last day is before the first", 2, nil
            ),
            (
                "date,until\n2027-06-14,2029-06-13\n", "invalid-date",
                "these days are more than a year, which no holiday is", 2, nil
            ),
            ("name,date\nOne\n", "invalid-date", "'' is not a day that a calendar may have", 2, nil),
        ] as [(String, String, String, Int?, Int?)])
    func saysWhatIsWrongWithAFileOfHolidays(
        text: String, rule: String, message: String, line: Int?, column: Int?
    ) throws {
        let (_, problems) = try LogFixture(["law/own.csv": text, "content/requests/a.md": Self.record("")])
            .load()
        let found = problems.filter { $0.location.path == "law/own.csv" }
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.rule.id) == [rule])
        #expect(found.map(\.location.line) == [line])
        #expect(found.map(\.location.column) == [column])
    }

    @Test(arguments: [
        ("law/x.yml", "id: x\nname: X\nshort: X\ntime: {limit: 5, calendar: ukk}\n", "'ukk'", 4),
        (
            "law/x.yml",
            "id: x\nname: X\nshort: X\ntime:\n  limit: 5\n  calendar: uk\n  variants:\n    - {id: a, limit: 3, calendar: moon}\n",
            "'moon'", 8
        ),
        ("law/c.yml", "calendars:\n  - {id: a, of: [uk, irland]}\n", "'irland'", 2),
    ])
    func saysWhichCalendarIsNotKnown(path: String, text: String, name: String, line: Int) throws {
        let (_, problems) = try LogFixture([path: text, "content/requests/a.md": Self.record("")]).load()
        let found = problems.filter { $0.location.path == path }
        #expect(found.map(\.message) == ["\(name) is not a calendar that this log knows"])
        #expect(found.map(\.location.line) == [line])
    }

    @Test func saysWhichTimeLimitsThereAre() throws {
        let (_, problems) = try LogFixture([
            "content/requests/a.md": Self.record("time_limit: public-record"),
            "content/requests/b.md": Self.record("regime: eir\ntime_limit: school"),
        ]).load()
        let found = problems.filter { $0.rule.id == "unknown-value" }
        #expect(
            found.map(\.message) == [
                "'public-record' is not a time limit of the record's law",
                "'school' is not a time limit of the record's law",
            ])
        #expect(
            found.map(\.help) == [
                "did you mean 'public-records'?",
                "delete this line: the law has one time limit for all requests",
            ])
    }
}
