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

    /// What it has read.
    private(set) var items: [Item] = []
    /// Where the parser stands.
    var offset: Int { reader.offset }

    private var unit: CitationUnit?
    private var group = 0
    private var reader: ProvisionStepReader
    /// After `and`, a list is likely to be at its end.
    private var isClosed = false

    /// What has to be put back where a reading fails; the items are only counted, so that this costs nothing.
    private struct Mark {
        let offset: Int
        let count: Int
        let unit: CitationUnit?
        let group: Int
        let followedWord: Bool
        let isClosed: Bool
    }

    private var mark: Mark {
        Mark(
            offset: offset, count: items.count, unit: unit, group: group, followedWord: reader.followedWord,
            isClosed: isClosed)
    }

    private mutating func goBack(to mark: Mark) {
        reader.offset = mark.offset
        items.removeLast(items.count - mark.count)
        unit = mark.unit
        group = mark.group
        reader.followedWord = mark.followedWord
        isClosed = mark.isClosed
    }

    init(_ bytes: [UInt8], from offset: Int, style: Style, unit: CitationUnit?) {
        reader = ProvisionStepReader(bytes, from: offset, style: style)
        self.unit = unit
    }

    private var bytes: [UInt8] { reader.bytes }
    private var style: Style { reader.style }

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
        reader.offset = start
        reader.followedWord = false
        let isBracketed = bytes.byte(at: offset) == UInt8(ascii: "(")
        if isBracketed { reader.offset += 1 }
        var end = bytes.endOfWord(from: offset, limit: 6)
        // `b7C` is how people in the United States write `(b)(7)(C)`.
        if bytes.byte(at: offset)?.isLetter == true { end = min(end, offset + 1) }
        guard let head = ProvisionStep(bytes[offset..<end], after: nil), !isOrdinal(offset..<end) else {
            goBack(to: before)
            return false
        }
        reader.offset = end
        if isBracketed {
            guard bytes.byte(at: offset) == UInt8(ascii: ")") else {
                goBack(to: before)
                return false
            }
            reader.offset += 1
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
        guard bytes[offset - 1] != UInt8(ascii: ")"), bytes.byte(at: offset + 1)?.isDigit == true else {
            return false
        }
        switch byte {
        case UInt8(ascii: ","): return bytes.endOfWord(from: offset + 1, limit: 4) == offset + 4
        case UInt8(ascii: "-"): return unit?.isPlural != true
        default: return "/:.".utf8.contains(byte)
        }
    }

    /// Reads the steps that follow, and adds an item for each number that they make.
    private mutating func readSteps(
        below trunk: ProvisionNumber, leaves: [ProvisionStepReader.Reading], from start: Int,
        endsSpan: Bool = false
    ) {
        var trunk = trunk
        var leaves = leaves
        var isFirst = true
        reader.dots = 0
        while !startsAnotherHead(trunk.head),
            let reading = reader.read(after: leaves.last?.step ?? trunk.last)
        {
            if let previous = leaves.last, previous.step.level != reading.step.level {
                if let upper = trunk.trunk(for: reading.step) {
                    // After `36(2)(b)(i)`, `(c)` goes back up to the letters.
                    add(leaves, below: trunk, from: isFirst ? start : nil, endsSpan)
                    isFirst = false
                    trunk = upper
                } else if leaves.count == 1 {
                    trunk = trunk.below(previous.step)
                } else {
                    add(nil, start..<offset, endsSpan)
                    return
                }
                leaves = [reading]
            } else if !leaves.contains(where: { $0.step == reading.step }) {
                leaves.append(reading)
            }
        }
        // `5.2.4` is how documents number their paragraphs.
        guard reader.dots < 2 || leaves.count < 2 else {
            add(nil, start..<offset, endsSpan)
            return
        }
        guard !leaves.isEmpty else {
            add(trunk, start..<offset, endsSpan)
            return
        }
        add(leaves, below: trunk, from: isFirst ? start : nil, endsSpan)
    }

    /// Adds numbers that stand side by side; the first begins at the word before it, if that is not another's.
    private mutating func add(
        _ leaves: [ProvisionStepReader.Reading], below trunk: ProvisionNumber, from start: Int?,
        _ endsSpan: Bool
    ) {
        for (index, leaf) in leaves.enumerated() {
            let begin = index == 0 ? start ?? leaf.range.lowerBound : leaf.range.lowerBound
            add(trunk.below(leaf.step), begin..<leaf.range.upperBound, endsSpan)
        }
    }

    private mutating func add(_ number: ProvisionNumber?, _ range: Range<Int>, _ endsSpan: Bool) {
        items.append(
            Item(number: number, range: range, group: group, isDotted: reader.dots > 0, endsSpan: endsSpan))
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

    // MARK: - Lists

    /// Reads a separator and the number behind it, or leaves everything as it was.
    private mutating func readContinuation() -> Bool {
        guard let separator = ListSeparator(bytes, at: offset, mayBeGlued: style == .field),
            let last = items.last?.number
        else { return false }
        let before = mark
        reader.offset = separator.end
        if readNext(after: last, separator) {
            isClosed = isClosed || separator.closes
            return true
        }
        goBack(to: before)
        return false
    }

    private mutating func readNext(after last: ProvisionNumber, _ separator: ListSeparator) -> Bool {
        let start = separator.end
        if let (unit, place) = CitationUnit.read(bytes, at: start) {
            guard separator.isEven, unit.kind == self.unit?.kind, let next = bytes.byte(at: place),
                next.isDigit || next == UInt8(ascii: "(")
            else { return false }
            group += 1
            self.unit = unit
            isClosed = false
            return readHead(from: place, wordAt: start)
        }
        if isNewHead(at: start, after: last) { return readHead(from: start) }
        let word = reader.endOfSubsectionWord(from: start)
        if bytes.byte(at: start) == UInt8(ascii: "(") || reader.followedWord || word != nil {
            return readSibling(of: last, from: start, word: word)
        }
        guard bytes.byte(at: start)?.isDigit == true, readHead(from: start) else { return false }
        return style == .field || !isBare(items.last) || isLikelyHead
    }

    /// Whether a list goes on with another `(b)(6)`, as in the United States.
    private func isNewHead(at start: Int, after last: ProvisionNumber) -> Bool {
        guard last.head.level == .letter else { return false }
        let isBracketed = bytes.byte(at: start) == UInt8(ascii: "(")
        return bytes.matches(last.head.text.utf8, at: isBracketed ? start + 1 : start)
    }

    private mutating func readSibling(of last: ProvisionNumber, from start: Int, word: Int?) -> Bool {
        let isBracketed = bytes.byte(at: start) == UInt8(ascii: "(")
        let reading =
            if let word {
                reader.readBelowWord(from: word, after: last.last)
            } else if isBracketed {
                reader.readBracketed(from: start, after: last.last)
            } else {
                reader.readWord(from: start, after: last.last)
            }
        guard var reading else { return false }
        if last.trunk(for: reading.step) == nil, let letter = reading.step.asLetter { reading.step = letter }
        guard let trunk = last.trunk(for: reading.step) else { return false }
        readSteps(below: trunk, leaves: [reading], from: start)
        return true
    }

    private func isBare(_ item: Item?) -> Bool { item?.number?.steps.isEmpty == true }

    /// Whether a number without steps goes on with the list, rather than count the `18 hours` of
    /// `section 12 and 18 hours`.
    private var isLikelyHead: Bool {
        if unit?.isPlural == true, !isClosed { return true }
        let next = bytes.skippingSpaces(from: offset)
        guard let byte = bytes.byte(at: next) else { return true }
        guard byte.isLetter else { return ",;.)&/:".utf8.contains(byte) || next > offset && byte >= 0x80 }
        return Self.wordsAfterHeads.contains(bytes.word(next..<bytes.endOfWord(from: next)))
    }

    private static let wordsAfterHeads: Set<String> = [
        "of", "and", "or", "apply", "applies", "applied", "is", "are", "was", "were", "foia", "foisa", "eir",
        "eirs",
        "exemptions", "exemption", "exceptions", "exception",
    ]

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
            if let reading = reader.readBracketed(from: start, after: last.last),
                let trunk = last.trunk(for: reading.step)
            {
                add(trunk.below(reading.step), reading.range, true)
                return true
            }
        } else if unit?.isPlural == true, readHead(from: start, endsSpan: true) {
            return true
        }
        goBack(to: before)
        return false
    }
}
