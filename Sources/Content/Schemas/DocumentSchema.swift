import Disclosure

extension Schema where Root == Document {
    /// The keys of a document.
    static let document = Schema(
        "a document",
        [
            Key("file", .text, "The file's path from the record's folder.", example: "routes.pdf") {
                $0.file = $1
            },
            Key(
                "url", .webAddress, "The address of a document that is published elsewhere.",
                example: "https://www.example.org/a.pdf"
            ) { $0.url = $1 },
            Key("title", .text, "What the link says.", example: "Gritting routes, redacted") {
                $0.title = $1
            },
            Key("date", .date, "The document's own date.", example: "2020-11-03") { $0.date = $1 },
            Key("lang", .language, "Its language.", example: "cy") { $0.language = $1 },
            Key("description", .text, "What is in it.", example: "Map of the twelve routes.") {
                $0.description = $1
            },
            Key(
                "redacted", .flag, isHold: true, "Whether parts of it were blacked out.", example: "true"
            ) {
                $0.isRedacted = $1
            },
            Key(
                "exemptions", .list(of: .exemption), "The provisions that were applied in it.",
                example: "[s40(2)]"
            ) {
                $0.exemptions = $1
            },
            Key(
                "accessible", .word("yes, no or unknown"), "Whether assistive technology can read it.",
                example: "yes"
            ) {
                $0.accessibility = $1
            },
            Key(
                "alternative", .text, "The path of a twin that is easier to read or to use.",
                example: "routes.csv"
            ) {
                $0.alternative = $1
            },
            Key("role", .word("a role"), "What it is in the case.", example: "disclosed") { $0.role = $1 },
            Key("licence", .text, "Its licence, where it is not the case's.", example: "OGL-3.0") {
                $0.licence = $1
            },
            Key(
                "withheld", .flag, isHold: true, "Whether it was withheld whole, so that there is no file.",
                example: "true"
            ) {
                $0.isWithheld = $1
            },
            Key(
                "replaced", .map(.replacement) { .init() }, "What it took the place of.",
                example: "{date: 2021-03-01, reason: page 2 was missing}"
            ) { $0.replaced = $1 },
            Key(
                "original_name", .text, "The name that it had in the authority's files.",
                example: "Routes v3.pdf"
            ) {
                $0.originalName = $1
            },
            Key(
                "waivers", .list(of: .map(.waiver) { .init() }),
                "Findings of the safety gate that someone answers for.",
                example: "[{rule: hidden-column, reason: totals only}]"
            ) { $0.waivers = $1 },
            Key(
                "pages", .number(1...100_000), "How many pages it has, where that cannot be counted.",
                example: "12"
            ) {
                $0.pages = $1
            },
        ])
}

extension Schema where Root == Document.Replacement {
    fileprivate static let replacement = Schema(
        "replaced",
        [
            Key("date", .date, required: true, "When it was replaced.", example: "2021-03-01") {
                $0.date = $1
            },
            Key("reason", .text, required: true, "Why it was replaced.", example: "Page 2 was missing.") {
                $0.reason = $1
            },
            Key(
                "sha256_old", .hash, "The SHA-256 of the earlier file.",
                example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            ) {
                $0.oldHash = $1
            },
        ])
}

extension Schema where Root == Document.Waiver {
    fileprivate static let waiver = Schema(
        "a waiver",
        [
            Key("rule", .text, required: true, "The finding's rule.", example: "hidden-column") {
                $0.rule = $1
            },
            Key("where", .text, "Where in the document it was found.", example: "\"Summary!K:M\"") {
                $0.place = $1
            },
            Key(
                "sha256", .hash, "The SHA-256 of the file that was looked at.",
                example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            ) {
                $0.hash = $1
            },
            Key("reason", .text, required: true, "Why it is harmless here.", example: "Totals only.") {
                $0.reason = $1
            },
            Key(
                "approver", .text, "Who answers for it: a role, not a name.",
                example: "Information Governance Manager"
            ) {
                $0.approver = $1
            },
            Key("date", .date, "When that was decided.", example: "2021-01-20") { $0.date = $1 },
            Key("expires", .date, "When it has to be decided anew.", example: "2022-01-20") {
                $0.expires = $1
            },
        ])
}

extension ValueType where Value == Document {
    /// A document by its path alone, or with more about it.
    static let document = ValueType.map(.document, initial: Document.init, orText: .form("path")) {
        $0.file = $1.trimmingSpaces
    }
}
