import Content
import Problems
import SystemPackage

/// A register as rows of cells, which are read from its file each time they are gone through.
struct Sheet: Sendable {
    let file: RegisterFile
    let encoding: RegisterEncoding
    let separator: UInt8
    /// Whether the first line only names the separator.
    let startsWithSeparator: Bool

    /// What the file is called in problems.
    var path: String { file.path }

    init(_ file: RegisterFile) throws(RegisterEncoding.Fault) {
        self.file = file
        encoding = try RegisterEncoding(of: file)
        do {
            let guess = SeparatorGuess(try Self.beginning(of: file, encoding))
            separator = guess.separator
            startsWithSeparator = guess.isNamed
        } catch let fault as RegisterEncoding.Fault {
            throw fault
        } catch {
            throw .unreadable(.ioError)
        }
    }

    /// The first lines, enough to tell the separator by.
    private static func beginning(of file: RegisterFile, _ encoding: RegisterEncoding) throws -> [UInt8] {
        var text = DecodedText(file, encoding)
        var bytes: [UInt8] = []
        while bytes.count < 1 << 20 {
            let piece = try text.next()
            if piece.isEmpty { return bytes }
            bytes += piece
        }
        // The last row may be cut.
        return bytes.lastIndex(of: UInt8(ascii: "\n")).map { Array(bytes[..<$0]) } ?? bytes
    }

    /// The place of a cell; of the row where it has no such cell.
    func location(_ row: Row, _ column: Int? = nil) -> Location { row.location(column, in: path) }

    /// The separator as people call it.
    var separatorName: String { SeparatorGuess.names[separator] ?? "separators" }

    /// A row, whether or not it holds a request.
    struct Row: Sendable {
        /// Its number as a spreadsheet shows it.
        let number: Int
        let cells: [Cell]
        /// Whether it is so long that its end was not read.
        let isCut: Bool
        /// Where a cell begins whose quotation mark is never closed.
        let unclosed: Int?

        private let line: Int
        private let bytes: [UInt8]

        /// A cell.
        struct Cell: Sendable {
            let text: String
            /// The place of its first byte in the row.
            let offset: Int
        }

        init(_ raw: SheetRows.Raw, separator: UInt8) {
            number = raw.number
            isCut = raw.isCut
            line = raw.line
            bytes = raw.bytes
            var reader = CSVRows(SourceText(path: "", bytes: bytes), separator: separator)
            let fields = reader.next(most: SheetRows.mostCells)?.fields ?? []
            unclosed = raw.isUnclosed ? reader.unclosed : nil
            cells = fields.map { Cell(text: CellText.cleaned($0.text), offset: $0.offset) }
        }

        /// The text in a column; empty where the row is shorter.
        func text(_ column: Int) -> String { column < cells.count ? cells[column].text : "" }

        func location(_ column: Int? = nil, in path: String) -> Location {
            guard let column, column < cells.count else {
                let place = location(offset: cells.first?.offset ?? 0, length: 1, in: path)
                return Location(path: path, line: place.line, column: nil, excerpt: place.excerpt)
            }
            let cell = cells[column]
            let width = cell.text.unicodeScalars.prefix { $0 != "\n" }.count
            return location(offset: cell.offset, length: width, in: path)
        }

        /// The place of a byte of the row.
        func location(offset: Int, length: Int, in path: String) -> Location {
            let offset = min(offset, bytes.count)
            let lines = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
            let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let excerpt = bytes[start...].prefix(2_000).prefix { $0 != UInt8(ascii: "\n") }
            return Location(
                path: path, line: line + lines, column: bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1,
                length: length, excerpt: String(decoding: excerpt, as: UTF8.self))
        }
    }
}
