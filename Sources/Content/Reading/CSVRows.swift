import Problems

/// The rows of a CSV text: fields between commas, which may stand in double quotes.
struct CSVRows {
    /// A line of the text.
    struct Row {
        /// Its number, counted from 1.
        let line: Int
        let fields: [Field]

        func field(_ position: Int) -> Field? {
            fields.indices.contains(position) ? fields[position] : nil
        }
    }

    /// A value of a row.
    struct Field {
        /// The value without quotes, and without spaces at its ends.
        let text: String
        /// The place of its first byte.
        let offset: Int

        func location(in source: SourceText) -> Location {
            source.location(offset: offset, length: text.unicodeScalars.count)
        }
    }

    private let bytes: [UInt8]
    private var index = 0
    private var line = 0

    init(_ source: SourceText) {
        bytes = source.bytes
    }

    /// The next row, or nil at the end.
    mutating func next() -> Row? {
        guard index < bytes.count else { return nil }
        line += 1
        let number = line
        var fields = [field()]
        while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
            index += 1
            fields.append(field())
        }
        index += 1
        return Row(line: number, fields: fields)
    }

    /// Reads to the comma or the end of the line after a field.
    private mutating func field() -> Field {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        let start = index
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != UInt8(ascii: "\n") {
                index += 1
            }
            return Field(
                text: String(decoding: bytes[start..<index], as: UTF8.self).trimmingSpaces, offset: start)
        }
        var value: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte != UInt8(ascii: "\"") {
                if byte == UInt8(ascii: "\n") { line += 1 }
                value.append(byte)
            } else if index < bytes.count, bytes[index] == byte {
                index += 1
                value.append(byte)
            } else {
                break
            }
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != UInt8(ascii: "\n") {
            index += 1
        }
        return Field(text: String(decoding: value, as: UTF8.self).trimmingSpaces, offset: start)
    }
}
