import Content
import Disclosure
import Markdown
import Templates

/// A case as its page shows it.
struct CaseView: Sendable {
    let shown: ShownCase
    let context: CaseContext
    /// Cases that belong with it.
    let related: [RelatedView]
    /// The table of contents, which helps only where there is something to find.
    let contents: [Heading]
    let exemptions: [ExemptionView]
    /// Public interest tests of which it is not clear what they are about.
    let otherTests: [InterestTest]

    init(_ shown: ShownCase, context: CaseContext, related: [RelatedView]) {
        self.shown = shown
        self.context = context
        self.related = related
        contents = shown.body.contents
        let exemptions = ExemptionView.views(
            shown.details.exemptions, law: context.law, tests: shown.interestTests)
        self.exemptions = exemptions
        otherTests = shown.interestTests.filter { test in
            !exemptions.contains { $0.tests.contains(test) }
        }
    }

    var details: Case { _read { yield shown.details } }

    func documents(_ documents: [Document]) -> [DocumentView] {
        documents.map { document in
            DocumentView(
                document: document, file: document.file.flatMap { shown.files[$0] },
                twin: document.alternative.flatMap { shown.files[$0] }, language: context.language)
        }
    }

    /// The case's documents, with the twins that stand in the list themselves shown only there.
    var listedDocuments: [DocumentView] { documents(details.documents) }

    func appeals(_ appeals: [Appeal], body: String) -> [AppealView] {
        appeals.map { AppealView(appeal: $0, body: context.bodyName($0.body) ?? body) }
    }
}

extension Shape where Root == CaseView {
    static let `case` = Shape(
        "case", "A case on its own page.", identity + dates + result + content + afterwards)

    private static let identity: [Field] = [
        .text("reference", "The authority's number for it.") { $0.details.reference },
        .texts("references", "Other references that it answers.") { $0.details.references },
        .text("title", "What the request was about.") { $0.details.title.text(in: $0.context.language) },
        .text("url", "The address of its page.") { $0.context.addresses.link($0.shown.url) },
        .text("lang", "The language of its text, where it is not the log's.") { view in
            view.details.language.flatMap { $0 == view.context.language ? nil : $0 }
        },
        .values("regimes", Shape<LinkView>.link, "The laws under which it was handled.") { view in
            view.details.regimes.compactMap { view.context.regimes[$0] }
        },
        .flag("has_topics", "Whether it has subjects.") { !$0.context.topics(of: $0.shown).isEmpty },
        .values("topics", Shape<TermView>.term, "Its subjects.") { $0.context.topics(of: $0.shown) },
        .text("department", "The part of the authority that answered.") { $0.details.department },
        .text("requester_type", "What kind of person asked.") { $0.details.requesterType?.rawValue },
    ]

    private static let dates: [Field] = [
        .object("received", .date, "When the request came in.") { $0.details.received },
        .object("responded", .date, "When the answer went out.") { $0.details.responded },
        .flag("response_unrecorded", "Whether it was answered on a day that was not recorded.") {
            $0.details.responded == nil && $0.details.isClosed
        },
        .object("due", .date, "The last day for the answer: the record's own, else worked out by the law.") {
            $0.shown.timing?.due
        },
        .text("time_taken", "How long the answer took, as in 18 working days.") {
            $0.shown.timing?.daysTakenWords
        },
        .flag("in_time", "Whether the answer is known to have been in time.") {
            $0.shown.timing?.inTime == true
        },
        .flag("late", "Whether the answer is known to have been late.") { $0.shown.timing?.inTime == false },
        .text("time_late", "How late it was, as in 3 working days.") { $0.shown.timing?.daysLateWords },
        .object("timeline", .timeline, "What happened, day by day.") {
            TimelineView($0.shown, context: $0.context)
        },
        .object("published", .date, "When the record was first published.") { $0.details.published },
        .object("updated", .date, "When the record was last changed in substance.") { view in
            view.details.updated ?? view.details.corrections.compactMap(\.date).max()
        },
        .text("extension", "Why more time was taken, in words.") { view in
            guard let more = view.details.timeExtension else { return nil }
            let until = more.until.map { ", until \(Wording.date($0))" } ?? ""
            return more.reason.map { $0.words + until }
        },
    ]

