public import Markup
public import Problems

/// A text in CommonMark 0.30 with the tables and bare addresses of GitHub, read and rendered.
///
/// HTML in the text and unsafe links are never passed through, and never vanish in silence: `problems` names
/// each. A text that cannot be read in good time or shown by browsers has an error among its problems.
public struct MarkdownDocument: Sendable {
    /// The text as a page shows it.
    public let rendered: RenderedText
    /// What is wrong with the text, in its order.
    public let problems: [Problem]

    /// The paragraphs, headings, list items and rows of the text, in their order.
    public let blocks: [TextBlock]

    private let text: PlainText

    /// Reads and renders a file from an offset, where its front matter ends, to its end.
    ///
    /// - Parameters:
    ///   - source: The file; places are counted from its start.
    ///   - offset: Where the text begins, at the start of a line.
    ///   - options: How the text is rendered.
    public init(_ source: SourceText, from offset: Int = 0, options: MarkdownOptions = MarkdownOptions()) {
        var body = Body(source, from: offset)
        if let problem = TextLimits.problem(in: body) {
            rendered = .empty
            problems = [problem]
            blocks = []
            text = PlainText()
            return
        }
        let tree = SyntaxTree(
            source.bytes[body.start...], joinsTexts: body.mayHoldAddress || body.mayHoldUnknownMark)
        let tables = Tables(in: tree, of: &body)
        var renderer = Renderer(body, tables: tables, options: options)
        renderer.render(tree)
        // A copy of the right size, since the buffer is larger than the text that is kept.
        let html = HTML(trusted: Array(renderer.html.bytes[...]))
        rendered = RenderedText(
            html: html, headings: renderer.outline.headings, links: renderer.findings.links)
        problems = renderer.findings.problems
        blocks = renderer.blocks.blocks
        text = renderer.text
    }

    /// The text as HTML that is safe to publish.
    public var html: HTML { rendered.html }

    /// The headings, in their order.
    public var headings: [Heading] { rendered.headings }

    /// The links and images, in their order, with those that are not published.
    public var links: [Link] { rendered.links }

    /// The words of the text without markup, one line for each paragraph, heading or row of a table.
    public var plainText: String { text.string(in: text.bytes.indices) }

    /// The same words as bytes, in which `blocks` point.
    public var plainBytes: [UInt8] { text.bytes }

    /// The first words of a section, on one line, or nil where there is no such section or no word in it.
    ///
    /// - Parameters:
    ///   - limit: The most Unicode scalars to return; a text that is longer is cut between words and ends in
    ///     an ellipsis.
    ///   - headings: The slugs of the headings that may begin the section, as `Slug.make` makes them; the
    ///     first such heading counts. Empty for the start of the text.
    public func excerpt(limit: Int, under headings: Set<String> = []) -> String? {
        var start = 0
        var level = 0
        var following = self.headings[...]
        if !headings.isEmpty {
            guard let index = self.headings.firstIndex(where: { headings.contains(Slug.make($0.text)) })
            else {
                return nil
            }
            start = self.headings[index].extent.upperBound
            level = self.headings[index].level
            following = self.headings[(index + 1)...]
        }
        while true {
            let next = following.popFirst()
            let end = next?.extent.lowerBound ?? text.bytes.count
            let excerpt = Excerpt.make(text.bytes[start..<end], limit: limit)
            if !excerpt.isEmpty { return excerpt }
            guard let next, next.level > level else { return nil }
            start = next.extent.upperBound
        }
    }
}
