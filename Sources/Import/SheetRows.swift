/// Divides the text of a register into its rows, each of which can span several lines.
struct SheetRows {
    /// A row as it stands in the file.
    struct Raw: Sendable {
        /// Its number as a spreadsheet shows it.
        let number: Int
        /// The number of its first line.
        let line: Int
        let bytes: [UInt8]
        /// Whether there are more bytes than were kept.
        let isCut: Bool
        /// Whether the file ends within quotation marks.
        var isUnclosed = false
    }

    /// How many bytes of a row are kept: a row of Excel with two hundred full cells has some more.
    static let mostBytes = 8 << 20
    /// No spreadsheet has more columns.
    static let mostCells = 16_384

    private var text: DecodedText
    private let separator: UInt8
    private var piece: [UInt8] = []
    private var index = 0
    private var number = 0
    private var line = 1

    private let room: Int

    /// - Parameter keeping: How many bytes of a row are kept.
    init(_ sheet: Sheet, keeping room: Int = mostBytes) throws {
        self.room = room
        text = DecodedText(sheet.file, sheet.encoding)
        separator = sheet.separator
        if sheet.startsWithSeparator {
            _ = try next()
            number = 0
        }
    }

    /// Where in a row a byte stands.
    private enum Place {
        /// Where a cell begins, or behind spaces there.
        case start
        case cell
        case quotes
        /// Behind a quotation mark that ends the quotes, or is the first of two.
        case quoteInQuotes
    }

    /// The next row, or nil at the end.
    mutating func next() throws -> Raw? {
        var bytes: [UInt8] = []
        var isCut = false
        var place = Place.start
        var hasAny = false
        let first = line
        while true {
            if index == piece.count {
                piece = try text.next()
                index = 0
                if piece.isEmpty {
                    guard hasAny else { return nil }
                    number += 1
                    return Raw(
                        number: number, line: first, bytes: bytes, isCut: isCut, isUnclosed: place == .quotes)
                }
            }
            hasAny = true
            let start = index
            let isEnd = skip(&place)
            let found = piece[start..<(isEnd ? index - 1 : index)]
            let left = room - bytes.count
            bytes += found.prefix(left)
            if found.count > left { isCut = true }
            if isEnd {
                number += 1
                return Raw(number: number, line: first, bytes: bytes, isCut: isCut)
            }
        }
    }

    /// Goes on to behind the end of the row, or to the end of the piece.
    private mutating func skip(_ place: inout Place) -> Bool {
        var lines = 0
        var now = place
        let separator = separator
        let from = index
        let (end, isEnd) = piece.withUnsafeBufferPointer { buffer in
            var index = from
            while index < buffer.count {
                let byte = buffer[index]
                index += 1
                if byte == UInt8(ascii: "\n") { lines += 1 }
                switch now {
                case .quotes:
                    if byte == UInt8(ascii: "\"") { now = .quoteInQuotes }
                    continue
                case .quoteInQuotes where byte == UInt8(ascii: "\""):
                    now = .quotes
                    continue
                case .start where byte == UInt8(ascii: "\""):
                    now = .quotes
                    continue
                case .start where byte == UInt8(ascii: " "): continue
                default: break
                }
                if byte == UInt8(ascii: "\n") { return (index, true) }
                now = byte == separator ? .start : .cell
            }
            return (index, false)
        }
        index = end
        line += lines
        place = now
        return isEnd
    }
}