    private static let result: [Field] = [
        .flag("open", "Whether it has not been answered yet.") { !$0.details.isClosed },
        .text("outcome", "What became of it.") { $0.details.outcome?.title },
        .text("outcome_id", "The word for the outcome, for styles.") { $0.details.outcome?.rawValue },
        .text("outcome_meaning", "What the outcome means, in a sentence.") { $0.details.outcome?.meaning },
        .text("outcome_url", "The list of cases with that outcome.") { view in
            view.details.outcome.map { view.context.addresses.link("outcomes/\($0.rawValue)/") }
        },
        .flag("outcome_inferred", "Whether the outcome was worked out from the rest of the record.") {
            $0.shown.outcomeIsInferred
        },
        .flag("has_exemptions", "Whether any information was withheld under a provision.") {
            !$0.details.exemptions.isEmpty
        },
        .list("exemptions", .exemption, "The provisions under which information was withheld.") {
            $0.exemptions
        },
        .text("exemptions_title", "What they are called together, as in Exemptions used.") {
            ExemptionView.title(of: $0.exemptions)
        },
        .list("other_tests", .interestTest, "Public interest tests that name no provision.") {
            $0.otherTests
        },
        .flag("has_parts", "Whether questions are answered one by one.") { !$0.details.parts.isEmpty },
        .list("parts", .part, "Answers to single questions.") { view in
            view.details.parts.map {
                PartView(part: $0, exemptions: ExemptionView.views($0.exemptions, law: view.context.law))
            }
        },
        .text("fee", "What was charged, in words.") { view in
            view.details.fees?.charged.map { charged in
                view.details.fees?.basis.map { "\(charged) (\($0))" } ?? charged
            }
        },
    ]

    private static let content: [Field] = [
        .text("summary", "The request in a sentence or two.") {
            $0.shown.summary?.text(in: $0.context.language)
        },
        .text("lead", "That summary, where the record gives one itself.") { view in
            view.details.summary?.text(in: view.context.language)
        },
        .html("body", "The record's text.") { $0.shown.body.html },
        .flag("has_contents", "Whether the text is long enough for a table of contents.") {
            !$0.contents.isEmpty
        },
        .list("contents", .heading, "The table of contents; empty for a short text.") { $0.contents },
        .flag("has_documents", "Whether there are documents.") { !$0.details.documents.isEmpty },
        .list("documents", .document, "The documents.") { $0.listedDocuments },
        .text("document_count", "How many documents there are, as in 2 documents.") {
            Wording.count($0.details.documents.count, "document")
        },
        .flag("documents_taken_down", "Whether documents were taken down.") {
            $0.details.takedown?.scope == .document
        },
        .flag("has_links", "Whether the information can be had elsewhere.") { !$0.details.links.isEmpty },
        .list("links", .link, "Where else the information can be had.") { view in
            view.details.links.map { LinkView(title: $0.title, url: $0.url) }
        },
        .flag("has_related", "Whether other cases belong with it.") { !$0.related.isEmpty },
        .list("related", .related, "Other cases that belong with it.") { $0.related },
        .object("licence", .licence, "Its licence, where it is not the log's.") {
            $0.details.licence.map(Licence.init)
        },
        .text("contact", "Who to ask about it, where it is not the log's contact.") { $0.details.contact },
        .map("extra", "What the record passes to the log's own templates.") { $0.details.extra },
    ]

    private static let afterwards: [Field] = [
        .flag("has_reviews", "Whether there was an internal review.") { !$0.details.reviews.isEmpty },
        .list("reviews", .review, "Internal reviews.") { view in
            view.details.reviews.map { ReviewView(review: $0, documents: view.documents($0.documents)) }
        },
        .flag("has_appeals", "Whether there was a complaint or an appeal.") {
            !$0.details.regulator.isEmpty || !$0.details.tribunal.isEmpty
        },
        .list("appeals", .appeal, "Complaints to the regulator and appeals to the tribunal.") { view in
            view.appeals(view.details.regulator, body: "Regulator")
                + view.appeals(view.details.tribunal, body: "Tribunal")
        },
        .flag("has_corrections", "Whether something was put right after publication.") {
            !$0.details.corrections.isEmpty
        },
        .list("corrections", .correction, "What was put right after publication.") { $0.details.corrections },
        .object("takedown", .takedown, "What of it was taken down, and why; what is gone has no value here.")
        {
            $0.details.takedown
        },
        .value(
            "complaint", Shape<ComplaintView>.complaint,
            "How someone who is not content with the answer can go on."
        ) { view in
            view.details.regimes.first.flatMap { view.context.complaints[$0] }
        },
    ]
}
