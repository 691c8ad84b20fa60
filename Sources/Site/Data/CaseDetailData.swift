import Disclosure
import Markup

/// The answer to one question, as open data.
struct CasePartData: Sendable {
    let part: CasePart
    let law: Law
}

extension DataShape<CasePartData> {
    static let part = DataShape(
        "part", "The answer to one question of a request.",
        [
            .name("n", "The question's number or letter.") { $0.part.number },
            .text("question", "The question in short.") { $0.part.question },
            .word("outcome", "What became of it.") { $0.part.outcome },
            .list("exemptions", .exemption, "The provisions under which its answer was withheld.") {
                ExemptionView.views($0.part.exemptions, law: $0.law)
            },
            .text("answer_anchor", "The id of the heading that answers it on the page.") { $0.part.anchor },
        ])
}

extension DataShape<ExemptionView> {
    static let exemption = DataShape(
        "exemption", "A provision under which information was withheld.",
        [
            .name("cite", "The citation in its normal form, as in s31(1)(a).") {
                $0.cited?.citation ?? $0.exemption.citation
            },
            .text("written", "The citation as the record has it.") { $0.exemption.citation },
            .text("regime", "The id of the law.") { $0.cited?.regime },
            .text("title", "What the provision is called.") { $0.cited?.title },
            .text("protects", "What it protects.") { $0.provision?.protects },
            .word("status", "Whether the public interest can override it.") { $0.provision?.status },
            .word("scope", "Whether all or some of the information was withheld under it.") {
                $0.exemption.scope
            },
            .flag("ncnd", "Whether it was used to neither confirm nor deny.") {
                $0.exemption.neitherConfirmsNorDenies ? true : nil
            },
            .word("harm", "How sure the harm is.") { $0.exemption.harm },
            .texts("documents", "The documents to which it was applied, as written.") {
                $0.exemption.documents
            },
            .text("note", "A sentence about its use.") { $0.exemption.note },
        ])
}

/// A public interest test as open data.
struct InterestTestData: Sendable {
    let test: InterestTest
    /// The address of the case's page.
    let page: String
}

extension DataShape<InterestTestData> {
    static let interestTest = DataShape(
        "interest_test", "A public interest test, as the answer sets it out.",
        [
            .texts("exemptions", "The provisions that it is about, in their normal form.") {
                $0.test.provisions.map(\.citation)
            },
            .texts("factors_for", "What speaks for disclosure.") { $0.test.factorsFor },
            .texts("factors_against", "What speaks against disclosure.") { $0.test.factorsAgainst },
            .texts("harm", "What harm disclosure would do, by paragraphs.") { $0.test.harm },
            .texts("balance", "How the factors were weighed, by paragraphs.") { $0.test.balance },
            .address("url", "Where it stands on the page.") { data in
                data.test.anchor.map { data.page + "#" + $0 }
            },
        ])
}

extension DataShape<ClockStop> {
    static let clockStop = DataShape(
        "clock_stop", "A time at which the clock for the answer stood still.",
        [
            .date("stop", "The day on which it stopped.") { $0.stop },
            .date("restart", "The day on which it went on; left out while it stands.") { $0.restart },
            .word("reason", "Why it stopped.") { $0.reason },
        ])
}

extension DataShape<TimeExtension> {
    static let `extension` = DataShape(
        "extension", "More time than the law gives by itself.",
        [
            .word("reason", "Why more time was taken.") { $0.reason },
            .date("until", "The last day of the longer time, where the record gives it.") { $0.until },
        ])
}

extension DataShape<Fees> {
    static let fees = DataShape(
        "fees", "What was charged for an answer.",
        [
            .text("charged", "The amount, as written.") { $0.charged },
            .text("basis", "What it was worked out from.") { $0.basis },
        ])
}

extension DataShape<ExternalLink> {
    static let link = DataShape(
        "link", "Where else information can be had.",
        [
            .name("title", "The link's text.") { $0.title },
            .address("url", "Its address.", isRequired: true) { $0.url },
        ])
}

/// Another case that belongs with a case, as open data.
struct RelatedData: Sendable {
    let view: RelatedView
    /// The scheme and host of the log.
    let origin: String
}

extension DataShape<RelatedData> {
    static let related = DataShape(
        "related", "Another case of the log that belongs with this one.",
        [
            .name("ref", "Its reference.") { $0.view.reference },
            .word("rel", "How the two belong together.") { $0.view.relation },
            .name("title", "What it was about.") { $0.view.title },
            .address("url", "The address of its page.", isRequired: true) { $0.origin + $0.view.url },
        ])
}

extension DataShape<Appeal> {
    static let appeal = DataShape(
        "appeal", "A complaint to a regulator or an appeal to a tribunal.",
        [
            .text("body", "Who decides.") { $0.body },
            .text("reference", "Its number for the matter.") { $0.reference },
            .date("date", "When it decided.") { $0.date },
            .text("result", "What it decided.") { $0.result },
            .address("url", "Where the decision can be read.") { $0.url },
        ])
}

extension DataShape<Correction> {
    static let correction = DataShape(
        "correction", "Something that was put right after publication.",
        [
            .date("date", "When it was put right.") { $0.date },
            .name("what", "What was wrong and what is right.") { $0.what },
            .text("by", "Who put it right: a role.") { $0.by },
            .word("severity", "How much it mattered.") { $0.severity },
        ])
}

extension DataShape<Takedown> {
    static let takedown = DataShape(
        "takedown", "The removal of a record or of part of it after publication.",
        [
            .date("date", "When it was removed.") { $0.date },
            .word("scope", "How much was removed.") { $0.scope },
            .word("reason", "Why it was removed.") { $0.reason },
            .text("statement", "What readers are told.") { $0.statement },
        ])
}
