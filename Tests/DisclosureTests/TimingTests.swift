import Disclosure
import Testing

@Suite struct TimingTests {
    /// Working days in a place with two holidays in 2024, whose data end with the year.
    private static let calendars: HolidayCalendars = {
        var town = CalendarDefinition()
        town.id = "town"
        town.from = CalendarDate(year: 2024, month: 1, day: 1)
        town.until = CalendarDate(year: 2024, month: 12, day: 31)
        var school = CalendarDefinition()
        school.id = "school"
        school.dayName = "school day"
        school.from = CalendarDate(year: 2024, month: 1, day: 1)
        school.until = CalendarDate(year: 2024, month: 7, day: 31)
        return HolidayCalendars(
            [town, school],
            entries: [
                HolidayEntry(calendar: "town", days: day("2024-05-06")...day("2024-05-06"), name: "May Day"),
                HolidayEntry(calendar: "town", days: day("2024-05-09")...day("2024-05-10"), name: "Fair"),
                HolidayEntry(
                    calendar: "school", days: day("2024-05-27")...day("2024-05-31"), name: "Half term"),
            ])
    }()

    private static func day(_ iso: String) -> DayNumber {
        CalendarDate(iso: iso).flatMap(DayNumber.init) ?? DayNumber(0)
    }

    private static func regime(_ id: String, _ limit: TimeLimit?, review: (Int, Int)? = nil) -> Regime {
        var regime = Regime()
        regime.id = id
        regime.shortName = id.uppercased()
        regime.prefix = "s"
        regime.time = limit
        regime.review = review.map { usual, exceptional in
            var terms = Regime.ReviewTerms()
            terms.days = usual
            terms.exceptionalDays = exceptional
            return terms
        }
        regime.provisions = [("1", .absolute), ("2", .qualified), ("3", .partly)].map { path, status in
            var provision = Provision()
            provision.path = path
            provision.status = status
            return provision
        }
        return regime
    }

    private static func limit(_ count: Int, _ change: (inout TimeLimit) -> Void = { _ in }) -> TimeLimit {
        var limit = TimeLimit()
        limit.count = count
        limit.calendar = "town"
        change(&limit)
        return limit
    }

    private static func way(
        _ reason: TimeExtension.Reason, total: Int? = nil, usual: Int? = nil,
        needs: TimeLimit.Extension.Need? = nil
    ) -> TimeLimit.Extension {
        var way = TimeLimit.Extension()
        way.reason = reason
        way.total = total
        way.usualTotal = usual
        way.needs = needs
        return way
    }

    private static func variant(
        _ id: String, _ count: Int, calendar: String? = nil, atMost: Int? = nil
    ) -> TimeLimit.Variant {
        var variant = TimeLimit.Variant()
        variant.id = id
        variant.count = count
        variant.calendar = calendar
        variant.atMost = atMost
        return variant
    }

    private static let law = Law(
        [
            regime(
                "ten",
                limit(10) {
                    $0.extensions = [
                        way(.pit, usual: 20, needs: .qualifiedProvision),
                        way(.complexAndVoluminous, total: 20),
                    ]
                    $0.variants = [
                        variant("school", 10, calendar: "school", atMost: 12), variant("archive", 15),
                    ]
                }, review: (10, 20)),
            regime("pausing", limit(10) { $0.clarification = .pause }),
            regime("weeks", limit(2) { $0.unit = .weeks }),
            regime(
                "days",
                limit(10) {
                    $0.unit = .calendarDays
                    $0.endsOnWorkingDay = true
                    $0.extensions = [way(.consultation, total: 20)]
                }),
            regime("next", limit(10) { $0.dayOne = .afterWorkingReceipt }),
            regime("same", limit(10) { $0.dayOne = .ofReceipt }),
            regime("free", nil), regime("misled", limit(10) { $0.calendar = "nowhere" }),
        ], calendars: calendars)

