import Problems

/// The Markdown of a file, from below its front matter to its end, and the places of its lines.
///
/// libcmark ends a line at a carriage return too, files do not: its lines and the file's are told apart.
struct Body {
    let source: SourceText
    let start: Int
    /// Whether a line of the text may be the delimiter row of a table.
    let mayHoldTable: Bool
    /// Whether there may be a bare address in the text.
    let mayHoldAddress: Bool
    /// Whether there may be a mark in the text that means something in other kinds of Markdown.
    let mayHoldUnknownMark: Bool
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
        (mayHoldTable, hasCarriageReturns) = source.bytes[start...].withUnsafeBufferPointer { bytes in
            (Self.mayHoldTable(bytes), bytes.firstIndex(of: UInt8(ascii: "\r"), from: 0) != nil)
        }
        (mayHoldAddress, mayHoldUnknownMark) = source.bytes[start...].withUnsafeBufferPointer { bytes in
            (
                bytes.holds("://") || bytes.firstIndex(of: UInt8(ascii: "@"), from: 0) != nil
                    || bytes.holds("www.") || bytes.holds("WWW."),
                bytes.holds("~~") || bytes.holds("[^")
            )
        }
    }

    /// The bytes of the file.
    var bytes: [UInt8] { source.bytes }
    /// How many bytes the text has.
    var count: Int { bytes.count - start }

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

    /// Where the line that holds a byte of the file ends, at its line feed or carriage return or the file's end.
    func endOfLine(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        let end =
            hasCarriageReturns
            ? bytes[index...].firstIndex(where: \.isLineEnd)
            : bytes.firstIndex(of: UInt8(ascii: "\n"), from: index)
        return end ?? bytes.count
    }

    private mutating func indexedLines() -> Lines {
        if let lines { return lines }
        let bytes = source.bytes
        var found = Lines(starts: [start], numbers: [firstLine])
        var number = firstLine
        bytes.withUnsafeBufferPointer { bytes in
            var index = endOfLine(in: bytes, from: start)
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == UInt8(ascii: "\n") {
                    number += 1
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
                    continue
                }
                found.starts.append(index)
                found.numbers.append(number)
                index = endOfLine(in: bytes, from: index)
            }
        }
        if found.starts.last == bytes.count, bytes.count > start { found.numbers.removeLast() }
        if found.starts.last != bytes.count { found.starts.append(bytes.count) }
        lines = found
        return found
    }

    /// Whether a table needs to be looked for at all: where a pipe, or a colon beside a dash, can be found.
    private static func mayHoldTable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.firstIndex(of: UInt8(ascii: "|"), from: 0) != nil { return true }
        var start = 0
        while let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: start) {
            if colon > 0, bytes[colon - 1] == UInt8(ascii: "-") { return true }
            if colon + 1 < bytes.count, bytes[colon + 1] == UInt8(ascii: "-") { return true }
            start = colon + 1
        }
        return false
    }
}

extension UInt8 {
    /// A line feed or a carriage return.
    var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
    /// A space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
