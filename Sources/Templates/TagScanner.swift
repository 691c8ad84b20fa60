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
    private var lastUnclosed: Int?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A tag that closes a section, as it must be written at this place.
    func close(_ name: String) -> String {
        "\(String(decoding: opening, as: UTF8.self))/\(name)\(String(decoding: closing, as: UTF8.self))"
    }

    /// The next tag, or nil where there is none left.
    mutating func next() -> Tag? {
        while let start = find(opening, from: position) {
            if let tag = tag(at: start) { return tag }
        }
        return nil
    }

    /// The tag that begins at an opening delimiter, or nil if it never ends.
    private mutating func tag(at start: Int) -> Tag? {
        let content = start + opening.count
        let sigil = content < bytes.count ? bytes[content] : 0
        switch Self.kinds[sigil] {
        case nil:
            return named(.text, start: start, content: content, end: closing)
        case .html? where sigil == UInt8(ascii: "{"):
            return named(.html, start: start, content: content + 1, end: [UInt8(ascii: "}")] + closing)
        case .comment?:
            let end = find(closing, from: content + 1)
            return end.map { unnamed(.comment, start: start, end: $0 + closing.count) }
                ?? unclosed(start, end: closing, goingOnAt: bytes.count)
        case .delimiters?:
            return delimiters(start: start, content: content + 1)
        case .some(let kind):
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
        guard let close = find(end, from: content, before: opening) else {
            let other = find(opening, from: content) ?? bytes.count
            return unclosed(start, end: end, goingOnAt: other)
        }
        position = close + end.count
        let trimmed = trim(content..<close)
        let name = Name(text: String(decoding: bytes[trimmed], as: UTF8.self), offset: trimmed.lowerBound)
        if trimmed.isEmpty {
            findings.append(Finding(fault: .namelessTag, range: start..<position))
        } else if bytes[trimmed].contains(where: \.isSpace) || kind.isLookup && !hasSoundParts(trimmed) {
            findings.append(Finding(fault: .malformedName(name.text), range: trimmed))
        }
        return Tag(kind: kind, range: start..<position, name: name)
    }

    private mutating func unnamed(_ kind: Tag.Kind, start: Int, end: Int) -> Tag {
        position = end
        return Tag(kind: kind, range: start..<end, name: Name(text: "", offset: start))
    }

    /// Notes a tag that never ends, once a line, and goes on with the next.
    private mutating func unclosed(_ start: Int, end: [UInt8], goingOnAt next: Int) -> Tag? {
        let isFirstOfLine = lastUnclosed.map { bytes[$0..<start].contains(UInt8(ascii: "\n")) } ?? true
        if isFirstOfLine {
            let fault = Fault.unclosedTag(closing: String(decoding: end, as: UTF8.self))
            findings.append(Finding(fault: fault, range: start..<start + opening.count))
        }
        lastUnclosed = start
        position = next
        return nil
    }

    private mutating func delimiters(start: Int, content: Int) -> Tag? {
        let end = [UInt8(ascii: "=")] + closing
        guard let close = find(end, from: content) else {
            return unclosed(start, end: end, goingOnAt: bytes.count)
        }
        let tag = unnamed(.delimiters, start: start, end: close + end.count)
        let parts = bytes[content..<close].split(whereSeparator: \.isSpace)
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

    /// Where some bytes are next, unless certain others come first.
    private func find(_ needle: [UInt8], from start: Int, before barrier: [UInt8]? = nil) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index + needle.count <= bytes.count {
                if bytes[index] == needle[0], bytes[index...].starts(with: needle) { return index }
                if let barrier, bytes[index] == barrier[0], bytes[index...].starts(with: barrier) {
                    return nil
                }
                index += 1
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
