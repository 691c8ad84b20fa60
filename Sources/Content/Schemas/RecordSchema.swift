import Disclosure
import Markup

extension Schema where Root == Case {
    /// The keys of a record's front matter.
    static let record = Schema(
        "a record", identity + dates + result + content + connections + afterwards + publication)

    private static let identity: [Key<Case>] = [
        Key(
            "title", .localizedText, required: true, "What the request was about, in a few words.",
            example: "Gritting routes in winter"
        ) { $0.title = $1 },
        Key("reference", .text, "The authority's own number for the request, as written.", example: "FOI 506")
        {
            $0.reference = $1
        },
        Key(
            "references", .list(of: .text), "Other references that the record answers.",
            example: "[FOI-0539, FOI-0575]"
        ) {
            $0.references = $1
        },
        Key("id", .slug, "Another word for `slug`.", example: "foi-506") { $0.slug = $1 },
        Key(
            "slug", .slug, "The last part of the address, where it is not the file's name.",
            example: "foi-506"
        ) {
            $0.slug = $1
        },
        Key("aliases", .list(of: .alias), "Old addresses that lead to the case.", example: "[/foi/506.html]")
        {
            $0.aliases = $1
        },
        Key("regime", .list(of: .text), "The law, or the laws, the leading one first.", example: "foia") {
            $0.regimes = $1
        },
        Key("department", .text, "The part of the authority that answered.", example: "Highways") {
            $0.department = $1
        },
        Key(
            "requester_type", .word("a kind of requester"), "What kind of person asked; never who.",
            example: "media"
        ) { $0.requesterType = $1 },
        Key("lang", .language, "The record's language, where it is not the log's.", example: "cy") {
            $0.language = $1
        },
        Key(
            "translations", .textMap, "Where the record can be read in other languages.",
            example: "{cy: foi-506.cy.md}"
        ) { $0.translations = $1 },
    ]

    private static let dates: [Key<Case>] = [
        Key("received", .date, "When the request came in.", example: "2020-12-21") { $0.received = $1 },
        Key("received_precision", .word("a precision"), "How exactly that day is known.", example: "month") {
            $0.receivedPrecision = $1
        },
        Key(
            "time_limit", .text, "The limit that holds for the request, where it is not the law's usual one.",
            example: "public-records"
        ) { $0.timeLimit = $1 },
        Key(
            "clock", .list(of: .map(.clockStop) { .init() }), "Times at which the clock stood still.",
            example: "[{stop: 2021-01-04, restart: 2021-01-11, reason: clarification}]"
        ) { $0.clock = $1 },
        Key(
            "extension", .map(.timeExtension) { .init() }, "More time than usual.",
            example: "{reason: pit, until: 2021-02-18}"
        ) {
            $0.timeExtension = $1
        },
        Key(
            "due", .date, "The last day for the answer.",
            example: "2021-01-22"
        ) {
            $0.due = $1
        },
        Key("responded", .date, "When the answer went out.", example: "2021-01-22") { $0.responded = $1 },
        Key(
            "published", .date, "When the record was first published; before that day it is held back.",
            example: "2021-02-01"
        ) {
            $0.published = $1
        },
        Key("updated", .date, "When the record was last changed in substance.", example: "2021-03-01") {
            $0.updated = $1
        },
    ]

    private static let result: [Key<Case>] = [
        Key("status", .word("a status"), "How far the request has got.", example: "closed") {
            $0.status = $1
        },
        Key("outcome", .word("an outcome"), "What became of the request.", example: "part-granted") {
            $0.outcome = $1
        },
        Key(
            "parts", .list(of: .map(.part) { .init() }), "Answers to single questions.",
            example: "[{n: 1, outcome: granted}]"
        ) {
            $0.parts = $1
        },
        Key(
            "exemptions", .list(of: .exemption), "The provisions under which information was withheld.",
            example: "[s31(1)(a), s40(2)]"
        ) { $0.exemptions = $1 },
        Key("held", .word("yes, no, part or ncnd"), "Whether the information is held.", example: "yes") {
            $0.held = $1
        },
        Key("fees", .map(.fees) { .init() }, "What was charged.", example: "{charged: £25, basis: copies}") {
            $0.fees = $1
        },
    ]

