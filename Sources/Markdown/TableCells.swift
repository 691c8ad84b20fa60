/// The cells of all tables of a text as one text of their own, which libcmark reads once.
///
/// Each cell is a line of its own, as a heading, since a heading holds nothing but inlines whatever it begins
/// with. The definitions of links come first.
struct TableCells {
    /// The column that libcmark gives the first byte of a cell.
    static let firstColumn = 3

    private(set) var bytes: [UInt8] = []
    /// The line that is added next, counted from 1.
    private(set) var nextLine = 1
    /// Whether a cell may hold a link that is defined elsewhere.
    private(set) var needsDefinitions = false

    /// Adds a cell.
    mutating func append(cell range: Range<Int>, of file: [UInt8]) {
        let cell = file[range]
        if cell.contains(UInt8(ascii: "[")) { needsDefinitions = true }
        bytes += "# ".utf8
        if cell.contains(UInt8(ascii: "|")) {
            var text = LeafText()
            text.append(cell: range, of: file)
            bytes += text.bytes
        } else {
            bytes += cell
        }
        bytes += " #\n".utf8
        nextLine += 1
    }

    /// Adds the lines of a paragraph.
    ///
    /// What continues a paragraph is indented, so that it cannot be taken for the start of anything else.
    mutating func append(paragraph lines: [TextLine], of file: [UInt8]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes += "    ".utf8 }
            if file[line.range].contains(UInt8(ascii: "[")) { needsDefinitions = true }
            bytes += file[line.range]
            bytes.append(UInt8(ascii: "\n"))
        }
        bytes.append(UInt8(ascii: "\n"))
        nextLine += lines.count + 1
    }
}
