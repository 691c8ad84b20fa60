/// Finds the tags of a template, one after the other, and follows changes of delimiters.
struct TagScanner {
    /// Longer delimiters are refused, so that looking for them stays linear.
    static let longestDelimiter = 16

    /// Something wrong with a tag, and the bytes that it is about.
    struct Finding {
        let fault: Fault
        let range: Range<Int>
    }

    private let bytes: [UInt8]
    private var position = 0
    private var opening: [UInt8] = Array("{{".utf8)
    private var closing: [UInt8] = Array("}}".utf8)
    /// What was wrong with the tags so far.
    private(set) var findings: [Finding] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A tag that closes a section, as it must be written at this place.
    func close(_ name: String) -> String {
        "\(String(decoding: opening, as: UTF8.self))/\(name)\(String(decoding: closing, as: UTF8.self))"
    }

    /// The next tag, or nil where there is none left.
    mutating func next() -> Tag? {
        guard let start = find(opening, from: position) else { return nil }
        let content = start + opening.count
        let sigil = content < bytes.count ? bytes[content] : 0
        guard let kind = Self.kinds[sigil] else {
            return named(.text, start: start, content: content, end: closing)
        }
        switch kind {
        case .html where sigil == UInt8(ascii: "{"):
            return named(.html, start: start, content: content + 1, end: [UInt8(ascii: "}")] + closing)
        case .comment:
            return unnamed(.comment, start: start, content: content + 1, end: closing)?.tag
        case .delimiters:
            return delimiters(start: start, content: content + 1)
        default:
            return named(kind, start: start, content: content + 1, end: closing)
        }
    }

    private static let kinds: [UInt8: Tag.Kind] = [
        UInt8(ascii: "{"): .html, UInt8(ascii: "&"): .html, UInt8(ascii: "#"): .section,
        UInt8(ascii: "^"): .inverted, UInt8(ascii: "$"): .block, UInt8(ascii: "<"): .parent,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "/"): .close, UInt8(ascii: "!"): .comment,
        UInt8(ascii: "="): .delimiters,
    ]

    private mutating func named(_ kind: Tag.Kind, start: Int, content: Int, end: [UInt8]) -> Tag? {
        guard let (tag, content) = unnamed(kind, start: start, content: content, end: end) else { return nil }
        let trimmed = trim(content)
        let name = Name(text: String(decoding: bytes[trimmed], as: UTF8.self), offset: trimmed.lowerBound)
        if trimmed.isEmpty {
            findings.append(Finding(fault: .namelessTag, range: tag.range))
        } else if bytes[trimmed].contains(where: \.isSpace) || kind.isLookup && !hasSoundParts(trimmed) {
            findings.append(Finding(fault: .malformedName(name.text), range: trimmed))
        }
        return Tag(kind: kind, range: tag.range, name: name)
    }

    /// Reads up to the closing delimiter; the content lies between the sigil and that.
    private mutating func unnamed(
        _ kind: Tag.Kind, start: Int, content: Int, end: [UInt8]
    ) -> (tag: Tag, content: Range<Int>)? {
        guard let close = find(end, from: content) else {
            findings.append(
                Finding(
                    fault: .unclosedTag(closing: String(decoding: end, as: UTF8.self)),
                    range: start..<start + opening.count))
            position = bytes.count
            return nil
        }
        position = close + end.count
        let tag = Tag(kind: kind, range: start..<position, name: Name(text: "", offset: start))
        return (tag, content..<close)
    }

    private mutating func delimiters(start: Int, content: Int) -> Tag? {
        let end = [UInt8(ascii: "=")] + closing
        guard let (tag, content) = unnamed(.delimiters, start: start, content: content, end: end) else {
            return nil
        }
        let parts = bytes[content].split(whereSeparator: \.isSpace)
        let sound = parts.allSatisfy {
            $0.count <= Self.longestDelimiter && !$0.contains(UInt8(ascii: "="))
        }
        if parts.count == 2, sound {
            (opening, closing) = (Array(parts[0]), Array(parts[1]))
        } else {
            findings.append(Finding(fault: .badDelimiters, range: tag.range))
        }
        return tag
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let first = needle.first, bytes.count - start >= needle.count else { return nil }
            for index in start...(bytes.count - needle.count) where bytes[index] == first {
                if bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            }
            return nil
        }
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, bytes[lower].isSpace { lower += 1 }
        while lower < upper, bytes[upper - 1].isSpace { upper -= 1 }
        return lower..<upper
    }

    /// Whether a name is `.`, or has something before, between and after its dots.
    private func hasSoundParts(_ range: Range<Int>) -> Bool {
        let dot = UInt8(ascii: ".")
        guard range.count > 1 else { return true }
        return bytes[range].split(separator: dot, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}

extension Tag.Kind {
    /// Whether the tag's name is looked up in the data.
    fileprivate var isLookup: Bool {
        switch self {
        case .text, .html, .section, .inverted: true
        case .block, .parent, .partial, .close, .comment, .delimiters: false
        }
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool {
        self == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(self)
    }
}