    /// A case, and what is said of its time.
    struct Example: CustomTestStringConvertible {
        var law = "ten"
        var received: String? = "2024-04-30"
        var responded: String?
        /// Stops as `stop restart reason`.
        var clock: [String] = []
        var more: (reason: TimeExtension.Reason, until: String?)?
        var due: String?
        var limit: String?
        var calendar: String?
        let says: String

        var testDescription: String { says }

        var details: Case {
            var details = Case()
            details.regimes = law.split(separator: " ").map(String.init)
            details.received = received.flatMap { CalendarDate(iso: $0) }
            details.responded = responded.flatMap { CalendarDate(iso: $0) }
            details.due = due.flatMap { CalendarDate(iso: $0) }
            details.timeLimit = limit
            details.clock = clock.map { text in
                let words = text.split(separator: " ", omittingEmptySubsequences: false)
                var stop = ClockStop()
                stop.stop = CalendarDate(iso: words[0])
                stop.restart = CalendarDate(iso: words[1])
                stop.reason = ClockStop.Reason(rawValue: String(words[2]))
                return stop
            }
            details.timeExtension = more.map { reason, until in
                var more = TimeExtension()
                more.reason = reason
                more.until = until.flatMap { CalendarDate(iso: $0) }
                return more
            }
            return details
        }

        var timing: Timing { Deadlines(law: TimingTests.law, calendar: calendar).timing(of: details) }
    }

    private static let holidays =
        "leaving out May Day (6 May 2024) and Fair (9 May 2024 to 10 May 2024)"

