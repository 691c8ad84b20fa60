public import Disclosure
public import Markdown
public import Problems

/// A case as it was read: its record, its text and its files.
///
/// A class, since a record never changes, and passes through lists, indexes and pages: a copy of its fifty fields at
/// each of these took longer than reading the file.
public final class Record: Sendable {
    /// The record's path below the log's root, such as `content/requests/2021/foi-506/index.md`.
    public let path: String
    /// The case's path on the site, such as `requests/2021/foi-506/`.
    public let url: String
    /// What the front matter says.
    public let details: Case
    /// What the text says.
    public let body: RenderedText
    /// The request in a sentence or two, for lists.
    public let summary: LocalizedText
    /// The files that are published with it, by their name as the record writes it.
    public let files: [String: DocumentFile]
    /// Whether the outcome was worked out from the parts.
    public let outcomeIsInferred: Bool
    /// By when the request was to be answered, and whether it was.
    public let timing: Timing

    let frontMatter: FrontMatterText

    init(
        path: String, url: String, details: Case, body: RenderedText, summary: LocalizedText,
        files: [String: DocumentFile], outcomeIsInferred: Bool, timing: Timing,
        frontMatter: FrontMatterText
    ) {
        self.path = path
        self.url = url
        self.details = details
        self.body = body
        self.summary = summary
        self.files = files
        self.outcomeIsInferred = outcomeIsInferred
        self.timing = timing
        self.frontMatter = frontMatter
    }

    /// When what readers see was last changed in substance, as far as the record tells.
    public var lastChange: CalendarDate? {
        details.updated ?? details.corrections.compactMap(\.date).max() ?? details.responded
    }

    /// The place of a value in the front matter, such as `["related", 2, "ref"]`.
    ///
    /// Reads the front matter again, since few records are ever asked.
    public func location(of keys: any FrontMatterKey...) -> Location {
        frontMatter.location(of: keys)
    }
}

/// A key or a list position on the way to a value in front matter.
public protocol FrontMatterKey: Sendable {}
extension String: FrontMatterKey {}
extension Int: FrontMatterKey {}
