/// The bytes of a file, with the path they came from and the place of every line.
public struct SourceText: Sendable {
    /// The file's path below the log's root, with `/` between its parts.
    public let path: String
    /// The file's content, as UTF-8.
    public let bytes: [UInt8]

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
        var line = 1
        var start = 0
        for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            start = index + 1
        }
        let column = Self.scalarCount(bytes[start..<end]) + 1
        return Location(
            path: path, line: line, column: column, length: length, excerpt: excerpt(startingAt: start))
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
        var remaining = line - 1
        guard remaining > 0 else { return remaining == 0 ? 0 : nil }
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            remaining -= 1
            if remaining == 0 { return index + 1 }
        }
        return nil
    }

    private func excerpt(startingAt start: Int) -> String {
        let limit = min(bytes.count, start + 2_000)
        let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: "\n")) ?? limit
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
