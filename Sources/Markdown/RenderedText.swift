public import Markup

/// What a page shows of a text, and what has to be known to check it: all that is worth keeping of a document.
public struct RenderedText: Sendable {
    /// The text as HTML that is safe to publish.
    ///
    /// Headings have ids, and stand one level lower if the text has one of level 1, since the page has its own.
    public let html: HTML
    /// The headings, in their order.
    public let headings: [Heading]
    /// The links and images, in their order, with those that are not published.
    public let links: [Link]

    /// A text in which there is nothing.
    public static let empty = RenderedText(html: HTML(trusted: []), headings: [], links: [])
}
