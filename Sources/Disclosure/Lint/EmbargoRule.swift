/// S16: whether a draft waits for a day that is over.
public enum EmbargoRule {
    /// What is found in a draft, which is checked for nothing else.
    public static func finding(in details: Case, today: CalendarDate?) -> Finding? {
        guard details.isDraft, let until = details.embargoUntil, let today, until <= today else { return nil }
        return Finding(
            .embargoOver, at: .value(["embargo_until"]),
            "the embargo was over on \(until.words), and the record is still a draft, so it is not published",
            help: "take out `draft: true`, or give the day until which it is to wait")
    }
}
