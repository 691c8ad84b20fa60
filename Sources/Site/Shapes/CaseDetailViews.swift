import Content
import Disclosure
import Markdown
import Markup
import Templates

/// The answer to one question, as a case page shows it.
struct PartView: Sendable {
    let part: CasePart
    let exemptions: [ExemptionView]
}

extension Shape where Root == PartView {
    static let part = Shape(
        "part", "The answer to one question of a request.",
        [
            .text("number", "The question's number or letter.") { $0.part.number },
            .text("id", "The question's number as part of an id.") { Slug.make($0.part.number) },
            .text("question", "The question in short.") { $0.part.question },
            .text("outcome", "What became of it.") { $0.part.outcome?.title },
            .text("outcome_id", "The word for the outcome, for styles.") { $0.part.outcome?.rawValue },
            .list("exemptions", .exemption, "The provisions used.") { $0.exemptions },
            .text("url", "Where the answer stands on the page.") { view in
                view.part.anchor.map { $0.hasPrefix("#") ? $0 : "#" + $0 }
            },
        ])
}

/// An internal review, as a case page shows it.
struct ReviewView: Sendable {
    let review: InternalReview
    let documents: [DocumentView]
}

extension Shape where Root == ReviewView {
    static let review = Shape(
        "review", "An internal review.",
        [
            .object("requested", .date, "When it was asked for.") { $0.review.requested },
            .object("completed", .date, "When it was answered.") { $0.review.completed },
            .text("outcome", "What it found.") { view in
                switch view.review.outcome {
                case .ongoing: "The review is going on"
                case let outcome: outcome?.finding.map { $0.prefix(1).uppercased() + $0.dropFirst() }
                }
            },
            .text("note", "A sentence or two about it.") { $0.review.note },
            .flag("has_documents", "Whether files belong to it.") { !$0.documents.isEmpty },
            .list("documents", .document, "Files that belong to it.") { $0.documents },
        ])
}

extension InternalReview.Outcome {
    /// What a review found, as the end of a sentence; nil while it goes on.
    var finding: String? {
        switch self {
        case .upheld: "the first answer was upheld"
        case .partlyUpheld: "the first answer was upheld in part"
        case .overturned: "the first answer was overturned"
        case .outOfTime: "the review was asked for too late"
        case .ongoing: nil
        }
    }
}

/// A complaint or appeal, as a case page shows it.
struct AppealView: Sendable {
    let appeal: Appeal
    let body: String
}

extension Shape where Root == AppealView {
    static let appeal = Shape(
        "appeal", "A complaint to the regulator or an appeal to the tribunal.",
        [
            .text("body", "Who decides.") { $0.body },
            .text("reference", "Its number for the matter.") { $0.appeal.reference },
            .object("date", .date, "When it decided.") { $0.appeal.date },
            .text("result", "What it decided.") { $0.appeal.result },
            .text("url", "Where the decision can be read.") { $0.appeal.url },
        ])
}

extension Shape where Root == Correction {
    static let correction = Shape(
        "correction", "Something that was put right after publication.",
        [
            .object("date", .date, "When it was put right.") { $0.date },
            .text("what", "What was wrong and what is right.") { $0.what },
            .text("by", "Who put it right.") { $0.by },
        ])
}

