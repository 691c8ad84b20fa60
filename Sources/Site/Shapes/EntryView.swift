import Content
import Disclosure
import Templates

/// A case as it stands in a list.
struct EntryView: Sendable {
    let shown: ShownCase
    let language: String
    let url: String
    let topics: [Value]

    var details: Case { _read { yield shown.details } }
}

extension Shape where Root == EntryView {
    static let entry = Shape(
        "entry", "A case as it stands in a list.",
        [
            .text("url", "The address of its page.") { $0.url },
            .text("reference", "The authority's number for it.") { $0.details.reference },
            .text("title", "What the request was about.") { $0.details.title.text(in: $0.language) },
            .text("lang", "The language of the title, where it is not the log's.") {
                $0.details.title.foreignLanguage(for: $0.language) ?? $0.details.language
            },
            .object("date", .date, "When it was answered, else published, else received.") {
                $0.shown.listDate
            },
            .flag("answered", "Whether that is the day of the answer.") {
                $0.details.responded != nil
            },
            .text("outcome", "What became of it.") { $0.details.outcome?.title },
            .text("outcome_id", "The word for the outcome, for styles.") {
                $0.details.outcome?.rawValue
            },
            .text("summary", "The request in a sentence or two.") {
                $0.shown.summary?.text(in: $0.language)
            },
            .values("topics", Shape<TermView>.term, "Its subjects.") { $0.topics },
            .text("documents", "How many documents it has, as in 2 documents.") { entry in
                let count = entry.details.documents.count
                return count == 0 ? nil : Wording.count(count, "document")
            },
            .flag("withdrawn", "Whether the whole record has been taken down.") { $0.shown.isWithdrawn },
            .flag("open", "Whether it has not been answered yet.") { !$0.details.isClosed },
        ])
}
