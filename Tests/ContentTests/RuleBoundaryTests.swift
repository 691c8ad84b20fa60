import Content
import LogFixture
import Problems
import Testing

/// The last value for which a rule is quiet, and the first for which it speaks.
@Suite struct RuleBoundaryTests {
    /// A record, and whether a rule finds something in it.
    struct Example: CustomStringConvertible {
        let rule: String
        let lines: String
        var text = "What did it cost?"
        var today = "2024-01-01"
        var settings = ""
        let isFound: Bool

        var description: String { "\(rule) \(isFound ? "found" : "quiet"): \(lines) \(text.prefix(60))" }
    }

    /// What records that are read under the same conditions have in common.
    private struct Conditions: Hashable {
        let today: String
        let settings: String
    }

    @Test func speaksFromThereOnAndNotBefore() throws {
        let examples = Self.dates + Self.costs + Self.texts
        let logs = Dictionary(grouping: examples) { Conditions(today: $0.today, settings: $0.settings) }
        for (conditions, examples) in logs {
            let fixture = try LogFixture([:], settings: conditions.settings)
            for (number, example) in examples.enumerated() {
                let title = example.lines.contains("title: ") ? "" : "title: Bus lanes\n"
                try fixture.add(
                    "content/requests/\(number).md", "---\n\(title)\(example.lines)\n---\n\n\(example.text)\n"
                )
            }
            let (_, problems) = try fixture.load(today: conditions.today)
            for (number, example) in examples.enumerated() {
                let own = problems.filter { $0.location.path == "content/requests/\(number).md" }
                // Most of the records have one reference.
                let errors = own.filter { $0.severity == .error && $0.rule.id != "S01-duplicate-reference" }
                #expect(errors.map(\.message) == [], "\(example)")
                #expect(own.contains { $0.rule.id == example.rule } == example.isFound, "\(example)")
            }
        }
    }

    // MARK: - Dates

    private static func answered(
        _ rule: String, _ received: String, _ responded: String, _ isFound: Bool, more: String = "",
        today: String = "2024-01-01"
    ) -> Example {
        Example(
            rule: rule,
            lines:
                "reference: FOI 1\nreceived: \(received)\nresponded: \(responded)\noutcome: granted\n\(more)",
            today: today, isFound: isFound)
    }

    private static let dates: [Example] = [
        // The last day is 30 March 2021.
        answered("T02-last-day", "2021-03-01", "2021-03-29", false),
        answered("T02-last-day", "2021-03-01", "2021-03-30", true),
        answered("T01-late", "2021-03-01", "2021-03-30", false),
        answered("T01-late", "2021-03-01", "2021-03-31", true),
        // A clock that stops on the last day still stops; one that stops later does not.
        answered(
            "T01-late", "2021-03-01", "2021-04-15", false,
            more: "clock: [{stop: 2021-03-30, restart: 2021-04-14, reason: clarification}]"),
        answered(
            "T01-late", "2021-03-01", "2021-04-15", true,
            more: "clock: [{stop: 2021-03-31, restart: 2021-04-14, reason: clarification}]"),
        // Today is not the future.
        answered("T09-implausible", "2021-03-01", "2021-03-19", false, today: "2021-03-19"),
        answered("T09-implausible", "2021-03-01", "2021-03-19", true, today: "2021-03-18"),
        answered("T09-implausible", "2021-03-01", "2021-03", false, today: "2021-03-18"),
        // Two years, also from a leap day.
        answered("T09-implausible", "2019-03-01", "2021-03-01", false),
        answered("T09-implausible", "2019-03-01", "2021-03-02", true),
        answered("T09-implausible", "2020-02-29", "2022-02-28", false),
        answered("T09-implausible", "2020-02-29", "2022-03-01", true),
        // A draft whose embargo is over today.
        answered(
            "S16-embargo-over", "2021-03-01", "2021-03-19", true,
            more: "draft: true\nembargo_until: 2024-01-01"),
        answered(
            "S16-embargo-over", "2021-03-01", "2021-03-19", false,
            more: "draft: true\nembargo_until: 2024-01-02"),
        answered(
            "S16-embargo-over", "2021-03-01", "2021-03-19", true, more: "draft: true\nembargo_until: 2023"),
        answered(
            "S16-embargo-over", "2021-03-01", "2021-03-19", false, more: "draft: true\nembargo_until: 2024-01"
        ),
        // Forty working days in all end on 29 April 2021.
        answered(
            "T06-too-long", "2021-03-01", "2021-04-20", false,
            more: "regime: eir\nextension: {reason: complex-and-voluminous, until: 2021-04-29}"),
        answered(
            "T06-too-long", "2021-03-01", "2021-04-20", true,
            more: "regime: eir\nextension: {reason: complex-and-voluminous, until: 2021-04-30}"),
        // Twenty working days for a review end on 29 June 2021.
        answered(
            "T07-review", "2021-03-01", "2021-03-19", false,
            more: "review: {requested: 2021-06-01, completed: 2021-06-29}"),
        answered(
            "T07-review", "2021-03-01", "2021-03-19", true,
            more: "review: {requested: 2021-06-01, completed: 2021-06-30}"),
        // Ten working days for an Australian log.
        answered(
            "T12-publication", "2021-03-01", "2021-03-24", false,
            more: "regime: foi-act-cth\npublished: 2021-04-09"),
        answered(
            "T12-publication", "2021-03-01", "2021-03-24", true,
            more: "regime: foi-act-cth\npublished: 2021-04-12"),
        // What was repealed, or out of date, on the day of the answer.
        repealed("2018-05-24", false), repealed("2018-05-25", true),
        outdated("2018-05-24", false), outdated("2018-05-25", true),
    ]

