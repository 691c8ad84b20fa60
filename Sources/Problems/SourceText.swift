/// The bytes of a file, with the path they came from and the place of every line.
public struct SourceText: Sendable {
    /// The file's path below the log's root, with `/` between its parts.
    public let path: String
    /// The file's content, as UTF-8.
    public let bytes: [UInt8]
    /// Made when the first place is asked for, which few files ever are.
    private let lines = LazyValue<LineIndex>()

    /// Takes the content of the file at a path.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The place of a byte.
    ///
    /// - Parameters:
    ///   - offset: A byte offset; beyond the end it means the end.
    ///   - length: How many scalars are meant.
    public func location(offset: Int, length: Int = 1) -> Location {
        let end = min(max(offset, 0), bytes.count)
        let lines = lines.get { LineIndex(bytes) }
        let line = lines.line(of: end)
        let start = lines.starts[line]
        let column = lines.scalars(before: end, in: bytes) - lines.scalars(before: start, in: bytes) + 1
        return Location(
            path: path, line: line + 1, column: column, length: length, excerpt: excerpt(startingAt: start))
    }

    /// The place at a line and, where known, a column, both counted from 1.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - column: The column in Unicode scalars, or nil for the whole line.
    ///   - length: How many scalars are meant.
    public func location(line: Int, column: Int? = nil, length: Int = 1) -> Location {
        let excerpt = startOfLine(line).map(excerpt(startingAt:))
        return Location(path: path, line: line, column: column, length: length, excerpt: excerpt)
    }

    /// The offset of the first byte of a line counted from 1, or nil beyond the end.
    public func startOfLine(_ line: Int) -> Int? {
        // Most files have one problem, in their first lines.
        guard line > 1 else { return line == 1 ? 0 : nil }
        let starts = lines.get { LineIndex(bytes) }.starts
        return line <= starts.count ? starts[line - 1] : nil
    }

    private func excerpt(startingAt start: Int) -> String {
        let limit = min(bytes.count, start + 2_000)
        let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: "\n")) ?? limit
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
