import Disclosure
import Templates

/// The time that an answer took beside the time that there was, for a figure that is 600 units wide.
struct TimelineFigure: Sendable {
    /// Where the last day for the answer is.
    let due: Int
    /// Where the answer is.
    let answered: Int

    private static let width = 600

    /// The figure of a case that was answered, where all its days are known.
    init?(_ details: Case, _ timing: Timing) {
        guard let received = details.received.flatMap(DayNumber.init),
            let due = timing.due.flatMap(DayNumber.init),
            let answered = details.responded.flatMap(DayNumber.init), received <= answered, received < due
        else { return nil }
        let days = max(due, answered).value - received.value
        self.due = (due.value - received.value) * Self.width / days
        self.answered = (answered.value - received.value) * Self.width / days
    }

    var isLate: Bool { answered > due }
}

extension Shape where Root == TimelineFigure {
    static let timelineFigure = Shape(
        "timeline_figure", "The time that an answer took beside the time that there was, 600 units wide.",
        [
            .text("due", "Where the last day is, in units.") { String($0.due) },
            .text("answered", "Where the answer is, in units.") { String($0.answered) },
            .text("in_time", "How many units the answer took up to the last day.") {
                String(min($0.due, $0.answered))
            },
            .text("late", "How many units it was late; none where it was not.") {
                $0.isLate ? String($0.answered - $0.due) : nil
            },
        ])
}
