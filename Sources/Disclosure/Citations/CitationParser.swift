/// The grammar of citations: the numbers that follow a word such as `section`, side by side and in lists.
///
/// Numbers at one level stand side by side: `31(1)(a)(b)` are two. In a list, a number may stand for what differs
/// from the one before: `30(b) and (c)`. What cannot be placed, such as the last step of `31(1)(a)(b)(i)`, gives
/// an item without a number, so that nobody takes it for something else.
struct CitationParser {
    /// Where the numbers stand: alone in a field, where much is forgiven, or among the words of a text.
    enum Style {
        case field, prose
    }

    /// One number of a list.
    struct Item {
        /// The number, or nil where it cannot be placed.
        let number: ProvisionNumber?
        /// Its bytes.
        let range: Range<Int>
        /// Which word before it, counted from 0, it follows: a list may say `section` several times.
        let group: Int
        /// Whether a dot stands in the place of brackets.
        let isDotted: Bool
        /// Whether a range of numbers runs from the item before to this one.
        let endsSpan: Bool
    }

    let bytes: [UInt8]
    let style: Style
    /// Where the parser stands.
    private(set) var offset: Int
    /// What it has read.
    private(set) var items: [Item] = []

    private var unit: CitationUnit?
    private var group = 0
    /// After a word such as `subsections`, numbers without brackets are steps.
    private var bareNumbersAreSteps = false
    /// After `and`, a list is likely to be at its end.
    private var isClosed = false
    private var dots = 0

    /// What has to be put back where a reading fails; the items are only counted, so that this costs nothing.
    private struct Mark {
        let offset: Int
        let count: Int
        let unit: CitationUnit?
        let group: Int
        let bareNumbersAreSteps: Bool
        let isClosed: Bool
    }

    private var mark: Mark {
        Mark(
            offset: offset, count: items.count, unit: unit, group: group,
            bareNumbersAreSteps: bareNumbersAreSteps,
            isClosed: isClosed)
    }

    private mutating func goBack(to mark: Mark) {
        offset = mark.offset
        items.removeLast(items.count - mark.count)
        unit = mark.unit
        group = mark.group
        bareNumbersAreSteps = mark.bareNumbersAreSteps
        isClosed = mark.isClosed
    }

    init(_ bytes: [UInt8], from offset: Int, style: Style, unit: CitationUnit?) {
        self.bytes = bytes
        self.offset = offset
        self.style = style
        self.unit = unit
    }

    /// Reads as far as the grammar goes.
    mutating func parse() {
        guard readHead(from: offset) else { return }
        while items.last?.number != nil, readContinuation() || readSpan() {}
    }