    @Test(arguments: [
        // Open, in time, on the last day, and late.
        Example(says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays)."),
        Example(
            responded: "2024-05-16",
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays). "
                + "Answered on 16 May 2024 after 9 working days, in time."),
        Example(
            responded: "2024-05-17",
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays). "
                + "Answered on 17 May 2024 after 10 working days, on the last day."),
        Example(
            responded: "2024-05-18",
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays). "
                + "Answered on 18 May 2024 after 10 working days, 1 working day late."),
        Example(
            responded: "2024-05-21",
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays). "
                + "Answered on 21 May 2024 after 12 working days, 2 working days late."),
        Example(
            responded: "2024-04-30",
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays). "
                + "Answered on 30 April 2024 after 0 working days, in time."),
        // Receipt on a weekend and on a holiday.
        Example(
            received: "2024-06-01",
            says: "Due on 14 June 2024: 10 working days after 1 June 2024, the first of them 3 June 2024."),
        Example(
            received: "2024-05-06",
            says: "Due on 22 May 2024: 10 working days after 6 May 2024, "
                + "leaving out Fair (9 May 2024 to 10 May 2024)."),
        // The first day.
        Example(
            law: "next", received: "2024-06-01",
            says: "Due on 17 June 2024: 10 working days after 1 June 2024, the first of them 4 June 2024."),
        Example(
            law: "next", received: "2024-06-03",
            says: "Due on 17 June 2024: 10 working days after 3 June 2024."),
        Example(
            law: "same", received: "2024-06-03",
            says: "Due on 14 June 2024: 10 working days after 3 June 2024, the first of them 3 June 2024."),
        Example(
            law: "same", received: "2024-06-03", clock: ["2024-06-04 2024-06-05 clarification"],
            says: "Due on 18 June 2024: 10 working days after the request was made clear on 5 June 2024, "
                + "the first of them 5 June 2024."),
        // Weeks and days.
        Example(
            law: "weeks", responded: "2024-05-15",
            says: "Due on 14 May 2024: 2 weeks after 30 April 2024. "
                + "Answered on 15 May 2024 after 15 days, 1 day late."),
        Example(
            law: "days", responded: "2024-05-13",
            says: "Due on 13 May 2024: 10 days after 30 April 2024. "
                + "Answered on 13 May 2024 after 13 days, on the last day."),
        Example(
            law: "days", more: (.consultation, nil),
            says: "Due on 20 May 2024: 10 days after 30 April 2024, would have been 13 May 2024, "
                + "but there was more time to consult others."),
        // Stops.
        Example(
            responded: "2024-05-20", clock: ["2024-05-02 2024-05-07 clarification"],
            says: "Due on 23 May 2024: 10 working days after the request was made clear on 7 May 2024, "
                + "leaving out Fair (9 May 2024 to 10 May 2024). "
                + "Answered on 20 May 2024 after 7 working days, in time."),
        Example(
            law: "pausing", responded: "2024-05-20", clock: ["2024-05-02 2024-05-07 clarification"],
            says:
                "Due on 22 May 2024: 10 working days after 30 April 2024, not counting 3 working days of waiting, "
                + "\(holidays). Answered on 20 May 2024 after 8 working days, in time."),
        Example(
            clock: ["2024-05-02 2024-05-03 fees", "2024-05-03 2024-05-07 fees"],
            says:
                "Due on 22 May 2024: 10 working days after 30 April 2024, not counting 3 working days of waiting, "
                + "\(holidays)."),
        // Written in the wrong order; the fee was asked for before the request was made clear.
        Example(
            clock: ["2024-05-14 2024-05-15 clarification", "2024-05-02 2024-05-03 fees"],
            says: "Due on 29 May 2024: 10 working days after the request was made clear on 15 May 2024."),
        // A stop on the last day counts, and one on the day after, a Saturday, does not.
        Example(
            clock: ["2024-05-17 2024-05-20 clarification"],
            says: "Due on 3 June 2024: 10 working days after the request was made clear on 20 May 2024."),
        Example(
            law: "pausing", clock: ["2024-05-17 2024-05-20 clarification"],
            says:
                "Due on 21 May 2024: 10 working days after 30 April 2024, not counting 2 working days of waiting, "
                + "\(holidays)."),
        Example(
            law: "pausing", clock: ["2024-05-18 2024-05-20 clarification"],
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays)."),
        // A pause of one day, one that goes on where another ended, and one that begins before the count.
        Example(
            law: "pausing", clock: ["2024-05-02 2024-05-02 clarification"],
            says:
                "Due on 20 May 2024: 10 working days after 30 April 2024, not counting 1 working day of waiting, "
                + "\(holidays)."),
        Example(
            clock: ["2024-05-02 2024-05-07 fees", "2024-05-07 2024-05-08 fees"],
            says:
                "Due on 23 May 2024: 10 working days after 30 April 2024, not counting 4 working days of waiting, "
                + "\(holidays)."),
        Example(
            clock: ["2024-04-30 2024-05-01 fees"],
            says:
                "Due on 20 May 2024: 10 working days after 30 April 2024, not counting 1 working day of waiting, "
                + "\(holidays)."),
        Example(
            clock: ["2024-04-30 2024-04-30 fees"],
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays)."),
        // A stop after the last day changes nothing.
        Example(
            clock: ["2024-05-20 2024-06-20 clarification"],
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays)."),
        Example(
            clock: ["2024-05-02  clarification"],
            says:
                "The last day for the answer is not known: the clock stopped on 2 May 2024 and did not go on."
        ),
        Example(
            clock: ["2024-05 2024-05-07 fees"],
            says: "The last day for the answer is not known: "
                + "the record does not give the days on which the clock stopped and went on."),
        Example(
            clock: ["2024-05-07 2024-05-03 fees"],
            says: "The last day for the answer is not known: "
                + "the record does not give the days on which the clock stopped and went on."),
        // More time.
        Example(
            responded: "2024-05-31", more: (.complexAndVoluminous, nil),
            says: "Due on 31 May 2024: 10 working days after 30 April 2024, \(holidays), "
                + "would have been 17 May 2024, but there was more time because the request was complex and "
                + "voluminous. Answered on 31 May 2024 after 20 working days, on the last day."),
        Example(
            more: (.complexAndVoluminous, "2024-05-24"),
            says: "Due on 24 May 2024: 10 working days after 30 April 2024, \(holidays), "
                + "would have been 17 May 2024, but there was more time because the request was complex and "
                + "voluminous."),
        Example(
            more: (.complexAndVoluminous, "2024-06-28"),
            says: "Due on 31 May 2024: 10 working days after 30 April 2024, \(holidays), "
                + "would have been 17 May 2024, but there was more time because the request was complex and "
                + "voluminous."),
        Example(
            more: (.pit, "2024-06-28"),
            says: "Due on 28 June 2024: 10 working days after 30 April 2024, \(holidays), "
                + "would have been 17 May 2024, but there was more time to weigh the public interest."),
        Example(
            more: (.pit, "2024-05-08"),
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays)."),
        Example(
            more: (.pit, nil),
            says: "The last day for the answer is not known: "
                + "the record does not say until when there was more time."),
        Example(
            law: "pausing", more: (.pit, "2024-06-28"),
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays)."),
        // The second law of the case gives what the first does not.
        Example(
            law: "pausing ten", more: (.complexAndVoluminous, nil),
            says: "Due on 31 May 2024: 10 working days after 30 April 2024, \(holidays), "
                + "would have been 17 May 2024, but there was more time because the request was complex and "
                + "voluminous."),
        // Other limits and calendars.
        Example(
            limit: "archive",
            says: "Due on 24 May 2024: 15 working days after 30 April 2024, \(holidays)."),
        Example(
            received: "2024-05-13", responded: "2024-05-28", limit: "school",
            says: "Due on 29 May 2024: 10 school days after 13 May 2024, "
                + "leaving out Half term (27 May 2024 to 29 May 2024), or 12 working days if that is earlier. "
                + "Answered on 28 May 2024 after 9 school days, in time."),
        Example(
            received: "2024-06-03", calendar: "school",
            says:
                "Due on 17 June 2024: 10 school days after 3 June 2024, or 12 working days if that is earlier."
        ),
        // A law without a limit for schools keeps its own calendar.
        Example(
            law: "pausing", received: "2024-05-20", calendar: "school",
            says: "Due on 3 June 2024: 10 working days after 20 May 2024."),
        // The record's own last day.
        Example(
            responded: "2024-05-20", due: "2024-05-21",
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays). "
                + "The record gives 21 May 2024 as the last day. "
                + "Answered on 20 May 2024 after 11 working days, in time."),
        Example(
            received: nil, responded: "2024-05-22", due: "2024-05-21",
            says:
                "The last day for the answer is not known: the record does not say when the request came in. "
                + "The record gives 21 May 2024 as the last day. Answered on 22 May 2024, 1 working day late."
        ),
        // What is not known is not guessed.
        Example(
            received: nil, responded: "2024-05-22",
            says:
                "The last day for the answer is not known: the record does not say when the request came in. "
                + "Answered on 22 May 2024."),
        Example(
            received: "2024-05", responded: "2024-05-22",
            says: "The last day for the answer is not known: "
                + "the record does not give the day on which the request came in. Answered on 22 May 2024."),
        Example(
            responded: "2024-05",
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays). "
                + "Answered in May 2024."),
        Example(
            responded: "2024-06",
            says: "Due on 17 May 2024: 10 working days after 30 April 2024, \(holidays). "
                + "Answered in June 2024, late."),
        Example(law: "free", responded: "2024-05-22", says: "Answered on 22 May 2024."),
        Example(law: "unheard-of", says: ""),
        // Calendars that do not reach.
        Example(
            received: "2024-12-20",
            says: "The last day for the answer is not known: the calendar 'town' covers 2024 only."),
        Example(
            received: "2023-12-29",
            says: "The last day for the answer is not known: the calendar 'town' covers 2024 only."),
        Example(
            received: "2024-12-10", more: (.complexAndVoluminous, nil),
            says: "The last day for the answer is not known: the calendar 'town' covers 2024 only."),
        Example(
            received: "2024-07-25", limit: "school",
            says: "The last day for the answer is not known: "
                + "the calendar 'school' covers 1 January 2024 to 31 July 2024 only."),
        Example(
            law: "misled",
            says: "The last day for the answer is not known: the calendar 'nowhere' has no data."),
        Example(
            received: "2024-12-10", responded: "2025-01-07",
            says: "Due on 24 December 2024: 10 working days after 10 December 2024. "
                + "Answered on 7 January 2025, late."),
        Example(
            law: "weeks", received: "2031-01-01",
            says: "Due on 15 January 2031: 2 weeks after 1 January 2031."),
    ])
    func saysHowTheLastDayWasWorkedOut(_ example: Example) {
        #expect(example.timing.explanation == example.says)
    }

    @Test func theValuesAreThoseOfTheSentence() throws {
        let timing = Example(responded: "2024-05-21", more: (.complexAndVoluminous, nil), says: "").timing
        #expect(timing.due?.iso == "2024-05-31")
        #expect(timing.lawfulDue?.iso == "2024-05-31")
        #expect(timing.usualDue?.iso == "2024-05-17")
        #expect(timing.firstDay?.iso == "2024-05-01")
        #expect(timing.holidays.map(\.name) == ["May Day", "Fair"])
        #expect(timing.calendar?.id == "town")
        #expect(timing.daysTaken == 12)
        #expect(timing.daysPaused == 0)
        #expect(timing.inTime == true)
        #expect(timing.daysLate == nil)
        #expect(timing.givenDue == nil)
        #expect(timing.gap == nil)
    }

    @Test(
        arguments: [
            ("2024-05-17", .withinLimit), ("2024-05-18", .withinExtension), ("2024-05-31", .withinExtension),
            ("2024-06-03", .late), ("2024-05", nil),
        ] as [(String, Timing.Timeliness?)])
    func countsAnswersAsTheCabinetOfficeDoes(responded: String, timeliness: Timing.Timeliness?) {
        let example = Example(responded: responded, more: (.complexAndVoluminous, nil), says: "")
        #expect(example.timing.timeliness == timeliness)
    }

    @Test(
        arguments: [
            // Requested, the record's own last day, completed; last day, days taken, in time.
            ("2024-06-03", nil, "2024-06-17", "2024-06-17", 10, true),
            ("2024-06-03", nil, "2024-06-18", "2024-06-17", 11, false),
            ("2024-06-03", "2024-06-24", "2024-06-18", "2024-06-24", 11, true),
            // What a record gives counts where it is more than the usual time and no more than the exceptional.
            ("2024-06-03", "2024-08-30", "2024-07-02", "2024-07-01", 21, false),
            ("2024-06-03", "2024-06-10", "2024-06-11", "2024-06-17", 6, true),
            ("2024-06-03", nil, nil, "2024-06-17", nil, nil), ("2024-06", nil, "2024-06-18", nil, nil, nil),
            (nil, "2024-06-10", "2024-06-18", "2024-06-10", nil, nil),
            ("2024-06-03", nil, "2024-07", "2024-06-17", nil, false),
        ] as [(String?, String?, String?, String?, Int?, Bool?)])
    func reviewsHaveTheirTime(
        requested: String?, due: String?, completed: String?, last: String?, taken: Int?, inTime: Bool?
    ) throws {
        var details = Example(says: "").details
        var review = InternalReview()
        review.requested = requested.flatMap { CalendarDate(iso: $0) }
        review.due = due.flatMap { CalendarDate(iso: $0) }
        review.completed = completed.flatMap { CalendarDate(iso: $0) }
        details.reviews = [review]
        let timing = try #require(Deadlines(law: Self.law).timing(of: details).reviews.first)
        #expect(timing.due?.iso == last)
        #expect(timing.daysTaken == taken)
        #expect(timing.inTime == inTime)
    }
}
