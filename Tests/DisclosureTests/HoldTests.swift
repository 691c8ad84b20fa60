import Disclosure
import Testing

/// Until when a case is held back.
@Suite struct HoldTests {
    private func hold(
        draft: Bool = false, embargo: String? = nil, published: String? = nil, on day: String
    ) throws -> Hold? {
        var details = Case()
        details.isDraft = draft
        details.embargoUntil = embargo.flatMap { CalendarDate(iso: $0) }
        details.published = published.flatMap { CalendarDate(iso: $0) }
        return details.hold(on: try #require(CalendarDate(iso: day)))
    }

    private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    @Test(arguments: [
        ("2025-06-10", "2025-06-09", "2025-06-10"), ("2025-06", "2025-06-30", "2025-07-01"),
        ("2025-12", "2025-12-31", "2026-01-01"), ("2025", "2025-12-31", "2026-01-01"),
        ("2024-02", "2024-02-29", "2024-03-01"),
    ])
    func anEmbargoLastsToTheEndOfWhatIsWritten(_ embargo: String, _ lastDay: String, _ firstDay: String)
        throws
    {
        #expect(try hold(embargo: embargo, on: "2020-01-01") == .embargo(try date(firstDay)))
        #expect(try hold(embargo: embargo, on: lastDay) == .embargo(try date(firstDay)))
        #expect(try hold(embargo: embargo, on: firstDay) == nil)
    }

    @Test(arguments: [
        ("2025-06-10", "2025-06-09", "2025-06-10"), ("2025-06", "2025-05-31", "2025-06-01"),
        ("2025", "2024-12-31", "2025-01-01"),
    ])
    func whatIsPublishedLaterWaitsUntilThatMayBe(_ published: String, _ lastDay: String, _ firstDay: String)
        throws
    {
        #expect(try hold(published: published, on: lastDay) == .announced(try date(firstDay)))
        #expect(try hold(published: published, on: firstDay) == nil)
    }

    @Test func theLaterOfTwoDaysDecides() throws {
        let day = "2025-01-01"
        #expect(
            try hold(embargo: "2025-06-10", published: "2025-06-09", on: day)
                == .embargo(try date("2025-06-10")))
        #expect(
            try hold(embargo: "2025-06-10", published: "2025-06-10", on: day)
                == .embargo(try date("2025-06-10")))
        #expect(
            try hold(embargo: "2025-06-10", published: "2025-06-11", on: day)
                == .announced(try date("2025-06-11")))
        #expect(
            try hold(embargo: "2024-06-10", published: "2025-06-11", on: day)
                == .announced(try date("2025-06-11")))
        #expect(try hold(draft: true, embargo: "2025-06-10", published: "2025-06-11", on: day) == .draft)
    }

    @Test func noEmbargoEndsAfterTheLastYear() throws {
        #expect(try hold(embargo: "9999", on: "2025-01-01") == .embargo(try date("9999-12-31")))
    }
}