    private static func repealed(_ responded: String, _ isFound: Bool) -> Example {
        Example(
            rule: "L16-outdated",
            lines:
                "reference: FOI 1\nreceived: 2018-05-01\nresponded: \(responded)\noutcome: part-granted\nexemptions: [s40(2), s40(3)(a)(i)]",
            text: "We removed names under section 40(2) with section 40(3)(a)(i).", isFound: isFound)
    }

    private static func outdated(_ responded: String, _ isFound: Bool) -> Example {
        Example(
            rule: "L16-outdated",
            lines:
                "reference: FOI 1\nreceived: 2018-05-01\nresponded: \(responded)\noutcome: part-granted\nexemptions: [s40(2)]",
            text:
                "## Request\n\nWho?\n\n## Response\n\nWe removed names under section 40(2), to keep to the Data Protection Act 1998.",
            isFound: isFound)
    }

    /// Twenty working days for a review end on 29 June 2021, and forty, which there are at most, on 28 July.
    @Test(
        arguments: [
            (nil, 20, "29 June 2021", true), ("2021-06-29", 20, "29 June 2021", true),
            ("2021-06-30", 40, "30 June 2021", true), ("2021-07-27", 40, "27 July 2021", true),
            ("2021-07-28", 40, "28 July 2021", false), ("2021-08-30", 40, "28 July 2021", false),
        ] as [(String?, Int, String, Bool)])
    func aReviewMayTakeLongerToALimit(_ due: String?, _ limit: Int, _ last: String, _ isExtensible: Bool)
        throws
    {
        let given = due.map { "due: \($0), " } ?? ""
        let lines =
            "received: 2021-03-01\nresponded: 2021-03-19\noutcome: granted\n"
            + "review: {requested: 2021-06-01, \(given)completed: 2021-09-01}"
        let (_, problems) = try LogFixture(
            ["content/requests/a.md": "---\ntitle: Bus lanes\nreference: FOI 1\n\(lines)\n---\n\nText.\n"]
        ).load()
        let problem = try #require(problems.first { $0.rule.id == "T07-review" })
        #expect(problem.message.hasSuffix("and the \(limit) that there are for one ended on \(last)"))
        #expect((problem.help != "check the dates") == isExtensible)
    }

    // MARK: - Costs

    private static func refused(_ rule: String, _ sum: String, limit: Int = 18, _ isFound: Bool) -> Example {
        Example(
            rule: rule,
            lines:
                "reference: FOI 1\nreceived: 2021-03-01\nresponded: 2021-03-19\noutcome: refused-cost\nexemptions: [s12]",
            text: "## Request\n\nWhat did it cost?\n\n## Response\n\nUnder section 12 we refuse: \(sum).",
            settings: "cost_limit_hours: \(limit)", isFound: isFound)
    }

