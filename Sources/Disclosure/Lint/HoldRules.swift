/// S16 and T09: what is found in a record that is held back, and checked for nothing else.
public enum HoldRules {
    /// What is to be said of the days until which a record is held back.
    public static func findings(in details: Case, today: CalendarDate?) -> [Finding] {
        guard let today else { return [] }
        if details.isDraft, let end = details.embargoEnd, end <= today {
            return [
                Finding(
                    .embargoOver, at: .value(["embargo_until"]),
                    "the embargo was over on \(end.words), and the record is still a draft, so it is not published",
                    help: "take out `draft: true`, or give the day until which it is to wait")
            ]
        }
        guard case .announced(let day) = details.hold(on: today), let published = details.published else {
            return []
        }
        return [
            Finding(
                .dateImplausible, at: .value(["published"]),
                "the record says that it was published \(published.isDay ? "on" : "in") \(published.words), which is in the future, so it is held back until then",
                help:
                    "correct the date; or, if it is to wait until then, write `embargo_until: \(day.iso)` as well"
            )
        ]
    }
}
