/// Reads the steps below a provision's head, one after the other: `(1)`, `(a)`, `.2`, `subsection 3`.
struct ProvisionStepReader {
    /// A step, and where it stands.
    struct Reading {
        var step: ProvisionStep
        let range: Range<Int>
    }

    let bytes: [UInt8]
    let style: CitationParser.Style
    /// Where the reader stands.
    var offset: Int
    /// How many dots have stood in the place of brackets.
    var dots = 0
    /// Whether a step followed a word such as `subsections`; numbers that follow are steps too.
    var followedWord = false

    init(_ bytes: [UInt8], from offset: Int, style: CitationParser.Style) {
        self.bytes = bytes
        self.offset = offset
        self.style = style
    }

    /// Reads one step, with its brackets or what stands for them.
    mutating func read(
        after previous: ProvisionStep
    ) -> Reading? {
        let spaced = bytes.skippingSpaces(from: offset)
        switch bytes.byte(at: spaced) {
        case UInt8(ascii: "("):
            return readBracketed(from: spaced, after: previous)
        case UInt8(ascii: ".") where spaced == offset || style == .field:
            return readDotted(from: spaced, after: previous)
        default:
            if let word = endOfSubsectionWord(from: spaced) {
                return readBelowWord(from: word, after: previous)
            }
            guard let byte = bytes.byte(at: spaced), byte.isAlphanumeric, spaced == offset || style == .field
            else { return nil }
            return readBare(from: spaced, after: previous)
        }
    }

    /// `(2)`, `( a )`, `(5` before another bracket; in a field also `()` and brackets that nobody closes.
    mutating func readBracketed(
        from start: Int, after previous: ProvisionStep
    ) -> Reading? {
        var place = bytes.skippingSpaces(from: start + 1)
        if style == .field {
            while let byte = bytes.byte(at: place), "()".utf8.contains(byte) { place += 1 }
        }
        let end = bytes.endOfWord(from: place, limit: 6)
        guard let step = ProvisionStep(bytes[place..<end], after: previous) else { return nil }
        let close = bytes.skippingSpaces(from: end)
        switch bytes.byte(at: close) {
        case UInt8(ascii: ")"):
            offset = close + 1
            if style == .field { while bytes.byte(at: offset) == UInt8(ascii: ")") { offset += 1 } }
        case UInt8(ascii: "(") where close == end: offset = end
        default:
            guard style == .field, bytes.byte(at: end)?.isAlphanumeric != true else { return nil }
            offset = end
        }
        return Reading(step: step, range: start..<offset)
    }

    /// `.2`, `.b` after a number step, and in a field `.(a)`.
    private mutating func readDotted(
        from start: Int, after previous: ProvisionStep
    ) -> Reading? {
        let place = style == .field ? bytes.skippingSpaces(from: start + 1) : start + 1
        if style == .field, bytes.byte(at: place) == UInt8(ascii: "(") {
            return readBracketed(from: place, after: previous)
        }
        let end = bytes.endOfWord(from: place, limit: 6)
        guard let step = ProvisionStep(bytes[place..<end], after: previous) else { return nil }
        if style == .prose, step.level != .number {
            // A full stop and the first word of the next sentence are no step: `section 40.I think`.
            guard dots > 0, end == place + 1, !bytes[place].isCapital else { return nil }
        }
        dots += 1
        offset = end
        return Reading(step: step, range: start..<end)
    }

    /// `b` in `12(5)b` and the `7` and `C` of `b7C`.
    private mutating func readBare(
        from start: Int, after previous: ProvisionStep
    ) -> Reading? {
        var end = bytes.endOfWord(from: start, limit: 6)
        if offset > 0, bytes[offset - 1].isLetter, bytes[start].isDigit {
            end = bytes[start..<end].firstIndex { !$0.isDigit } ?? end
        } else if style == .prose {
            guard offset > 0, bytes[start].isLetter, end == start + 1,
                bytes[offset - 1] == UInt8(ascii: ")") || bytes[offset - 1].isDigit
            else { return nil }
        }
        guard let step = ProvisionStep(bytes[start..<end], after: previous) else { return nil }
        offset = end
        return Reading(step: step, range: start..<end)
    }

    /// Where a number begins after a word such as `subsection`, which may follow a comma.
    func endOfSubsectionWord(from start: Int) -> Int? {
        var place = start
        if bytes.byte(at: place) == UInt8(ascii: ",") { place = bytes.skippingSpaces(from: place + 1) }
        guard let byte = bytes.byte(at: place)?.lowered,
            byte == UInt8(ascii: "s") || byte == UInt8(ascii: "p")
        else { return nil }
        for word in Self.subsectionWords where bytes.matches(word: word, at: place) {
            var end = place + word.utf8.count
            if bytes.byte(at: end) == UInt8(ascii: ".") { end += 1 }
            return bytes.skippingSpaces(from: end)
        }
        return nil
    }

    /// `2` or `(a)` after a word such as `subsection`.
    mutating func readBelowWord(
        from place: Int, after previous: ProvisionStep
    ) -> Reading? {
        let start = offset
        if bytes.byte(at: place) == UInt8(ascii: "(") {
            guard let reading = readBracketed(from: place, after: previous) else { return nil }
            followedWord = true
            return Reading(step: reading.step, range: start..<offset)
        }
        guard let reading = readWord(from: place, after: previous) else { return nil }
        followedWord = true
        return Reading(step: reading.step, range: start..<offset)
    }

    /// A step without anything around it.
    mutating func readWord(from start: Int, after previous: ProvisionStep) -> Reading? {
        let end = bytes.endOfWord(from: start, limit: 6)
        guard let step = ProvisionStep(bytes[start..<end], after: previous) else { return nil }
        offset = end
        return Reading(step: step, range: start..<end)
    }

    /// Whether a word is one that stands before steps, such as `subsection`.
    static func isStepWord(_ text: [UInt8], in range: Range<Int>) -> Bool {
        range.count > 3 && range.count < 15 && subsectionWords.contains(text.word(range))
    }

    private static let subsectionWords = [
        "subsections", "subsection", "sub-sections", "sub-section", "subparagraphs", "subparagraph",
        "sub-paragraphs", "sub-paragraph", "paragraphs", "paragraph", "paras", "para",
    ]
}
