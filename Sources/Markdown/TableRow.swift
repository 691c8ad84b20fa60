/// Cuts the lines of a table into cells.
enum TableRow {
    /// How the cells of a column are set.
    enum Alignment {
        case none, left, centre, right
    }

    /// The cells of a line, without the pipes and the white space around them.
    ///
    /// A pipe behind a backslash belongs to its cell, in code too. The pipes at both ends may be left out.
    static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        let line = trimmed(line, in: bytes)
        var start = line.lowerBound
        for index in line where bytes[index] == UInt8(ascii: "|") {
            if index > line.lowerBound {
                if bytes[index - 1] == UInt8(ascii: "\\") { continue }
                cells.append(trimmed(start..<index, in: bytes))
            }
            start = index + 1
        }
        if start < line.upperBound { cells.append(trimmed(start..<line.upperBound, in: bytes)) }
        return cells
    }

    /// How the columns are set, if a line is the delimiter row of a table.
    static func alignments(of line: Range<Int>, in bytes: [UInt8]) -> [Alignment]? {
        guard mayDelimit(line, in: bytes) else { return nil }
        var alignments: [Alignment] = []
        for cell in cells(of: line, in: bytes) {
            let isLeft = !cell.isEmpty && bytes[cell.lowerBound] == UInt8(ascii: ":")
            let isRight = cell.count > 1 && bytes[cell.upperBound - 1] == UInt8(ascii: ":")
            let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
            switch (isLeft, isRight) {
            case (true, true): alignments.append(.centre)
            case (true, false): alignments.append(.left)
            case (false, true): alignments.append(.right)
            case (false, false): alignments.append(.none)
            }
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// Whether a line has dashes, a pipe or a colon, and nothing else but white space and quote markers
    /// before them.
    static func mayDelimit(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
        let rest = line.drop { bytes[$0].isBlank || bytes[$0] == UInt8(ascii: ">") }
        var hasDash = false
        var hasMark = false
        for index in rest {
            switch bytes[index] {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: return false
            }
        }
        return hasDash && hasMark
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return start..<end
    }
}
