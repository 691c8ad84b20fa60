import Problems

/// Turns offsets that come in ascending order into places, in time that is linear in the file.
///
/// `SourceText.location` starts anew from the top of the file for each place.
struct FileCursor {
    private let source: SourceText
    private var offset = 0
    private var lineStart = 0
    private(set) var line = 1
    private var column = 1
    private var excerpt: String?

    init(_ source: SourceText) {
        self.source = source
    }

    /// The place of some bytes, as far as they stand on one line.
    mutating func location(of range: Range<Int>) -> Location {
        move(to: range.lowerBound)
        let bytes = source.bytes
        var length = 0
        for index in range.clamped(to: 0..<bytes.count) {
            if bytes[index].isLineEnd { break }
            if bytes[index].startsScalar { length += 1 }
        }
        return Location(path: source.path, line: line, column: column, length: length, excerpt: text())
    }

    /// Goes to a byte of the file.
    mutating func move(to target: Int) {
        if target < offset { self = FileCursor(source) }
        let bytes = source.bytes
        while offset < min(target, bytes.count) {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
                lineStart = offset
                excerpt = nil
            } else if byte.startsScalar {
                column += 1
            }
        }
    }

    /// The line's text, the same value for every place on it.
    private mutating func text() -> String? {
        if let excerpt { return excerpt }
        let line = source.bytes[lineStart...].prefix(2_000).prefix { $0 != UInt8(ascii: "\n") }
        excerpt = String(decoding: line, as: UTF8.self)
        return excerpt
    }
}

extension UInt8 {
    /// Whether a scalar begins with this byte of UTF-8.
    var startsScalar: Bool { self & 0xC0 != 0x80 }
}
