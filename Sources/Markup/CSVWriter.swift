/// Writes rows of comma-separated values by RFC 4180, each ended by a line feed.
public struct CSVWriter: Sendable {
    /// The rows so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []

    /// Starts an empty table.
    public init() {}

    /// Writes a row, with quotes around fields that would be read as something else without them.
    ///
    /// Characters that a page could not hold become U+FFFD, as they would there.
    public mutating func row(_ fields: String...) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ field: String) {
        let field = Characters.replacingForbidden(in: field)
        guard field.utf8.contains(where: Self.needsQuotes) else {
            bytes += field.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}
