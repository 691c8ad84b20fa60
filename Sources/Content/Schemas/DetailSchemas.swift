import Disclosure

extension Schema where Root == ClockStop {
    static let clockStop = Schema(
        "a stop of the clock",
        [
            Key("stop", .date, required: true, "The day on which the clock stopped.", example: "2021-01-04") {
                $0.stop = $1
            },
            Key("restart", .date, "The day on which it went on.", example: "2021-01-11") { $0.restart = $1 },
            Key(
                "reason", .word("a reason to stop the clock"), required: true, "Why it stopped.",
                example: "clarification"
            ) {
                $0.reason = $1
            },
        ])
}

extension Schema where Root == TimeExtension {
    static let timeExtension = Schema(
        "an extension",
        [
            Key(
                "reason", .word("a reason for an extension"), required: true, "Why more time was taken.",
                example: "pit"
            ) {
                $0.reason = $1
            },
            Key("until", .date, "The last day of the longer time.", example: "2021-02-18") { $0.until = $1 },
        ])
}

extension Schema where Root == CasePart {
    static let part = Schema(
        "a part",
        [
            Key("n", .text, required: true, "The question's number.", example: "1") { $0.number = $1 },
            Key("question", .text, "The question in short.", example: "How many routes are there?") {
                $0.question = $1
            },
            Key("outcome", .word("an outcome"), required: true, "What became of it.", example: "granted") {
                $0.outcome = $1
            },
            Key("exemptions", .list(of: .exemption), "The provisions used.", example: "[s43(2)]") {
                $0.exemptions = $1
            },
            Key("answer_anchor", .text, "The id of the heading that answers it.", example: "question-1") {
                $0.anchor = $1
            },
        ])
}

extension Schema where Root == Exemption {
    static let exemption = Schema(
        "an exemption",
        [
            Key(
                "cite", .text, required: true, "The provision, or several at one level.", example: "s31(1)(a)"
            ) {
                $0.citation = $1
            },
            Key("scope", .word("full or part"), "Whether all or some was withheld.", example: "part") {
                $0.scope = $1
            },
            Key(
                "documents", .list(of: .text), "The documents to which it was applied.",
                example: "[routes.pdf]"
            ) {
                $0.documents = $1
            },
            Key(
                "ncnd", .flag, isHold: true, "Whether it was used to neither confirm nor deny.",
                example: "true"
            ) {
                $0.neitherConfirmsNorDenies = $1
            },
            Key(
                "harm", .word("would or would-be-likely"), "How sure the harm is.", example: "would-be-likely"
            ) { $0.harm = $1 },
            Key(
                "pit", .text, "Where the public interest test stands, or the test itself.",
                example: "\"#s31\""
            ) {
                $0.publicInterestTest = $1
            },
            Key("note", .text, "A sentence about it.", example: "Names of junior staff.") { $0.note = $1 },
        ])
}

extension ValueType where Value == Exemption {
    /// A provision by its citation alone, or with more about it.
    static let exemption = ValueType.map(.exemption, initial: Exemption.init, orText: .form("citation")) {
        $0.citation = $1.trimmingSpaces
    }
}

extension Schema where Root == ExternalLink {
    static let link = Schema(
        "a link",
        [
            Key("title", .text, required: true, "The link's text.", example: "Road map") { $0.title = $1 },
            Key("url", .webAddress, required: true, "Its address.", example: "https://www.example.org/roads")
            { $0.url = $1 },
        ])
}

extension Schema where Root == RelatedCase {
    static let related = Schema(
        "a related case",
        [
            Key("ref", .text, "The other case's reference.", example: "FOI 401") { $0.reference = $1 },
            Key("id", .text, "The other case's path below content/requests.", example: "2020/foi-401") {
                $0.reference = $1
            },
            Key("rel", .word("a relation"), "How the two belong together.", example: "follows") {
                $0.relation = $1
            },
        ])
}

extension ValueType where Value == RelatedCase {
    /// A case by its reference alone, or with more about it.
    static let related = ValueType.map(.related, initial: RelatedCase.init, orText: .form("reference")) {
        $0.reference = $1.trimmingSpaces
    }
}

