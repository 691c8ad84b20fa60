/// Splits a table of RFC 4180 into rows.
struct CSVRows {
    /// A row, and the line on which it begins.
    struct Row {
        let line: Int
        /// Nil where a quotation mark has no partner or the text is not UTF-8.
        let fields: [String]?
    }

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next row, or nil at the end; empty lines are passed over.
    mutating func next() -> Row? {
        while index < bytes.count, isLineEnd(bytes[index]) { skipLineEnd() }
        guard index < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        var isWhole = true
        while true {
            if let field = field() { fields.append(field) } else { isWhole = false }
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
            index += 1
        }
        return Row(line: start, fields: isWhole ? fields : nil)
    }

    private mutating func field() -> String? {
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return quotedField() }
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), !isLineEnd(bytes[index]) { index += 1 }
        return String(validating: bytes[start..<index], as: UTF8.self)
    }

    private mutating func quotedField() -> String? {
        var text: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == UInt8(ascii: "\"") {
                guard index < bytes.count, bytes[index] == byte else {
                    return passOverRest() ? nil : String(validating: text, as: UTF8.self)
                }
                index += 1
            }
            text.append(byte)
        }
        return nil
    }

    /// Goes to the end of a field that should end here, and says whether it was not there.
    private mutating func passOverRest() -> Bool {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), !isLineEnd(bytes[index]) { index += 1 }
        return index > start
    }

    private mutating func skipLineEnd() {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
