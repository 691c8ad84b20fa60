import Content
import Problems

/// The cells of a register as they stand in its file.
struct Sheet: Sendable {
    /// What the file is called in problems.
    let path: String
    let encoding: String
    let separator: UInt8
    let rows: [Row]
    /// Where a cell begins whose quotation mark is never closed.
    let unclosed: Int?

    private let bytes: [UInt8]
    private let lineStarts: [Int]

    /// A row, whether or not it holds a request.
    struct Row: Sendable {
        /// Its number as a spreadsheet shows it.
        let number: Int
        let cells: [Cell]

        /// The text in a column; empty where the row is shorter.
        func text(_ column: Int) -> String { column < cells.count ? cells[column].text : "" }
    }

    /// A cell.
    struct Cell: Sendable {
        let text: String
        /// The place of its first byte.
        let offset: Int
    }

    init(path: String, text: RegisterText) {
        self.path = path
        encoding = text.encoding
        bytes = text.bytes
        let source = SourceText(path: path, bytes: text.bytes)
        let start: Int
        (separator, start) = SeparatorGuess(source).result
        lineStarts = [0] + text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        var reader = CSVRows(source, from: start, separator: separator)
        var rows: [Row] = []
        while let row = reader.next() {
            rows.append(
                Row(
                    number: rows.count + 1,
                    cells: row.fields.map { Cell(text: CellText.cleaned($0.text), offset: $0.offset) }))
        }
        self.rows = rows
        unclosed = reader.unclosed
    }

    /// The place of a cell; of the row where it has no such cell.
    func location(_ row: Row, _ column: Int? = nil) -> Location {
        guard let column, column < row.cells.count else {
            let place = location(offset: row.cells.first?.offset ?? 0)
            return Location(path: path, line: place.line, column: nil, excerpt: place.excerpt)
        }
        let cell = row.cells[column]
        let width = cell.text.prefix { $0 != "\n" }.unicodeScalars.count
        let place = location(offset: cell.offset)
        return Location(
            path: path, line: place.line, column: place.column, length: width, excerpt: place.excerpt)
    }

    /// The place of a byte, found without a walk over the whole file.
    func location(offset: Int) -> Location {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let start = lineStarts[low]
        let end = low + 1 < lineStarts.count ? lineStarts[low + 1] - 1 : bytes.count
        let excerpt = String(decoding: bytes[start..<min(end, start + 2_000)], as: UTF8.self)
        let column = bytes[start..<max(start, min(offset, end))].count { $0 & 0xC0 != 0x80 } + 1
        return Location(path: path, line: low + 1, column: column, excerpt: excerpt)
    }

    /// The separator as people call it.
    var separatorName: String { SeparatorGuess.names[separator] ?? "separators" }
}
