import Disclosure

extension Schema where Root == Configuration {
    /// The keys of `daylight.yml`.
    static let configuration = Schema(
        "daylight.yml",
        [
            Key("title", .localizedText, required: true, "The log's name.", example: "Disclosure log") {
                $0.title = $1
            },
            Key(
                "authority", .localizedText, required: true, "The authority that publishes it.",
                example: "Marrowby and Westhaven Council"
            ) { $0.authority = $1 },
            Key(
                "base_url", .baseURL, required: true,
                "Where the site lives; `--base-url` overrides it.", example: "https://www.example.org/foi/"
            ) { $0.baseURL = $1 },
            Key(
                "description", .localizedText, "What the log is, in a sentence or two.",
                example: "Answers we have given."
            ) {
                $0.description = $1
            },
            Key(
                "language", .list(of: .language), "The language, or the languages, the leading one first.",
                example: "en"
            ) {
                if !$1.isEmpty { $0.languages = $1 }
            },
            Key("regime", .text, "The law of records that name none.", example: "foia") { $0.regime = $1 },
            Key(
                "calendar", .text, "The calendar of working days; the law's own where it is not given.",
                example: "uk"
            ) {
                $0.calendar = $1
            },
            Key(
                "cost_limit_hours", .number(1...1000),
                "The hours of search beyond which a request may be refused on cost: 24 in central government, else 18.",
                example: "18"
            ) { $0.costLimitHours = $1 },
            Key(
                "contact", .map(.contact) { .init() }, required: true,
                "Who to ask; an email or url is needed.",
                example: "{email: foi@example.org}"
            ) { $0.contact = $1 },
            Key(
                "accessible_formats", .map(.accessibleFormats) { .init() },
                "Who to ask for a document in another form.", example: "{email: access@example.org, days: 5}"
            ) { $0.accessibleFormats = $1 },
            Key(
                "internal_review", .map(.internalReview) { .init() }, "How to ask for an internal review.",
                example: "{email: reviews@example.org}"
            ) { $0.internalReview = $1 },
            Key(
                "licence", .text, "The licence of what is published: an SPDX id or words.", example: "OGL-3.0"
            ) {
                $0.licence = $1
            },
            Key(
                "topics", .list(of: .topic), "The subjects that records may name.",
                example: "[Roads, Schools]"
            ) {
                $0.topics = $1
            },
            Key(
                "synonyms", .list(of: .list(of: .text)), "Lists of words that search treats as one.",
                example: "[[business rates, NNDR]]"
            ) { $0.synonyms = $1 },
            Key("theme", .map(.theme) { .init() }, "The look of the site.", example: "{accent: \"#00594c\"}")
            { $0.theme = $1 },
            Key("page_size", .number(1...1000), "How many cases stand on a page of a list.", example: "50") {
                $0.pageSize = $1
            },
            Key(
                "redirects", .list(of: .word("a host with redirects of its own")),
                "The hosts whose own files of redirects are made; old addresses have pages in any case.",
                example: "[apache]"
            ) { $0.redirects = $1 },
            Key(
                "allow", .map(.allowList) { .init() },
                "The authority's own addresses and names, which may stand in records.",
                example: "{domains: [example.org]}"
            ) { $0.allow = $1 },
        ])
}

extension Schema where Root == Configuration.Contact {
    fileprivate static let contact = Schema(
        "the contact",
        [
            Key("name", .text, "The team or office.", example: "Information Rights Team") { $0.name = $1 },
            Key("email", .email, "Its email address.", example: "foi@example.org") { $0.email = $1 },
            Key("telephone", .text, "Its telephone number.", example: "01632 960 001") { $0.telephone = $1 },
            Key("address", .text, "Its postal address.", example: "1 Market Square, Marrowby") {
                $0.address = $1
            },
            Key("url", .webAddress, "A web page or form.", example: "https://www.example.org/contact") {
                $0.url = $1
            },
        ])
}

