import Content
import Disclosure
import Templates

/// A case as it stands in a list.
struct EntryView: Sendable {
    let record: Record
    let language: String
    let url: String
    let topics: [Value]

    var isWithdrawn: Bool { record.details.takedown != nil }
}

extension Shape where Root == EntryView {
    static let entry = Shape(
        "entry", "A case as it stands in a list.",
        [
            .text("url", "The address of its page.") { $0.url },
            .text("reference", "The authority's number for it.") { $0.record.details.reference },
            .text("title", "What the request was about.") { $0.record.details.title.text(in: $0.language) },
            .text("lang", "The language of the title, where it is not the log's.") {
                $0.record.details.title.foreignLanguage(for: $0.language) ?? $0.record.details.language
            },
            .object("date", .date, "When it was answered, else published, else received.") {
                $0.record.details.listDate
            },
            .flag("answered", "Whether that is the day of the answer.") {
                $0.record.details.responded != nil
            },
            .text("outcome", "What became of it.") { $0.record.details.outcome?.title },
            .text("outcome_id", "The word for the outcome, for styles.") {
                $0.record.details.outcome?.rawValue
            },
            .text("summary", "The request in a sentence or two.") {
                $0.isWithdrawn ? nil : $0.record.summary.text(in: $0.language)
            },
            .values("topics", Shape<TermView>.term, "Its subjects.") { $0.topics },
            .text("documents", "How many documents it has, as in 2 documents.") { entry in
                let count = entry.isWithdrawn ? 0 : entry.record.details.documents.count
                return count == 0 ? nil : Wording.count(count, "document")
            },
            .flag("withdrawn", "Whether the record has been taken down.") { $0.isWithdrawn },
            .flag("open", "Whether it has not been answered yet.") { !$0.record.details.isClosed },
        ])
}
