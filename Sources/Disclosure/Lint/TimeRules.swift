import Problems

/// Looks for what the dates of a case have against them: the rules T01 to T13.
///
/// Nothing is said of a date that is not exact enough to tell.
public struct TimeRules {
    private let details: Case
    private let timing: Timing
    private let today: CalendarDate?

    /// Prepares to check a case.
    ///
    /// - Parameter today: The day on which it is checked; nil where no day is to count as the future.
    public init(_ details: Case, timing: Timing, today: CalendarDate?) {
        self.details = details
        self.timing = timing
        self.today = today
    }

    /// Everything that is found.
    ///
    /// - Parameter text: The record's text below the front matter, in which dates may differ from those above.
    public func findings(text: ArraySlice<UInt8> = []) -> [Finding] {
        var findings: [Finding] = []
        checkAnswer(&findings)
        DateOrder(details: details).check(&findings)
        checkGivenDue(&findings)
        checkExtension(&findings)
        checkReviews(&findings)
        checkText(text, &findings)
        DatePlausibility(details: details, inForce: timing.rule?.inForce, law: law, today: today).check(
            &findings)
        checkKnown(&findings)
        checkPublication(&findings)
        return findings
    }

    private var law: String { timing.rule?.law ?? "" }

    /// T01 and T02.
    private func checkAnswer(_ findings: inout [Finding]) {
        guard let inTime = timing.inTime, let due = timing.due, let responded = details.responded else {
            return
        }
        if inTime {
            guard responded == due else { return }
            findings.append(
                Finding(
                    .answeredOnLastDay, at: .value(["responded"]),
                    "the answer went out on the last day, \(due.words)",
                    help: "check `received` and `responded`: an error of one day would make it late"))
            return
        }
        let by = timing.daysLateWords.map { "\($0) after the last day" } ?? "after the last day"
        let reason = timing.givenDue == nil ? timing.derivation.map { ": \($0)" } ?? "" : ""
        findings.append(
            Finding(
                .answeredLate, at: .value(["responded"]),
                "the answer went out \(by), \(due.words)\(reason)",
                help:
                    "check the dates and add the `clock` or `extension` that the case had; if it was late, say why in `allow`"
            ))
    }

    /// T04.
    private func checkGivenDue(_ findings: inout [Finding]) {
        guard let given = timing.givenDue, given.isDay, let due = timing.lawfulDue, given != due else {
            return
        }
        findings.append(
            Finding(
                .dueDiffers, at: .value(["due"]),
                "the last day is given as \(given.words), but by law it is \(due.words): \(timing.derivation ?? "")",
                help: "delete this line, or add the `clock`, `extension` or `time_limit` that explains it"))
    }

    /// T05 and T06.
    private func checkExtension(_ findings: inout [Finding]) {
        guard let more = details.timeExtension, let reason = more.reason else { return }
        switch timing.extensionFault {
        case .notInLaw:
            let known = timing.rule?.limit.extensions.map(\.reason.rawValue) ?? []
            findings.append(
                Finding(
                    .extensionWithoutGround, at: .value(["extension", "reason"]),
                    "\(law) gives no more time \(reason.words), so the extension does not count",
                    help: known.isEmpty
                        ? "delete `extension`: this law knows none"
                        : "delete `extension`, or give a reason that this law knows: \(known.joined(separator: ", "))"
                ))
        case .needs(.qualifiedProvision):
            findings.append(
                Finding(
                    .extensionWithoutGround, at: .value(["extension", "reason"]),
                    "\(law) gives more time \(reason.words) only for a qualified exemption, and the record names none",
                    help: "add the exemption that was weighed to `exemptions`"))
        case nil: break
        }
        guard let longest = timing.longest, let until = more.until, let last = longest.last.date,
            let total = timing.rule.map({ $0.limit.words(longest.count, dayName: $0.dayName) })
        else { return }
        findings.append(
            Finding(
                .extendedTooLong, at: .value(["extension", "until"]),
                longest.isLaw
                    ? "\(law) gives \(total) in all, which end on \(last.words), and the extension runs to \(until.words)"
                    : "the extension runs to \(until.words), beyond the \(total) in all that are usual, which end on \(last.words)",
                help: "check the dates"))
    }

    /// T07.
    private func checkReviews(_ findings: inout [Finding]) {
        for (index, review) in timing.reviews.enumerated() {
            guard review.inTime == false, let due = review.due, let limit = review.limit else { continue }
            let days = review.daysTaken.map { "took \($0) working days" } ?? "was answered late"
            findings.append(
                Finding(
                    .reviewLate, at: .value(["review", .position(index), "completed"]),
                    "the review \(days), and the \(limit) that there are for one ended on \(due.words)",
                    help: review.isExtensible
                        ? "check the dates; give its `due` if an exceptional case needed longer"
                        : "check the dates"))
        }
    }

    /// T08.
    private func checkText(_ text: ArraySlice<UInt8>, _ findings: inout [Finding]) {
        guard !text.isEmpty, details.received?.isDay == true || details.responded?.isDay == true else {
            return
        }
        for mention in DateMentions(text).all() {
            let (key, date, what) =
                switch mention.event {
                case .receipt: ("received", details.received, "the request came in")
                case .answer: ("responded", details.responded, "the answer went out")
                }
            guard let date, date.isDay, let first = mention.readings.first, !mention.readings.contains(date)
            else { continue }
            findings.append(
                Finding(
                    .textDiffers, at: .text(mention.range),
                    "the text says that \(what) on \(first.words), but `\(key)` is \(date.words)",
                    help: "correct one of the two"))
        }
    }

    /// T10, T11 and T13.
    private func checkKnown(_ findings: inout [Finding]) {
        if details.received == nil, details.takedown == nil {
            findings.append(
                Finding(
                    .receiptUnknown, at: .missing("received"),
                    "the record does not say when the request came in, so nobody can see whether the answer was in time",
                    help: "add a line such as `received: 2021-01-04`"))
        }
        if case .calendar = timing.gap, details.due == nil, let reason = timing.gap?.reason {
            findings.append(
                Finding(
                    .calendarTooShort, at: .value(["received"]),
                    "the last day for the answer cannot be worked out, since \(reason)",
                    help: "add the missing holidays to a file law/*.csv, or give the last day as `due`"))
        }
        let unanswered: Set<Outcome> = [.withdrawn, .lapsed, .transferred]
        if details.isClosed, details.takedown == nil, details.responded == nil, let outcome = details.outcome,
            !unanswered.contains(outcome)
        {
            findings.append(
                Finding(
                    .answerUndated, at: .missing("responded"),
                    "the record does not say when the answer went out, so the page says that it was not recorded",
                    help: "add a line such as `responded: 2021-01-22`"))
        }
    }

    /// T12: the Freedom of Information Act 1982 (Cth), s11C(6).
    private func checkPublication(_ findings: inout [Finding]) {
        guard let limit = timing.rule?.limit.publishWithin, let calendar = timing.calendar,
            let answer = details.responded.flatMap(DayNumber.init),
            let published = details.published.flatMap(DayNumber.init),
            let days = calendar.workingDays(after: answer, through: published), days > limit
        else { return }
        findings.append(
            Finding(
                .publishedLate, at: .value(["published"]),
                "the log tells of the release after \(days) working days, and \(law) gives it \(limit)",
                help: "check `responded` and `published`"))
    }
}
