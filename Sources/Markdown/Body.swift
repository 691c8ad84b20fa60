import Problems

/// The Markdown of a file, from below its front matter to its end, and the places of its lines.
///
/// libcmark ends a line at a carriage return too, files do not: its lines and the file's are told apart.
struct Body {
    let source: SourceText
    let start: Int
    /// Whether a line of the text may be the delimiter row of a table.
    let mayHoldTable: Bool
    /// The file's line in which the text begins, counted from 1.
    let firstLine: Int

    private let hasCarriageReturns: Bool
    private var lines: Lines?

    private struct Lines {
        /// The offset of each of libcmark's lines, and after them the end of the file.
        var starts: [Int]
        /// The file's line for each of libcmark's.
        var numbers: [Int]
    }

    init(_ source: SourceText, from offset: Int) {
        self.source = source
        start = min(max(offset, 0), source.bytes.count)
        firstLine = 1 + source.bytes[..<start].count { $0 == UInt8(ascii: "\n") }
        (mayHoldTable, hasCarriageReturns) = source.bytes[start...].withUnsafeBufferPointer(Self.features)
    }

    /// How many bytes the text has.
    var count: Int { source.bytes.count - start }

    /// The file's line of one of libcmark's, both counted from 1.
    mutating func fileLine(_ line: Int) -> Int {
        guard hasCarriageReturns else { return firstLine + line - 1 }
        let numbers = indexedLines().numbers
        return numbers[min(max(line, 1), numbers.count) - 1]
    }

    /// The bytes of one of libcmark's lines, counted from 1, without its end; empty beyond the end.
    mutating func range(ofLine line: Int) -> Range<Int> {
        let starts = indexedLines().starts
        guard line > 0, line < starts.count else { return source.bytes.count..<source.bytes.count }
        let start = starts[line - 1]
        var end = starts[line]
        while end > start, source.bytes[end - 1].isLineEnd { end -= 1 }
        return start..<end
    }

    /// How many lines libcmark sees.
    mutating func lineCount() -> Int {
        indexedLines().numbers.count
    }

    private mutating func indexedLines() -> Lines {
        if let lines { return lines }
        let bytes = source.bytes
        var found = Lines(starts: [start], numbers: [firstLine])
        var number = firstLine
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte.isLineEnd else { continue }
            if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { continue }
            if byte == UInt8(ascii: "\n") { number += 1 }
            found.starts.append(index)
            found.numbers.append(number)
        }
        if found.starts.last == bytes.count, bytes.count > start { found.numbers.removeLast() }
        if found.starts.last != bytes.count { found.starts.append(bytes.count) }
        lines = found
        return found
    }

    /// Looks at every byte without branching, so that the compiler can look at many at a time.
    private static func features(_ bytes: UnsafeBufferPointer<UInt8>) -> (table: Bool, carriageReturns: Bool) {
        var pipes: UInt8 = 0
        var carriageReturns: UInt8 = 0
        var colons: UInt8 = 0
        for index in 0..<bytes.count {
            let byte = bytes[index]
            let following = index + 1 < bytes.count ? bytes[index + 1] : 0
            pipes |= byte == UInt8(ascii: "|") ? 1 : 0
            carriageReturns |= byte == UInt8(ascii: "\r") ? 1 : 0
            colons |=
                (byte == UInt8(ascii: ":") ? 1 : 0) & (following == UInt8(ascii: "-") ? 1 : 0)
                | (byte == UInt8(ascii: "-") ? 1 : 0) & (following == UInt8(ascii: ":") ? 1 : 0)
        }
        return (pipes | colons != 0, carriageReturns != 0)
    }
}

extension UInt8 {
    /// A line feed or a carriage return.
    var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
    /// A space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension Body {
    /// The lines of a paragraph's or heading's text, without the markers of the quotes and lists around it and
    /// without the underline of a heading; nil where it is nested too deeply to be worth following.
    mutating func textLines(of block: Node) -> [Range<Int>]? {
        let first = range(ofLine: block.startLine)
        var lines = [min(first.lowerBound + block.startColumn - 1, first.upperBound)..<first.upperBound]
        let lastLine = block.isUnderlined ? block.endLine - 1 : block.endLine
        guard lastLine > block.startLine else { return lines }
        guard let path = ContainerPath(around: block, in: &self) else { return nil }
        for number in block.startLine + 1...lastLine {
            let line = range(ofLine: number)
            lines.append(path.textStart(line: line, of: source.bytes)..<line.upperBound)
        }
        return lines
    }
}
