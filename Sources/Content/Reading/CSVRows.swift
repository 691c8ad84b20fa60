package import Problems

/// The rows of a CSV text as RFC 4180 has it: fields between separators, which may stand in double quotes.
///
/// A reader of our own: SwiftCSV 0.10 refuses the whole file for a quotation mark within a cell (`12" pipe`), takes one
/// that is never closed for the rest of the file without a word, tells no line, and needs 10 s for 50,000 rows.
package struct CSVRows {
    /// A line of the text.
    package struct Row: Sendable {
        /// Its number, counted from 1.
        package let line: Int
        package let fields: [Field]

        func field(_ position: Int) -> Field? {
            fields.indices.contains(position) ? fields[position] : nil
        }
    }

    /// A value of a row.
    package struct Field: Sendable {
        /// The value without quotes, and without spaces at its ends.
        package let text: String
        /// The place of its first byte.
        package let offset: Int
        /// Whether text follows its closing quotation mark, which may be one that was meant to open another field.
        package var hasTextAfterQuotes = false

        func location(in source: SourceText) -> Location {
            source.location(offset: offset, length: text.unicodeScalars.count)
        }
    }

    /// Where a field begins whose quotation mark is never closed, once it has been read.
    package private(set) var unclosed: Int?

    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private var line = 0

    /// Reads a text whose lines end in `\n`.
    ///
    /// - Parameters:
    ///   - offset: Where the first row begins.
    ///   - separator: What stands between fields.
    package init(_ source: SourceText, from offset: Int = 0, separator: UInt8 = UInt8(ascii: ",")) {
        bytes = source.bytes
        self.separator = separator
        index = offset
        line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    }

    /// The next row, or nil at the end.
    ///
    /// - Parameter most: How many fields are kept; of those beyond, one that is not empty.
    package mutating func next(most: Int = .max) -> Row? {
        guard index < bytes.count else { return nil }
        line += 1
        let number = line
        var fields = [field()]
        while index < bytes.count, bytes[index] == separator {
            index += 1
            let field = field()
            if fields.count < most || fields.count == most && !field.text.isEmpty { fields.append(field) }
        }
        index += 1
        return Row(line: number, fields: fields)
    }

    /// Reads to the separator or the end of the line after a field.
    private mutating func field() -> Field {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        let start = index
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            skipToEnd()
            return Field(
                text: String(decoding: bytes[start..<index], as: UTF8.self).trimmingSpaces, offset: start)
        }
        var value: [UInt8] = []
        index += 1
        var isOpen = true
        while index < bytes.count, isOpen {
            let byte = bytes[index]
            index += 1
            if byte != UInt8(ascii: "\"") {
                if byte == UInt8(ascii: "\n") { line += 1 }
                value.append(byte)
            } else if index < bytes.count, bytes[index] == byte {
                index += 1
                value.append(byte)
            } else {
                isOpen = false
            }
        }
        if isOpen, unclosed == nil { unclosed = start }
        // What stands behind the quotation marks belongs to the value, as in spreadsheets.
        let rest = index
        skipToEnd()
        value += bytes[rest..<index]
        return Field(
            text: String(decoding: value, as: UTF8.self).trimmingSpaces, offset: start,
            hasTextAfterQuotes: bytes[rest..<index].contains { $0 != UInt8(ascii: " ") })
    }

    private mutating func skipToEnd() {
        while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n") {
            index += 1
        }
    }
}
