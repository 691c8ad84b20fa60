public import Markdown

/// A page of the log's own, such as its accessibility statement.
public struct Page: Sendable {
    /// The file's path below the log's root.
    public let path: String
    /// The page's path on the site, such as `about/`.
    public let url: String
    /// What its front matter says.
    public let header: PageHeader
    /// What its text says.
    public let body: RenderedText
}