    private static let costs: [Example] = [
        // An estimate that is the limit itself may be rounded, so that nothing is said of it.
        refused("L10-within-limit", "540 files × 2 minutes = 18 hours", false),
        refused("L10-within-limit", "537 files × 2 minutes = 17.9 hours", true),
        refused("L10-within-limit", "720 files × 2 minutes = 24 hours", limit: 24, false),
        refused("L10-within-limit", "717 files × 2 minutes = 23.9 hours", limit: 24, true),
        refused("L10-within-limit", "540 files × 2 minutes = 18 hours", limit: 24, true),
        refused("L10-within-limit", "135 files × 1 hour = 135 hours", false),
        refused("L10-within-limit", "540 files × 2 minutes = 1,080 minutes", false),
        refused("L10-within-limit", "539 files × 2 minutes = 1,078 minutes", true),
        // Half an hour, or two in a hundred, is rounded away.
        refused("L10-wrong-sum", "600 files × 2 minutes = 20.5 hours", false),
        refused("L10-wrong-sum", "600 files × 2 minutes = 20.6 hours", true),
        refused("L10-wrong-sum", "600 files × 2 minutes = 19.5 hours", false),
        refused("L10-wrong-sum", "600 files × 2 minutes = 19.4 hours", true),
        refused("L10-wrong-sum", "3,000 files × 2 minutes = 102 hours", false),
        refused("L10-wrong-sum", "3,000 files × 2 minutes = 102.1 hours", true),
        // What stands so far off that it is another number.
        refused("L10-wrong-sum", "600 files × 2" + " minutes".padded(to: 59) + "99 hours", true),
        refused("L10-wrong-sum", "600 files × 2" + " minutes".padded(to: 60) + "99 hours", false),
    ]

    // MARK: - Titles and texts

    private static func titled(_ title: String, reference: String = "FOI 1", _ isFound: Bool) -> Example {
        Example(
            rule: "S04-title", lines: "title: \(title)\nreference: \(reference)\nreceived: 2021-03-01",
            isFound: isFound)
    }

    private static func text(
        _ rule: String, request: String = "What did it cost?", _ answer: String, _ isFound: Bool
    )
        -> Example
    {
        Example(
            rule: rule,
            lines: "reference: FOI 1\nreceived: 2021-03-01\nresponded: 2021-03-19\noutcome: granted",
            text: "## Request\n\n\(request)\n\n## Response\n\n\(answer)", isFound: isFound)
    }

    /// Sentences of so many words each.
    private static func sentences(_ lengths: [Int]) -> String {
        lengths.map { Array(repeating: "word", count: $0).joined(separator: " ") + "." }.joined(
            separator: " ")
    }

    private static let texts: [Example] = [
        titled("BUS LANE AB", false), titled("BUS LANE ABC", true),
        titled("Roads F1", reference: "F1", false), titled("Roads F12", reference: "F12", true),
        text("S05-skipped-level", "### Costs\n\nNone.", false),
        text("S05-skipped-level", "#### Costs\n\nNone.", true),
        text("S05-bold-heading", "**\("b".padded(to: 80, with: "o"))**\n\nNone.", true),
        text("S05-bold-heading", "**\("b".padded(to: 81, with: "o"))**\n\nNone.", false),
        text("S05-bold-heading", "**Costs**\n\nNone.", true),
        text("S05-bold-heading", "None.\n\n**Costs**", false),
        text(
            "S07-unanswered-question", request: "1. Which?\n2. Why?\n3. When?",
            "### Question 1\n\nA.\n\n### Question 3\n\nC.",
            true),
        text(
            "S07-unanswered-question", request: "1. Which?\n2. Why?\n3. When?", "### Question 1\n\nA.", false),
        text("S08-long-sentences", sentences([30, 30, 30, 30, 30]), false),
        text("S08-long-sentences", sentences([30, 30, 30, 30, 31]), true),
        text("S08-long-sentences", sentences([40, 40, 40, 40]), false),
        text("S08-acronym", "The QXZ met. The QXZ left.", false),
        text("S08-acronym", "The QXZ met. The QXZ left. The QXZ rested.", true),
    ]
}

extension String {
    fileprivate func padded(to length: Int, with filler: Character = " ") -> String {
        self + String(repeating: filler, count: max(0, length - count))
    }
}