extension Schema where Root == InternalReview {
    static let review = Schema(
        "an internal review",
        [
            Key("requested", .date, "When it was asked for.", example: "2021-02-01") { $0.requested = $1 },
            Key("due", .date, "The last day for its answer.", example: "2021-03-01") { $0.due = $1 },
            Key("completed", .date, "When it was answered.", example: "2021-02-26") { $0.completed = $1 },
            Key("outcome", .word("the outcome of a review"), "What it found.", example: "partly-upheld") {
                $0.outcome = $1
            },
            Key("note", .text, "A sentence or two about it.", example: "Page 3 should have been released.") {
                $0.note = $1
            },
            Key("documents", .list(of: .document), "Files that belong to it.", example: "[review.pdf]") {
                $0.documents = $1
            },
        ])
}

extension Schema where Root == Appeal {
    static let appeal = Schema(
        "an appeal",
        [
            Key("body", .text, "Who decides.", example: "ico") { $0.body = $1 },
            Key("reference", .text, "Its number for the matter.", example: "IC-144775-N0F5") {
                $0.reference = $1
            },
            Key("date", .date, "When it decided.", example: "2021-09-03") { $0.date = $1 },
            Key("result", .text, "What it decided.", example: "Complaint not upheld") { $0.result = $1 },
            Key(
                "url", .webAddress, "Where the decision can be read.",
                example: "https://www.example.org/decision"
            ) {
                $0.url = $1
            },
        ])
}

extension Schema where Root == Fees {
    static let fees = Schema(
        "fees",
        [
            Key("charged", .text, "The amount.", example: "£25") { $0.charged = $1 },
            Key("basis", .text, "What it was worked out from.", example: "250 copies at 10p") {
                $0.basis = $1
            },
        ])
}

extension Schema where Root == Correction {
    static let correction = Schema(
        "a correction",
        [
            Key("date", .date, required: true, "When it was put right.", example: "2021-03-01") {
                $0.date = $1
            },
            Key(
                "what", .text, required: true, "What was wrong and what is right.",
                example: "The total is 12, not 21."
            ) {
                $0.what = $1
            },
            Key("by", .text, "Who put it right: a role, not a name.", example: "Information Rights Team") {
                $0.by = $1
            },
            Key("severity", .word("typo, factual or legal"), "How much it mattered.", example: "factual") {
                $0.severity = $1
            },
        ])
}

extension Schema where Root == Takedown {
    static let takedown = Schema(
        "a takedown",
        [
            Key("date", .date, required: true, "When it was removed.", example: "2021-04-01") {
                $0.date = $1
            },
            Key(
                "scope", .word("record, document or text"),
                "How much is removed: all that the record says, its documents, or its text.",
                example: "record"
            ) {
                $0.scope = $1
            },
            Key(
                "documents", .list(of: .text),
                "With `scope: document`, which documents; all where none is named.",
                example: "[routes.pdf]"
            ) {
                $0.documents = $1
            },
            Key(
                "reason", .word("a reason for a takedown"), required: true, "Why it is removed.",
                example: "personal-data"
            ) {
                $0.reason = $1
            },
            Key(
                "statement", .text, "What readers are told.", example: "A table could have identified pupils."
            ) {
                $0.statement = $1
            },
            Key("contact", .text, "Who to ask.", example: "foi@example.org") { $0.contact = $1 },
        ])
}

extension Schema where Root == RecordSource {
    static let source = Schema(
        "a source",
        [
            Key("system", .text, "The system that held it.", example: "case register") { $0.system = $1 },
            Key("id", .text, "Its number there.", example: "4382") { $0.id = $1 },
            Key("url", .webAddress, "Its address there.", example: "https://www.example.org/4382") {
                $0.url = $1
            },
            Key("imported", .date, "When it was imported.", example: "2024-05-01") { $0.imported = $1 },
        ])
}

extension Schema where Root == Allowance {
    static let allowance = Schema(
        "an allowance",
        [
            Key("rule", .text, required: true, "The rule's id.", example: "L07") { $0.rule = $1 },
            Key(
                "reason", .text, required: true, "Why it may be broken.",
                example: "The law gives one side only."
            ) {
                $0.reason = $1
            },
            Key(
                "line", .number(1...1_000_000), isHold: true, "The only line for which it may be broken.",
                example: "42"
            ) {
                $0.line = $1
            },
        ])
}