extension Shape where Root == Takedown {
    static let takedown = Shape(
        "takedown", "The removal of a record, or of a part of it, after publication.",
        [
            .text("heading", "What was taken down, as a heading.") { takedown in
                switch takedown.scope {
                case .record: "This record has been taken down"
                case .document where takedown.documents.count == 1:
                    "A document of this request has been taken down"
                case .document: "Documents of this request have been taken down"
                case .text: "The text of this request has been taken down"
                }
            },
            .text("them", "It or them, as in We took it down.") { takedown in
                takedown.scope == .document && takedown.documents.count != 1 ? "them" : "it"
            },
            .text("gone", "What is no longer published, in a sentence.") { takedown in
                switch (takedown.scope, takedown.documents.count) {
                case (.record, _): "Nothing of it is published any more."
                case (.document, 0): "No document of this request is published any more."
                case (.document, 1): "It is no longer published."
                case (.document, let count): "These \(count) documents are no longer published."
                case (.text, _): "What was asked and what was answered can no longer be read here."
                }
            },
            .flag("record", "Whether the whole record was taken down.") { $0.isOfRecord },
            .object("date", .date, "When it was removed.") { $0.date },
            .text("reason", "Why, in a few words.") { takedown in
                switch takedown.reason {
                case .personalData: "it held personal data"
                case .legal: "of a legal obligation"
                case .error: "it was published in error"
                case .expired: "its time of publication has ended"
                case nil: nil
                }
            },
            .text("statement", "What readers are told.") { $0.statement },
            .text("contact", "Who to ask.") { $0.contact },
        ])
}

/// Another case, as a case page names it.
struct RelatedView: Sendable {
    let relation: RelatedCase.Relation
    let reference: String
    let title: String
    let url: String
}

extension Shape where Root == RelatedView {
    static let related = Shape(
        "related", "Another case that belongs with this one.",
        [
            .text("relation", "How the two belong together, in words.") { view in
                switch view.relation {
                case .follows: "Follows"
                case .precedes: "Precedes"
                case .duplicate: "Same request as"
                case .sameSubject: "Same subject"
                case .supersedes: "Supersedes"
                case .answeredBy: "Answered by"
                case .reviewOf: "Review of"
                }
            },
            .text("reference", "The other case's reference.") { $0.reference },
            .text("title", "The other case's title.") { $0.title },
            .text("url", "The address of its page.") { $0.url },
        ])
}

extension RenderedText {
    /// The headings of a table of contents, which helps only where there is something to find.
    var contents: [Heading] {
        let headings = headings.filter { $0.level <= 3 }
        return headings.count >= 4 ? headings : []
    }
}

extension Shape where Root == Heading {
    static let heading = Shape(
        "heading", "A line of the table of contents.",
        [
            .text("title", "The heading's words.") { $0.text },
            .text("url", "Where it stands on the page.") { "#" + $0.id },
            .flag("nested", "Whether it stands below another.") { $0.level > 2 },
        ])
}

/// How someone who is not content with an answer can go on.
struct ComplaintView: Sendable {
    let configuration: Configuration
    let regime: Regime?
}

extension Shape where Root == ComplaintView {
    static let complaint = Shape(
        "complaint", "How someone who is not content with an answer can go on.",
        [
            .text("email", "Where to ask for an internal review.") {
                $0.configuration.internalReview.email ?? $0.configuration.contact.email
            },
            .text("address", "The postal address for that.") {
                $0.configuration.internalReview.address ?? $0.configuration.contact.address
            },
            .text("url", "A page for that, where there is no email address.") {
                $0.configuration.internalReview.email == nil && $0.configuration.contact.email == nil
                    ? $0.configuration.contact.url : nil
            },
            .text("ask_within", "How long there is to ask, as in 40 working days.") {
                Wording.count(
                    $0.configuration.internalReview.withinDays ?? $0.regime?.review?.withinDays ?? 40,
                    "working day")
            },
            .text("answer_within", "How long the answer takes, as in 20 working days.") {
                Wording.count(
                    $0.configuration.internalReview.days ?? $0.regime?.review?.days ?? 20, "working day")
            },
            .text("regulator", "Who deals with complaints after that.") { $0.regime?.regulator?.name },
            .text("regulator_url", "Where to complain.") { $0.regime?.regulator?.url },
            .text("regulator_address", "The regulator's postal address.") { $0.regime?.regulator?.address },
            .text("regulator_telephone", "The regulator's telephone number.") {
                $0.regime?.regulator?.telephone
            },
            .text("complain_within", "By when to complain, in words.") {
                $0.regime?.regulator?.complainWithin
            },
        ])
}
