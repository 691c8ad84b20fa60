/// Where tags stand on their lines.
struct TemplateLines {
    private let bytes: [UInt8]
    private var line = 1
    private var start = 0
    private var searched = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether a byte is white space inside a line.
    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// Whether the line holds nothing but white space around a tag.
    func isAlone(_ tag: Tag) -> Bool {
        margin(before: tag) != nil && lineEnd(after: tag) != nil
    }

    /// The white space before a tag, if the line holds nothing else there.
    func margin(before tag: Tag) -> Range<Int>? {
        let end = tag.range.lowerBound
        var start = end
        while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
        return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start..<end : nil
    }

    /// Where the next line begins, if the line holds nothing but white space after a tag.
    func lineEnd(after tag: Tag) -> Int? {
        let text = bytes[tag.range.upperBound...].firstIndex { !Self.isBlank($0) } ?? bytes.count
        return text == bytes.count ? text : lineEnd(from: text)
    }

    /// Where the next line begins, if there is a line break at an offset.
    func lineEnd(from offset: Int) -> Int? {
        if bytes[offset] == UInt8(ascii: "\n") { return offset + 1 }
        let isPair = bytes[offset] == UInt8(ascii: "\r") && offset + 1 < bytes.count
        return isPair && bytes[offset + 1] == UInt8(ascii: "\n") ? offset + 2 : nil
    }

    /// The line on which a tag begins, counted from 1, and the white space at its start.
    ///
    /// Tags must be asked for in their order, so that the template is searched once.
    mutating func line(of tag: Tag) -> (number: Int, margin: Range<Int>) {
        while searched < tag.range.lowerBound {
            if bytes[searched] == UInt8(ascii: "\n") {
                start = searched + 1
                line += 1
            }
            searched += 1
        }
        let text = bytes[start..<tag.range.lowerBound].firstIndex { !Self.isBlank($0) }
        return (line, start..<(text ?? tag.range.lowerBound))
    }

    /// The white space with which two margins both begin.
    func commonMargin(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        var count = 0
        while count < min(left.count, right.count),
            bytes[left.lowerBound + count] == bytes[right.lowerBound + count]
        {
            count += 1
        }
        return left.lowerBound..<left.lowerBound + count
    }
}