    private static let content: [Key<Case>] = [
        Key(
            "summary", .localizedText, "The request in a sentence; its first words where it is not given.",
            example: "Routes and costs since 2018."
        ) { $0.summary = $1 },
        Key("topics", .list(of: .text), "Subjects from the log's list.", example: "[Roads]") {
            $0.topics = $1
        },
        Key(
            "documents", .list(of: .document), "The files that were released.",
            example: "[{file: routes.pdf, title: Gritting routes}]"
        ) { $0.documents = $1 },
        Key(
            "links", .list(of: .map(.link) { .init() }), "Where else the information can be had.",
            example: "[{title: Road map, url: \"https://www.example.org/roads\"}]"
        ) { $0.links = $1 },
    ]

    private static let connections: [Key<Case>] = [
        Key(
            "related", .list(of: .related), "Other cases that belong with this one.",
            example: "[{ref: FOI 401, rel: follows}]"
        ) {
            $0.related = $1
        },
        Key(
            "review", .list(of: .map(.review) { .init() }), "Internal reviews.",
            example: "{requested: 2021-02-01, outcome: upheld}"
        ) {
            $0.reviews = $1
        },
        Key(
            "regulator", .list(of: .map(.appeal) { .init() }), "Complaints to the regulator.",
            example: "{body: ico, reference: IC-144775-N0F5}"
        ) { $0.regulator = $1 },
        Key(
            "tribunal", .list(of: .map(.appeal) { .init() }), "Appeals to the tribunal.",
            example: "{reference: EA/2022/0238}"
        ) {
            $0.tribunal = $1
        },
    ]

    private static let afterwards: [Key<Case>] = [
        Key(
            "corrections", .list(of: .map(.correction) { .init() }), "What was put right after publication.",
            example: "[{date: 2021-03-01, what: The total for 2019 was wrong.}]"
        ) { $0.corrections = $1 },
        Key(
            "takedown", .map(.takedown) { .init() }, isHold: true,
            "Why the record, or a part of it, is no longer published.",
            example: "{date: 2021-04-01, scope: record, reason: legal}"
        ) {
            $0.takedown = $1
        },
        Key("expires", .date, "When the record moves to the archive.", example: "2026-01-22") {
            $0.expires = $1
        },
        Key("review_by", .date, "When someone should look at it again.", example: "2026-01-22") {
            $0.reviewBy = $1
        },
    ]

    private static let publication: [Key<Case>] = [
        Key(
            "draft", .flag, isHold: true, "Whether the record is not yet to be published.", example: "true"
        ) {
            $0.isDraft = $1
        },
        Key(
            "embargo_until", .date, isHold: true,
            "The day from which it may be published; a month or a year has to be over.",
            example: "2027-01-05"
        ) {
            $0.embargoUntil = $1
        },
        Key("licence", .text, "The licence, where it is not the log's.", example: "OGL-3.0") {
            $0.licence = $1
        },
        Key(
            "contact", .text, "Who to ask, where it is not the log's contact.",
            example: "archives@example.org"
        ) {
            $0.contact = $1
        },
        Key(
            "source", .map(.source) { .init() }, "Where an imported record came from.",
            example: "{system: register, id: 4382}"
        ) {
            $0.source = $1
        },
        Key(
            "allow", .list(of: .map(.allowance) { .init() }),
            "Rules that may be broken here, each with a reason.",
            example: "[{rule: L07, reason: the law gives one side only}]"
        ) { $0.allowances = $1 },
        Key("extra", .textMap, "What the log passes to its own templates.", example: "{ward: Northgate}") {
            $0.extra = $1
        },
    ]
}

extension ValueType where Value == String {
    /// A path on the same site that redirects, or an old address.
    fileprivate static let alias = form(
        "the path of a page", .invalidPath,
        help: "write it from the site's first slash on and without .., # or spaces, such as /foi/506.html",
        where: { text in
            let path = text.prefix { $0 != "?" }
            guard !text.isEmpty, text != "/", !text.contains("#"), let decoded = URLPath.decoded(path),
                text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
            else { return false }
            return !decoded.contains("\\") && !decoded.contains("//")
                && decoded.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
                && !decoded.split(separator: "/").contains { $0 == ".." || $0 == "." }
        })
}
