import Disclosure
import Templates

extension Shape where Root == CalendarDate {
    /// A date as a page prints it.
    static let date = Shape(
        "date", "A calendar day, month or year.",
        [
            .text("iso", "The form for machines, as in 2021-01-22.") { $0.iso },
            .text("text", "The form for people, as in 22 January 2021.") { Wording.date($0) },
        ])
}
