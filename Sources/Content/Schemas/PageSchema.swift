public import Disclosure

/// What the front matter of a content page says.
public struct PageHeader: Sendable {
    /// The page's title.
    public var title = LocalizedText("")
    /// What is on it, in a sentence.
    public var description: LocalizedText?
    /// Its place among the links to pages; lower is earlier.
    public var order = 100
    /// Whether it is not yet to be published.
    public var isDraft = false
    /// The BCP 47 tag of its language, where it is not the log's.
    public var language: String?
    /// When it was last changed in substance.
    public var updated: CalendarDate?
}

extension Schema where Root == PageHeader {
    /// The keys of a content page's front matter.
    static let page = Schema(
        "a page",
        [
            Key("title", .localizedText, required: true, "The page's title.", example: "About this log") {
                $0.title = $1
            },
            Key(
                "description", .localizedText, "What is on it, in a sentence.",
                example: "What we publish, and why."
            ) {
                $0.description = $1
            },
            Key(
                "order", .number(0...1000), "Its place among the links to pages; lower is earlier.",
                example: "10"
            ) {
                $0.order = $1
            },
            Key("updated", .date, "When it was last changed in substance.", example: "2024-05-01") {
                $0.updated = $1
            },
            Key("draft", .flag, isHold: true, "Whether it is not yet to be published.", example: "true") {
                $0.isDraft = $1
            },
            Key("lang", .language, "Its language, where it is not the log's.", example: "cy") {
                $0.language = $1
            },
        ])
}
