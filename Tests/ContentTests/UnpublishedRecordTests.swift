import Content
import Disclosure
import LogFixture
import Problems
import Testing

/// Errors in what is not published: they are told, quote nothing, and stop nobody else.
@Suite struct UnpublishedRecordTests {
    private static let help = "`daylight check --drafts` shows the line and says how to mend it"

    /// A log with a record that is taken down, beside one that is not published.
    private func fixture(_ lines: String, text: String = "") throws -> LogFixture {
        try LogFixture([
            "content/requests/urgent.md":
                "---\ntitle: A\nreference: FOI 1\ntakedown: {date: 2023-04-01, reason: legal}\n---\n",
            "content/requests/b/index.md": "---\ntitle: Buses\nreference: FOI 2\n\(lines)\n---\n\(text)",
        ])
    }

    @Test(arguments: [
        "draft: true", "draft: yes # for now", "embargo_until: 2099-01-05", "embargo_until: 2024-01",
        "published: 2099-01-05\nembargo_until: 2099-01-05",
    ])
    func errorsOfWhatIsNotPublishedAreWarnings(_ hold: String) throws {
        let fixture = try fixture("\(hold)\nresponded: the seventh of MARKER\nMARKER: x")
        let (log, problems) = try fixture.load(today: "2024-01-01")
        #expect(log.records.map(\.path) == ["content/requests/urgent.md"])
        #expect(log.leftOut.map(\.path) == ["content/requests/b/index.md"])
        #expect(problems.map(\.severity) == [.warning, .warning])
        #expect(
            problems.map(\.message) == [
                "a date is not written as 2021-01-22, or there is no such day; the record is not published yet, so this stops nothing",
                "a key is not one that this file can have; the record is not published yet, so this stops nothing",
            ])
        #expect(problems.allSatisfy { $0.help == Self.help && $0.location.line != nil })
        let report = ProblemReport(problems)
        #expect(!report.stops(strict: false))
        #expect(!report.stops(strict: true))
        #expect(!ProblemFormat.allCases.contains { $0.render(report).contains("MARKER") })
    }

    @Test(arguments: [
        "draft: true\nsummary: \"never closed", "draft: \"true\"\nsummary: one: two: three",
        "summary: [\ndraft: true", "embargo_until: 2099-01-05\nsummary: one: two: three",
        "draft: true\nsummary: \"a\\0b\"", "draft: true\ntitle: again",
    ])
    func aFrontMatterThatCannotBeReadMayStillSayThatItIsADraft(_ lines: String) throws {
        let fixture = try fixture(lines)
        try fixture.add("content/requests/b/data.csv", "a,b\n")
        let (log, problems) = try fixture.load(today: "2024-01-01")
        #expect(log.leftOut.map(\.path) == ["content/requests/b/index.md"])
        #expect(log.leftOut.map(\.url) == ["requests/b/"])
        #expect(problems.count == 1)
        #expect(!ProblemReport(problems).stops(strict: true))
    }

    @Test func aDraftInAnotherEncodingIsADraft() throws {
        let fixture = try fixture("draft: true")
        let bytes = Array("---\ntitle: B\nreference: B\ndraft: true\n---\ncaf".utf8) + [0xE9]
        try fixture.add("content/requests/b/index.md", bytes: bytes)
        let (log, problems) = try fixture.load()
        #expect(log.leftOut.map(\.reason) == [.draft])
        #expect(problems.map(\.rule.id) == ["invalid-encoding"])
        #expect(!ProblemReport(problems).stops(strict: true))
    }

    /// What cannot be told to be held back is to be published, and stays an error.
    @Test(arguments: [
        "draft: maybe", "draft:", "drafts: true", "draft: true\ndraft: false",
        "draft: false\nsummary: one: two: three", "summary: >\n  draft: true\nnotes: one: two: three",
        "embargo_until: 2099-13-01", "embargo_until: 2020-01-01\nsummary: one: two: three",
        "# draft: true\nsummary: one: two: three", "draft: maybe\ndraft: true",
    ])
    func whatIsNotSurelyHeldBackStaysAnError(_ lines: String) throws {
        let (log, problems) = try fixture(lines).load(today: "2024-01-01")
        #expect(log.leftOut.isEmpty)
        #expect(ProblemReport(problems).stops(strict: false))
    }

    @Test func errorsStayWhereDraftsAreAskedFor() throws {
        for lines in ["draft: true\nresponded: tomorrow", "draft: true\nsummary: one: two: three"] {
            let (_, problems) = try fixture(lines).load { $0.includesUnpublished = true }
            #expect(problems.contains { $0.severity == .error && $0.location.excerpt != nil })
        }
    }

    @Test func anErrorInADraftedPageIsAWarning() throws {
        for lines in ["draft: true\norder: MARKER", "draft: true\ndescription: one: MARKER: three"] {
            let fixture = try fixture("draft: true")
            try fixture.add("content/pages/about.md", "---\ntitle: About\n\(lines)\n---\n<b>MARKER</b>\n")
            let (log, problems) = try fixture.load()
            #expect(log.pages.isEmpty)
            #expect(log.leftOut.map(\.path) == ["content/requests/b/index.md", "content/pages/about.md"])
            #expect(!problems.isEmpty)
            #expect(!ProblemReport(problems).stops(strict: true))
            #expect(!"\(problems)".contains("MARKER"))
        }
    }

    /// Of the text of a record that is held back nothing is read, so nothing in it can be said to break no rule.
    @Test func theAllowancesOfADraftAreNotLookedAt() throws {
        let (_, problems) = try fixture("draft: true\nallow: [{rule: L07, reason: One side.}]").load()
        #expect(problems.isEmpty)
    }

    @Test func aPublicationDayInTheFutureHoldsTheRecordBack() throws {
        let (log, problems) = try fixture("received: 2023-01-05\npublished: 2099-01-05").load()
        let day = try #require(CalendarDate(iso: "2099-01-05"))
        #expect(log.leftOut.map(\.reason) == [.announced(day)])
        #expect(
            problems.map(\.message) == [
                "the record says that it was published on 5 January 2099, which is in the future, so it is held back until then"
            ])
        #expect(
            problems.map(\.help) == [
                "correct the date; or, if it is to wait until then, write `embargo_until: 2099-01-05` as well"
            ])
        let shown = try fixture("received: 2023-01-05\npublished: 2024-01").load(today: "2024-01-01")
        #expect(shown.log.leftOut.isEmpty)
        #expect(shown.problems.isEmpty)
    }
}