    /// Whether nothing but the text's end follows.
    var isAtEnd: Bool {
        var end = bytes.skippingSpaces(from: offset)
        while let byte = bytes.byte(at: end), byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") {
            end = bytes.skippingSpaces(from: end + 1)
        }
        return end == bytes.count
    }

    // MARK: - Numbers

    /// Reads a head and the steps below it; the item begins at the word before, if there is one.
    private mutating func readHead(from start: Int, wordAt word: Int? = nil, endsSpan: Bool = false) -> Bool {
        let before = mark
        offset = start
        bareNumbersAreSteps = false
        let isBracketed = bytes.byte(at: offset) == UInt8(ascii: "(")
        if isBracketed { offset += 1 }
        var end = bytes.endOfWord(from: offset, limit: 6)
        // `b7C` is how people in the United States write `(b)(7)(C)`.
        if bytes.byte(at: offset)?.isLetter == true { end = min(end, offset + 1) }
        guard let head = ProvisionStep(bytes[offset..<end], after: nil), !isOrdinal(offset..<end) else {
            goBack(to: before)
            return false
        }
        offset = end
        if isBracketed {
            guard bytes.byte(at: offset) == UInt8(ascii: ")") else {
                goBack(to: before)
                return false
            }
            offset += 1
        } else if let next = bytes.byte(at: offset),
            head.level == .number ? next.isAlphanumeric : next.isLetter
        {
            goBack(to: before)
            return false
        }
        readSteps(below: ProvisionNumber(head: head), leaves: [], from: word ?? start, endsSpan: endsSpan)
        if style == .prose, isPartOfAnotherNumber {
            goBack(to: before)
            return false
        }
        return true
    }

    private func isOrdinal(_ range: Range<Int>) -> Bool {
        range.count > 2 && ["st", "nd", "rd", "th"].contains(bytes.word(range.suffix(2)))
    }

    /// Whether what follows shows that a number is not one of a provision: `12,345`, `1/2`, `12:30`, `40%`.
    private var isPartOfAnotherNumber: Bool {
        guard let byte = bytes.byte(at: offset) else { return false }
        if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "_") { return true }
        guard bytes.byte(at: offset + 1)?.isDigit == true else { return false }
        return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") && unit?.isPlural != true
    }

    /// Reads the steps that follow, and adds an item for each number that they make.
    private mutating func readSteps(
        below trunk: ProvisionNumber, leaves: [(step: ProvisionStep, range: Range<Int>)], from start: Int,
        endsSpan: Bool = false
    ) {
        var trunk = trunk
        var leaves = leaves
        dots = 0
        while !startsAnotherHead(trunk.head),
            let (step, range) = readStep(after: leaves.last?.step ?? trunk.last)
        {
            if let previous = leaves.last, previous.step.level != step.level {
                guard leaves.count == 1 else {
                    add(nil, start..<offset, endsSpan)
                    return
                }
                trunk = trunk.below(previous.step)
                leaves = [(step, range)]
            } else if !leaves.contains(where: { $0.step == step }) {
                leaves.append((step, range))
            }
        }
        // `5.2.4` is how documents number their paragraphs.
        guard dots < 2 || leaves.count < 2 else {
            add(nil, start..<offset, endsSpan)
            return
        }
        guard !leaves.isEmpty else {
            add(trunk, start..<offset, endsSpan)
            return
        }
        for (index, leaf) in leaves.enumerated() {
            add(
                trunk.below(leaf.step), (index == 0 ? start : leaf.range.lowerBound)..<leaf.range.upperBound,
                endsSpan)
        }
    }

    private mutating func add(_ number: ProvisionNumber?, _ range: Range<Int>, _ endsSpan: Bool) {
        items.append(
            Item(number: number, range: range, group: group, isDotted: dots > 0, endsSpan: endsSpan))
    }

    /// Whether another number such as `(b)(7)` follows without anything between, as in the United States.
    private func startsAnotherHead(_ head: ProvisionStep) -> Bool {
        guard head.level == .letter else { return false }
        let place = bytes.skippingSpaces(from: offset)
        guard bytes.byte(at: place) == UInt8(ascii: "("), bytes.byte(at: place + 1) == head.text.utf8.first,
            bytes.byte(at: place + 2) == UInt8(ascii: ")")
        else { return false }
        let next = bytes.skippingSpaces(from: place + 3)
        return bytes.byte(at: next) == UInt8(ascii: "(") && bytes.byte(at: next + 1)?.isDigit == true
    }

    // MARK: - Steps

    /// Reads one step, with its brackets or what stands for them.
    private mutating func readStep(
        after previous: ProvisionStep
    ) -> (step: ProvisionStep, range: Range<Int>)? {
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
    private mutating func readBracketed(
        from start: Int, after previous: ProvisionStep
    ) -> (step: ProvisionStep, range: Range<Int>)? {
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
        return (step, start..<offset)
    }

    /// `.2`, `.b` after a number step, and in a field `.(a)`.
    private mutating func readDotted(
        from start: Int, after previous: ProvisionStep
    ) -> (step: ProvisionStep, range: Range<Int>)? {
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
        return (step, start..<end)
    }

    /// `b` in `12(5)b` and the `7` and `C` of `b7C`.
    private mutating func readBare(
        from start: Int, after previous: ProvisionStep
    ) -> (step: ProvisionStep, range: Range<Int>)? {
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
        return (step, start..<end)
    }

    /// Where a number begins after a word such as `subsection`, which may follow a comma.
    private func endOfSubsectionWord(from start: Int) -> Int? {
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

    private mutating func readBelowWord(
        from place: Int, after previous: ProvisionStep
    ) -> (step: ProvisionStep, range: Range<Int>)? {
        let start = offset
        if bytes.byte(at: place) == UInt8(ascii: "(") {
            guard let (step, range) = readBracketed(from: place, after: previous) else { return nil }
            bareNumbersAreSteps = true
            return (step, start..<range.upperBound)
        }
        let end = bytes.endOfWord(from: place, limit: 6)
        guard let step = ProvisionStep(bytes[place..<end], after: previous) else { return nil }
        bareNumbersAreSteps = true
        offset = end
        return (step, start..<end)
    }

    private static let subsectionWords = [
        "subsections", "subsection", "sub-sections", "sub-section", "subparagraphs", "subparagraph",
        "sub-paragraphs", "sub-paragraph", "paragraphs", "paragraph", "paras", "para",
    ]

    // MARK: - Lists

    /// Reads a separator and the number behind it, or leaves everything as it was.
    private mutating func readContinuation() -> Bool {
        guard let (start, closes) = endOfSeparator(from: offset), let last = items.last?.number else {
            return false
        }
        let before = mark
        offset = start
        if readNext(after: last, from: start, closes: closes) {
            isClosed = isClosed || closes
            return true
        }
        goBack(to: before)
        return false
    }

    private mutating func readNext(after last: ProvisionNumber, from start: Int, closes: Bool) -> Bool {
        if let (unit, place) = unit(at: start) {
            guard unit.kind == self.unit?.kind else { return false }
            group += 1
            self.unit = unit
            isClosed = false
            return readHead(from: place, wordAt: start)
        }
        if isNewHead(at: start, after: last) { return readHead(from: start) }
        let word = endOfSubsectionWord(from: start)
        if bytes.byte(at: start) == UInt8(ascii: "(") || bareNumbersAreSteps || word != nil {
            return readSibling(of: last, from: start, word: word)
        }
        guard bytes.byte(at: start)?.isDigit == true, readHead(from: start) else { return false }
        return style == .field || !isBare(items.last) || isLikelyHead(closes: closes)
    }

    /// Whether a list goes on with another `(b)(6)`, as in the United States.
    private func isNewHead(at start: Int, after last: ProvisionNumber) -> Bool {
        guard last.head.level == .letter else { return false }
        let isBracketed = bytes.byte(at: start) == UInt8(ascii: "(")
        return bytes.matches(last.head.text.utf8, at: isBracketed ? start + 1 : start)
    }

    private mutating func readSibling(of last: ProvisionNumber, from start: Int, word: Int?) -> Bool {
        let read: (step: ProvisionStep, range: Range<Int>)?
        if let word {
            read = readBelowWord(from: word, after: last.last)
        } else if bytes.byte(at: start) == UInt8(ascii: "(") {
            read = readBracketed(from: start, after: last.last)
        } else {
            let end = bytes.endOfWord(from: start, limit: 6)
            guard let step = ProvisionStep(bytes[start..<end], after: last.last) else { return false }
            offset = end
            read = (step, start..<end)
        }
        guard let (step, range) = read else { return false }
        if let trunk = last.trunk(for: step) {
            readSteps(below: trunk, leaves: [(step, range)], from: start)
            return true
        }
        guard let letter = step.asLetter, let trunk = last.trunk(for: letter) else { return false }
        readSteps(below: trunk, leaves: [(letter, range)], from: start)
        return true
    }

    private func isBare(_ item: Item?) -> Bool { item?.number?.steps.isEmpty == true }

    /// Whether a number without steps goes on with the list, rather than count the `18 hours` of
    /// `section 12 and 18 hours`.
    private func isLikelyHead(closes: Bool) -> Bool {
        if unit?.isPlural == true, !isClosed { return true }
        let next = bytes.skippingSpaces(from: offset)
        guard let byte = bytes.byte(at: next) else { return true }
        guard byte.isLetter else { return ",;.)&/:".utf8.contains(byte) || next > offset && byte >= 0x80 }
        return Self.wordsAfterHeads.contains(bytes.word(next..<bytes.endOfWord(from: next)))
    }

    private static let wordsAfterHeads: Set<String> = [
        "of", "and", "or", "apply", "applies", "applied", "is", "are", "was", "were", "foia", "foisa", "eir",
        "eirs",
        "fois", "exemptions", "exemption", "exceptions",
    ]

    /// The words that stand before the last number of a list.
    private static let closingSeparators = [
        "and/or", "and", "or", "&", "with", "read with", "together with", "in conjunction with",
        "by virtue of",
    ]

    /// Where a separator of a list ends, and whether it is one with `and` or `or`.
    private func endOfSeparator(from start: Int) -> (end: Int, closes: Bool)? {
        var place = bytes.skippingSpaces(from: start)
        var found = false
        if let byte = bytes.byte(at: place), ",;/&+".utf8.contains(byte) {
            found = true
            place = bytes.skippingSpaces(from: place + 1)
        }
        for word in Self.closingSeparators where bytes.matches(word: word, at: place) {
            guard found || place > start || style == .field else { return nil }
            let end = bytes.skippingSpaces(from: place + word.utf8.count)
            return (end, true)
        }
        return found ? (place, false) : nil
    }

    /// A word such as `section` at an offset, and where the number behind it begins.
    private func unit(at start: Int) -> (CitationUnit, Int)? {
        if bytes.matches([0xC2, 0xA7], at: start) {
            return (.sign, bytes.skippingSpaces(from: start + 2))
        }
        var end = start
        while end < bytes.count, end - start < 12, bytes[end].isLetter { end += 1 }
        guard end > start, let unit = CitationUnit(bytes, in: start..<end) else { return nil }
        if bytes.byte(at: end) == UInt8(ascii: ".") { end += 1 }
        let place = bytes.skippingSpaces(from: end)
        guard let byte = bytes.byte(at: place), byte.isDigit || byte == UInt8(ascii: "(") else { return nil }
        return (unit, place)
    }

    // MARK: - Ranges of numbers

    /// Reads the second number of `30 to 32` or `40(2)–(4)`.
    private mutating func readSpan() -> Bool {
        guard style == .prose, let last = items.last?.number else { return false }
        let place = bytes.skippingSpaces(from: offset)
        let end: Int
        if bytes.byte(at: place) == UInt8(ascii: "-") {
            end = place + 1
        } else if bytes.matches([0xE2, 0x80, 0x93], at: place)
            || bytes.matches([0xE2, 0x80, 0x94], at: place)
        {
            end = place + 3
        } else if let word = ["to", "through"].first(where: { bytes.matches(word: $0, at: place) }) {
            end = place + word.utf8.count
        } else {
            return false
        }
        let start = bytes.skippingSpaces(from: end)
        let before = mark
        if bytes.byte(at: start) == UInt8(ascii: "(") {
            offset = start
            if let (step, range) = readBracketed(from: start, after: last.last),
                let trunk = last.trunk(for: step)
            {
                offset = range.upperBound
                add(trunk.below(step), range, true)
                return true
            }
        } else if unit?.isPlural == true, readHead(from: start, endsSpan: true) {
            return true
        }
        goBack(to: before)
        return false
    }
}
