import Disclosure

extension Schema where Root == Regime {
    /// The keys of a file in `law/`.
    static let regime = Schema(
        "a law",
        [
            Key("id", .text, required: true, "The word that records use.", example: "foia") { $0.id = $1 },
            Key(
                "name", .text, required: true, "The law's full name.",
                example: "Freedom of Information Act 2000"
            ) {
                $0.name = $1
            },
            Key("short", .text, required: true, "Its short name.", example: "FOIA") { $0.shortName = $1 },
            Key("also", .list(of: .text), "Other names that people give it.", example: "[FOI Act]") {
                $0.otherNames = $1
            },
            Key(
                "section_page", .sectionPage, "Where one section can be read, with {number} for its number.",
                example: "\"https://www.example.org/section/{number}\""
            ) {
                $0.sectionPage = $1
            },
            Key(
                "prejudice", .text, "The words of its prejudice test.",
                example: "would, or would be likely to, prejudice"
            ) {
                $0.prejudice = $1
            },
            Key("unit", .text, "The word before a number.", example: "section") { $0.unit = $1 },
            Key("prefix", .rawText, "What stands before a number in a citation.", example: "s") {
                $0.prefix = $1
            },
            Key("withholding", .text, "What a ground for withholding is called.", example: "exemption") {
                $0.withholding = $1
            },
            Key(
                "legislation", .webAddress, "Where the law can be read.",
                example: "https://www.legislation.gov.uk/"
            ) {
                $0.legislation = $1
            },
            Key(
                "in_force", .date, "The first day on which requests could be made under it.",
                example: "2005-01-01"
            ) {
                $0.inForce = $1
            },
            Key(
                "time", .map(.timeLimit) { .init() }, "How long there is for an answer.",
                example: "{limit: 20, calendar: uk}"
            ) {
                $0.time = $1
            },
            Key(
                "review", .map(.reviewTerms) { .init() }, "The internal review.",
                example: "{within_days: 40, days: 20}"
            ) {
                $0.review = $1
            },
            Key(
                "regulator", .map(.regulator) { .init() }, "Who deals with complaints.",
                example: "{id: ico, name: …}"
            ) {
                $0.regulator = $1
            },
            Key(
                "outdated", .list(of: .map(.outdatedWords) { .init() }),
                "Words for what is no longer law, or no longer called so.", example: "[]"
            ) {
                $0.outdated = $1
            },
            Key("provisions", .list(of: .map(.provision) { .init() }), "Its provisions.", example: "[]") {
                $0.provisions = $1
            },
            Key(
                "other_provisions", .list(of: .map(.otherProvision) { .init() }),
                "Provisions that people cite although nothing can be withheld under them.", example: "[]"
            ) {
                $0.otherProvisions = $1
            },
        ])
}

extension Schema where Root == OtherProvision {
    fileprivate static let otherProvision = Schema(
        "a provision",
        [
            Key(
                "path", .text, required: true, "Its number; what stands below it belongs to it.",
                example: "17"
            ) {
                $0.path = $1
            },
            Key("about", .text, required: true, "What it is about.", example: "refusal notices") {
                $0.about = $1
            },
        ])
}

extension Schema where Root == Regime.ReviewTerms {
    fileprivate static let reviewTerms = Schema(
        "the review",
        [
            Key("within_days", .number(1...365), "Working days to ask for it.", example: "40") {
                $0.withinDays = $1
            },
            Key("days", .number(1...365), "Working days to answer it.", example: "20") { $0.days = $1 },
            Key(
                "exceptional_days", .number(1...365),
                "Working days to answer it in exceptional cases, where the record gives a later last day.",
                example: "40"
            ) { $0.exceptionalDays = $1 },
        ])
}

extension Schema where Root == Regime.Regulator {
    fileprivate static let regulator = Schema(
        "the regulator",
        [
            Key("id", .text, required: true, "Its short id.", example: "ico") { $0.id = $1 },
            Key("name", .text, required: true, "Its name.", example: "Information Commissioner’s Office") {
                $0.name = $1
            },
            Key("url", .webAddress, "Where to complain.", example: "https://ico.org.uk/") { $0.url = $1 },
            Key("address", .text, "Its postal address.", example: "Wilmslow") { $0.address = $1 },
            Key("telephone", .text, "Its telephone number.", example: "0303 123 1113") { $0.telephone = $1 },
            Key("complain_within", .text, "By when to complain.", example: "six weeks of the answer") {
                $0.complainWithin = $1
            },
        ])
}

extension Schema where Root == OutdatedWords {
    fileprivate static let outdatedWords = Schema(
        "words that are out of date",
        [
            Key("words", .text, required: true, "The words.", example: "Data Protection Act 1998") {
                $0.words = $1
            },
            Key(
                "since", .date, required: true, "The first day on which they were out of date.",
                example: "2018-05-25"
            ) {
                $0.since = $1
            },
            Key("instead", .text, required: true, "What to write now.", example: "Data Protection Act 2018") {
                $0.instead = $1
            },
        ])
}

extension Schema where Root == Provision {
    fileprivate static let provision = Schema(
        "a provision",
        [
            Key("path", .text, required: true, "Its number.", example: "31(1)(a)") { $0.path = $1 },
            Key("title", .text, required: true, "What it is called.", example: "Law enforcement") {
                $0.title = $1
            },
            Key("protects", .text, "What it protects.", example: "The prevention of crime.") {
                $0.protects = $1
            },
            Key("note", .text, "What else to know about its use.", example: "Say which limb is meant.") {
                $0.note = $1
            },
            Key(
                "status", .word("a status"), "Whether the public interest can override it.",
                example: "qualified"
            ) {
                $0.status = $1
            },
            Key("test", .word("a test"), "What has to be shown.", example: "prejudice") { $0.test = $1 },
            Key(
                "interest", .word("a kind of public interest test"),
                "Whether a public interest test is needed.", example: "yes"
            ) { $0.interest = $1 },
            Key("neither_confirm", .text, "Its provision about confirming or denying.", example: "31(3)") {
                $0.neitherConfirm = $1
            },
            Key("counterparts", .textMap, "Its counterparts in other laws.", example: "{foisa: 35(1)(a)}") {
                $0.counterparts = $1
            },
            Key("gateway", .text, "The law to which it only leads over.", example: "eir") {
                $0.gateway = $1
            },
            Key("kind", .word("a kind of provision"), "What it is for.", example: "cost") { $0.kind = $1 },
            Key(
                "needs_limb", .flag, "Whether a citation of it says too little without a limb.",
                example: "true"
            ) {
                $0.needsLimb = $1
            },
            Key("excludes", .text, "The provision that cannot hold for the same information.", example: "31")
            {
                $0.excludes = $1
            },
            Key(
                "barred_by_emissions", .flag, "Whether it cannot be used for information on emissions.",
                example: "true"
            ) {
                $0.isBarredByEmissions = $1
            },
            Key("repealed", .date, "The first day on which it was no longer law.", example: "2018-05-25") {
                $0.repealed = $1
            },
        ])
}

extension ValueType where Value == String {
    /// The address of the page about a section.
    fileprivate static let sectionPage = form(
        "a web address with {number} in it", .invalidAddress,
        help: "write the whole address, such as \"https://www.example.org/section/{number}\"",
        where: { text in
            let parts = text.split(separator: "{number}", omittingEmptySubsequences: false)
            return parts.count == 2 && WebAddress.isValid(parts.joined(separator: "1"))
        })

    /// Text with the spaces at its ends.
    fileprivate static let rawText = scalar(.text, expected: "text") { text, _, _ in text }
}
