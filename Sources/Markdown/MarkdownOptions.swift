/// How a text is rendered.
public struct MarkdownOptions: Sendable {
    /// What a table is called where it has to be told from the text around it: `Table`, and below a heading
    /// `Table: Costs`.
    public var tableLabel: String
    /// The ids that the page around the text uses itself; headings get others.
    public var reservedIDs: Set<String>
    /// Where the page lives, as in `https://example.org`; pictures from anywhere else are refused.
    public var origin: String?
    /// Maps the destination of a link or image, as it is written, to the one that is printed; nil keeps it.
    public var resolveLink: (@Sendable (String) -> String)?

    /// Describes how a text is rendered.
    public init(
        tableLabel: String = "Table",
        reservedIDs: Set<String> = [],
        origin: String? = nil,
        resolveLink: (@Sendable (String) -> String)? = nil
    ) {
        self.tableLabel = tableLabel
        self.reservedIDs = reservedIDs
        self.origin = origin
        self.resolveLink = resolveLink
    }
}