extension Schema where Root == Configuration.AccessibleFormats {
    fileprivate static let accessibleFormats = Schema(
        "accessible_formats",
        [
            Key(
                "email", .email, "The email address; the contact's where it is not given.",
                example: "a@example.org"
            ) {
                $0.email = $1
            },
            Key("telephone", .text, "The telephone number.", example: "01632 960 002") { $0.telephone = $1 },
            Key("days", .number(1...100), "How many working days it takes.", example: "5") { $0.days = $1 },
        ])
}

extension Schema where Root == Configuration.InternalReviewTerms {
    fileprivate static let internalReview = Schema(
        "internal_review",
        [
            Key(
                "email", .email, "The email address; the contact's where it is not given.",
                example: "r@example.org"
            ) {
                $0.email = $1
            },
            Key("address", .text, "The postal address.", example: "1 Market Square, Marrowby") {
                $0.address = $1
            },
            Key(
                "within_days", .number(1...365), "How many working days there are to ask for it.",
                example: "40"
            ) {
                $0.withinDays = $1
            },
            Key("days", .number(1...365), "How many working days there are to answer it.", example: "20") {
                $0.days = $1
            },
        ])
}

extension Schema where Root == Configuration.Topic {
    fileprivate static let topic = Schema(
        "a topic",
        [
            Key("name", .localizedText, required: true, "Its name.", example: "Roads") { $0.name = $1 },
            Key("description", .localizedText, "What belongs to it.", example: "Gritting, repairs and signs.")
            {
                $0.description = $1
            },
            Key("synonyms", .list(of: .text), "Other words for it.", example: "[highways]") {
                $0.synonyms = $1
            },
        ])
}

extension Schema where Root == Configuration.Theme {
    fileprivate static let theme = Schema(
        "the theme",
        [
            Key("accent", .colour, "The colour of links and headings.", example: "\"#00594c\"") {
                $0.accent = $1
            },
            Key("logo", .text, "A picture in templates/assets.", example: "logo.svg") { $0.logo = $1 },
        ])
}

extension Schema where Root == Configuration.AllowList {
    fileprivate static let allowList = Schema(
        "allow",
        [
            Key("emails", .list(of: .text), "Email addresses.", example: "[foi@example.org]") {
                $0.emails = $1
            },
            Key("domains", .list(of: .text), "Domains of email addresses.", example: "[example.org]") {
                $0.domains = $1
            },
            Key("telephones", .list(of: .text), "Telephone numbers.", example: "[\"01632 960 001\"]") {
                $0.telephones = $1
            },
            Key(
                "names", .list(of: .text), "Names of officers who are named on purpose.",
                example: "[Ada Example]"
            ) {
                $0.names = $1
            },
        ])
}

extension ValueType where Value == Configuration.Topic {
    /// A topic by its name alone, or with more about it.
    fileprivate static let topic = ValueType.map(
        .topic, initial: Configuration.Topic.init, orText: .text
    ) { $0.name = LocalizedText($1.trimmingSpaces) }
}

extension ValueType where Value == BaseURL {
    /// The address of a site.
    fileprivate static let baseURL = scalar(
        .form("a web address", pattern: FormPattern.webAddress), expected: "a web address"
    ) {
        text, node, reader in
        do throws(BaseURL.Fault) {
            return try BaseURL(reading: text.trimmingSpaces)
        } catch {
            reader.report(
                .invalidAddress, at: node, "'\(text)' is not the address of a site: \(error.message)",
                help: "write the whole address, such as https://www.example.org/foi/")
            return nil
        }
    }
}

extension ValueType where Value == String {
    /// A colour in hexadecimal digits.
    fileprivate static let colour = form(
        "a colour", .invalidColour, pattern: FormPattern.colour,
        help: "write # and six digits or letters from a to f, in quotes, such as \"#00594c\"",
        where: { text in
            text.utf8.count == 7 && text.hasPrefix("#")
                && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
        })
}
