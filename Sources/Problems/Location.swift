/// A place in a file of the log.
public struct Location: Sendable, Hashable {
    /// The file's path below the log's root, with `/` between its parts.
    public let path: String
    /// The line, counted from 1, or nil where the whole file is meant.
    public let line: Int?
    /// The column in Unicode scalars, counted from 1, or nil where the whole line is meant.
    public let column: Int?
    /// How many scalars are meant; at least 1.
    public let length: Int
    /// The text of the line, to be shown above the caret.
    public let excerpt: String?

    /// A whole file.
    public init(path: String) {
        self.init(path: path, line: nil, column: nil, length: 1, excerpt: nil)
    }

    /// A place in a file; `SourceText.location` makes these from an offset or from a line and column.
    public init(path: String, line: Int?, column: Int?, length: Int = 1, excerpt: String?) {
        self.path = path
        self.line = line
        self.column = column
        self.length = max(1, length)
        self.excerpt = excerpt
    }
}
