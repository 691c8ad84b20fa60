import Content
import Disclosure
import Markup

/// A case as open data: what its page shows, under the names that records use.
///
/// What only the authority needs to know is left out: where a record was imported from, and what kind of person asked.
struct CaseData: Sendable {
    let shown: ShownCase
    let context: CaseContext
    let related: [RelatedView]

    var details: Case { _read { yield shown.details } }

    /// The case as a JSON document.
    ///
    /// - Parameter schema: The address of the document's schema.
    func bytes(schema: String) -> [UInt8] {
        var json = JSONWriter()
        DataShape.case.write(self, to: &json, schema: schema)
        json.finish()
        return json.bytes
    }
}

extension DataShape<CaseData> {
    static let `case` = DataShape(
        "case", "A request for information and what became of it.",
        identity + dates + result + content + afterwards)

    private static let identity: [Field] = [
        .address("url", "The address of its page.", isRequired: true) {
            $0.context.addresses.absolute($0.shown.url)
        },
        .name("reference", "The authority's number for it; empty where the whole record was taken down.") {
            $0.details.reference
        },
        .texts("references", "Other references that it answers.") { $0.details.references },
        .name("title", "What the request was about.") { $0.details.title.text(in: $0.context.language) },
        .map("titles", "The same in each language, where there are several.") { data in
            let versions = data.details.title.versions
            return versions.count > 1 ? versions.map { ($0.language, $0.text) } : []
        },
        .text("lang", "The BCP 47 tag of its text.") { $0.details.language ?? $0.context.language },
        .texts("regime", "The ids of the laws under which it was handled, the leading one first.") {
            $0.details.regimes
        },
    ]

    private static let dates: [Field] = [
        .date("received", "When the request came in.") { $0.details.received },
        .list("clock", .clockStop, "The times at which the clock for the answer stood still.") {
            $0.details.clock
        },
        .object("extension", .extension, "Why more time was taken.") { $0.details.timeExtension },
        .date("due", "The last day for the answer: the record's own, else worked out by the law.") {
            $0.shown.timing?.due
        },
        .date("responded", "When the answer went out.") { $0.details.responded },
        .number("days_taken", "How many days the answer took, in what the law counts: mostly working days.") {
            $0.shown.timing?.daysTaken
        },
        .flag("in_time", "Whether the answer was in time; left out where that is not known.") {
            $0.shown.timing?.inTime
        },
        .number("days_late", "How many days it was late, in what the law counts.") {
            $0.shown.timing?.daysLate
        },
        .word("timeliness", "How it kept to its time, as the Cabinet Office counts.") {
            $0.shown.timing?.timeliness
        },
        .text("timing", "How all that was worked out, in words.") { $0.shown.timing?.explanation },
        .date("published", "When the record was first published.") { $0.details.published },
        .date("updated", "When the record was last changed in substance.") { data in
            data.details.updated ?? data.details.corrections.compactMap(\.date).max()
        },
    ]

    private static let result: [Field] = [
        .flag("closed", "Whether the request has been dealt with.") { $0.details.isClosed },
        .word("status", "How far it has got, where the record says so.") { $0.details.status },
        .word("outcome", "What became of it.") { $0.details.outcome },
        .flag("outcome_inferred", "Whether the outcome was worked out from the parts or provisions.") {
            $0.shown.outcomeIsInferred ? true : nil
        },
        .word("held", "Whether the authority holds the information.") { $0.details.held },
        .list("exemptions", .exemption, "The provisions under which information was withheld.") {
            ExemptionView.views($0.details.exemptions, law: $0.context.law)
        },
        .list(
            "public_interest_tests", .interestTest, "The public interest tests, as the answer sets them out."
        ) {
            data in
            data.shown.interestTests.map {
                InterestTestData(test: $0, page: data.context.addresses.absolute(data.shown.url))
            }
        },
        .list("parts", .part, "Answers to single questions.") { data in
            data.details.parts.map { CasePartData(part: $0, law: data.context.law) }
        },
        .object("fees", .fees, "What was charged.") { $0.details.fees },
    ]

    private static let content: [Field] = [
        .text("summary", "The request in a sentence or two.") { data in
            data.shown.summary?.text(in: data.context.language)
        },
        .texts("topics", "Its subjects, as records spell them.") { $0.details.topics },
        .text("department", "The part of the authority that answered.") { $0.details.department },
        .list("documents", .document, "What was released, and what was withheld whole.") { data in
            data.documents(data.details.documents)
        },
        .list("links", .link, "Where else the information can be had.") { $0.details.links },
        .list("related", .related, "Other cases that belong with it.") { data in
            data.related.map { RelatedData(view: $0, origin: data.context.addresses.origin) }
        },
        .text("licence", "Its licence, where it is not the log's.") { $0.details.licence },
    ]

    private static let afterwards: [Field] = [
        .list("review", .review, "Internal reviews.") { data in
            data.details.reviews.map { ReviewData(review: $0, documents: data.documents($0.documents)) }
        },
        .list("regulator", .appeal, "Complaints to the regulator.") { $0.details.regulator },
        .list("tribunal", .appeal, "Appeals to the tribunal.") { $0.details.tribunal },
        .list("corrections", .correction, "What was put right after publication.") { $0.details.corrections },
        .object("takedown", .takedown, "What of it is no longer published, and why.") {
            $0.details.takedown
        },
    ]
}

extension CaseData {
    fileprivate func documents(_ documents: [Document]) -> [DocumentData] {
        documents.map { document in
            DocumentData(
                document: document, file: document.file.flatMap { shown.files[$0] },
                twin: document.alternative.flatMap { shown.files[$0] }, folder: shown.url,
                addresses: context.addresses)
        }
    }
}
