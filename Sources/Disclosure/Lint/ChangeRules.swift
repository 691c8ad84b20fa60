/// S15 and S16: whether changes and embargoes say what readers and officers have to know.
public struct ChangeRules {
    private let details: Case
    private let today: CalendarDate?

    /// Prepares to check a case.
    public init(_ details: Case, today: CalendarDate?) {
        self.details = details
        self.today = today
    }

    /// Everything that is found; this holds for drafts too.
    public func findings() -> [Finding] {
        var findings: [Finding] = []
        for (index, correction) in details.corrections.enumerated() where correction.what.isEmpty {
            findings.append(
                Finding(
                    .noReason, at: .value(["corrections", .position(index)]),
                    "the correction does not say what was wrong and what is right", help: "say it in `what`"))
        }
        if let takedown = details.takedown, takedown.reason == nil, takedown.statement?.isEmpty != false {
            findings.append(
                Finding(
                    .noReason, at: .value(["takedown"]), "the removal does not say why", help: "give a `reason`"))
        }
        if details.isDraft, let until = details.embargoUntil, let today, until.isSurelyBefore(today) {
            findings.append(
                Finding(
                    .embargoOver, at: .value(["embargo_until"]),
                    "the embargo was over on \(until.words), and the record is still a draft, so it is not published",
                    help: "take out `draft: true`, or give the day until which it is to wait"))
        }
        return findings
    }
}
