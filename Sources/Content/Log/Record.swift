public import Disclosure
public import Markdown
public import Problems

/// A case as it was read: its record, its text and its files.
public struct Record: Sendable {
    /// The record's path below the log's root, such as `content/requests/2021/foi-506/index.md`.
    public let path: String
    /// The case's path on the site, such as `requests/2021/foi-506/`.
    public let url: String
    /// What the front matter says.
    public let details: Case
    /// What the text says.
    public let body: MarkdownDocument
    /// The request in a sentence or two, for lists.
    public let summary: LocalizedText
    /// The files that are published with it, by their name as the record writes it.
    public let files: [String: DocumentFile]
    /// Whether the outcome was worked out from the parts.
    public let outcomeIsInferred: Bool

    let frontMatter: FrontMatterText

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
