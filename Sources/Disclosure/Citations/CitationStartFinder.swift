/// Looks back from a digit for what makes its number a citation.
struct CitationStartFinder {
    let text: [UInt8]
    let names: LawNames
    /// The letter with which the numbers of a law of the case begin, as in the United States.
    let letter: UInt8?

    /// Where a citation begins, and what makes it one.
    struct Start {
        /// Where the word or the name before the number begins.
        let offset: Int
        /// Where the number begins.
        let number: Int
        let unit: CitationUnit?
        /// Whether the number is the last part of one that goes on with `of section`.
        var isInverted = false
        /// The laws whose name stands before a number without a word.
        var named: NamedLawFinder.NamedLaw?
    }

    /// The citation that a digit belongs to.
    func start(at digit: Int) -> Start? {
        if let letter, let start = letteredStart(letter, at: digit) { return start }
        var number = digit
        if text.byte(at: digit - 1) == UInt8(ascii: "(") { number -= 1 }
        var place = text.skippingSpaces(before: number)
        if text.byte(at: place - 1) == UInt8(ascii: ".") {
            place -= 1
        }
        let isSpaced = place < number
        if text.byte(at: place - 1) == 0xA7, text.byte(at: place - 2) == 0xC2 {
            // `§ 552(b)(6)` is `(b)(6)`.
            if letter != nil, !hasDigitStep(at: digit) { return nil }
            let isDouble = text.byte(at: place - 3) == 0xA7
            return Start(offset: place - (isDouble ? 4 : 2), number: number, unit: isDouble ? .signs : .sign)
        }
        let word = text.startOfLetters(before: place, limit: 16)
        if word < place, let unit = CitationUnit(text, in: word..<place), isFree(word) {
            // `Council's 40 staff`, `Plan S 40` and a vehicle's `R 12` are no citations.
            if unit.isShort, isSpaced, text[word].isCapital || unit.kind != .section,
                !hasSteps(at: digit), text.byte(at: place) != UInt8(ascii: ".")
            {
                return nil
            }
            if let inverted = invertedStart(before: word) { return inverted }
            return Start(offset: word, number: number, unit: unit)
        }
        if word < place, ProvisionStepReader.isStepWord(text, in: word..<place) {
            return Start(offset: word, number: number, unit: nil, isInverted: true)
        }
        guard number == digit, hasSteps(at: digit), text.byte(at: digit - 1)?.isAlphanumeric != true
        else { return nil }
        if isSpaced || place == 0, let match = names.match(text, endingAt: place) {
            return Start(
                offset: match.range.lowerBound, number: number, unit: nil,
                named: .known(match.regimes, match.range))
        }
        // A number alone is a citation only where nothing else says what it counts.
        guard !Self.otherUnits.contains(text.word(word..<place)), hasTwoSteps(at: digit),
            word < place || isFree(digit)
        else { return nil }
        return Start(offset: number, number: number, unit: nil)
    }

    /// The `paragraph (a) of` before the word of a citation.
    private func invertedStart(before word: Int) -> Start? {
        let of = text.skippingSpaces(before: word) - 2
        guard text.matches(word: "of", at: of) else { return nil }
        let close = text.skippingSpaces(before: of) - 1
        guard text.byte(at: close) == UInt8(ascii: ")") else { return nil }
        let open = text.startOfLetters(before: close, limit: 4) - 1
        guard text.byte(at: open) == UInt8(ascii: "(") else { return nil }
        let end = text.skippingSpaces(before: open)
        let start = text.startOfLetters(before: end, limit: 16)
        guard ProvisionStepReader.isStepWord(text, in: start..<end) else { return nil }
        return Start(offset: start, number: open, unit: nil, isInverted: true)
    }

    /// `(b)(6)`, `b(6)` and `b6` for a law whose numbers begin with a letter.
    private func letteredStart(_ letter: UInt8, at digit: Int) -> Start? {
        var place = digit
        if text.byte(at: place - 1) == UInt8(ascii: "(") { place = text.skippingSpaces(before: place - 1) }
        var start = place
        if text.byte(at: place - 1) == UInt8(ascii: ")") {
            start = place - 3
            guard text.byte(at: start) == UInt8(ascii: "("), text[place - 2].lowered == letter else {
                return nil
            }
            guard text.byte(at: start - 1)?.isLetter != true else { return nil }
        } else {
            start = place - 1
            guard text.byte(at: start)?.lowered == letter, text.byte(at: start - 1)?.isAlphanumeric != true,
                start + 1 == digit || text[digit - 1] == UInt8(ascii: "(")
            else { return nil }
        }
        return Start(offset: start, number: start, unit: nil)
    }

    /// Whether a word at an offset is not the end of another, as in `Council's` and `non-s`.
    private func isFree(_ offset: Int) -> Bool {
        guard let byte = text.byte(at: offset - 1) else { return true }
        if byte.isAlphanumeric || "'-_£&@.".utf8.contains(byte) { return false }
        if byte == UInt8(ascii: "/") {
            guard let before = text.byte(at: offset - 2) else { return false }
            return before.isDigit || before == UInt8(ascii: ")") || before == UInt8(ascii: " ")
        }
        // A typographic apostrophe, and letters beyond ASCII.
        if byte == 0x99, text.byte(at: offset - 2) == 0x80 { return false }
        return byte < 0x80 || text.byte(at: offset - 2).map { $0 == 0x80 || $0 == 0xC2 } == true
    }

    private func hasSteps(at digit: Int) -> Bool {
        let end = text.endOfWord(from: digit, limit: 6)
        return text.byte(at: text.skippingSpaces(from: end)) == UInt8(ascii: "(")
            && text.byte(at: text.skippingSpaces(from: end) + 1)?.isAlphanumeric == true
    }

    private func hasDigitStep(at digit: Int) -> Bool {
        let end = text.endOfWord(from: digit, limit: 6)
        return text.byte(at: end) == UInt8(ascii: "(") && text.byte(at: end + 1)?.isDigit == true
    }

    private func hasTwoSteps(at digit: Int) -> Bool {
        let first = text.endOfWord(from: digit, limit: 6)
        guard text.byte(at: first) == UInt8(ascii: "(") else { return false }
        var second = text.endOfWord(from: first + 1, limit: 6)
        if text.byte(at: second) == UInt8(ascii: ")") { second += 1 }
        return text.byte(at: second) == UInt8(ascii: "(") && text.byte(at: second + 1)?.isAlphanumeric == true
    }

    /// What numbers that are no citations of the law count.
    private static let otherUnits: Set<String> = [
        "paragraph", "paragraphs", "para", "paras", "clause", "clauses", "schedule", "schedules", "part",
        "parts",
        "rule", "rules", "page", "pages", "table", "annex", "appendix", "condition", "conditions", "question",
        "questions", "note", "item", "chapter", "article", "point", "box", "figure", "row", "order",
        "standard",
        "policy", "criterion", "code",
    ]
}
