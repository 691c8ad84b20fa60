/// Finds the law or document that a text names beside a number: `section 34(1) of the Data Protection Act 2018`.
struct NamedLawFinder {
    /// What is named.
    enum NamedLaw {
        /// Laws that Daylight knows, by their positions, and where their name stands.
        case known([Int], Range<Int>)
        /// `the Act`, which is the one that the text is about.
        case same
        /// `that Act`, which may be one that the text named before.
        case earlier(String)
        /// Another law or document.
        case other(String)
    }

    let bytes: [UInt8]
    let names: LawNames

    /// How far a name is looked for.
    private static let reach = 160
    private static let longestName = 14

    // MARK: - After the number

    /// What is named behind a number.
    func law(after offset: Int) -> NamedLaw? {
        var place = bytes.skippingSpaces(from: offset)
        if let (end, named) = gloss(from: place) {
            if let named { return named }
            place = bytes.skippingSpaces(from: end)
        }
        return law(at: place, onNewLine: isLineBreak(offset..<place))
    }

    /// What is named behind a comma or a schedule that follows a number: `section 34(1) and Schedule 2 of the …`.
    func law(looselyAfter offset: Int) -> NamedLaw? {
        var place = bytes.skippingSpaces(from: offset)
        for word in [",", "and", "or"] where bytes.matches(word.utf8, at: place) {
            place = bytes.skippingSpaces(from: place + word.utf8.count)
        }
        if bytes[offset..<place].contains(UInt8(ascii: ",")), let match = names.match(bytes, at: place) {
            return known(match)
        }
        guard
            let word = ["schedules", "schedule", "part", "parts"].first(where: {
                bytes.matches(word: $0, at: place)
            })
        else { return nil }
        place = bytes.skippingSpaces(from: place + word.utf8.count)
        for _ in 0..<8 where preposition(at: place) == nil {
            var end = bytes.endOfWord(from: place)
            while let byte = bytes.byte(at: end), "(),".utf8.contains(byte) { end += 1 }
            place = bytes.skippingSpaces(from: end)
        }
        return preposition(at: place) == nil ? nil : law(at: place, onNewLine: false)
    }

    /// A remark in brackets, as in `section 40(2) (personal information) of the Act`; it may itself name a law.
    private func gloss(from place: Int) -> (end: Int, named: NamedLaw?)? {
        guard bytes.byte(at: place) == UInt8(ascii: "(") else { return nil }
        let inside = bytes.skippingSpaces(from: place + 1)
        let limit = min(bytes.count, place + 100)
        guard let close = bytes[place..<limit].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        guard !bytes[place..<close].contains(UInt8(ascii: "\n")) else { return nil }
        if let match = names.match(bytes, at: inside) {
            return (close + 1, .known(match.regimes, match.range))
        }
        if preposition(at: inside) != nil, let named = law(at: inside, onNewLine: false) {
            return (close + 1, named)
        }
        return (close + 1, nil)
    }

    private func law(at place: Int, onNewLine: Bool) -> NamedLaw? {
        guard let preposition = preposition(at: place) else {
            guard !onNewLine else { return nil }
            if let match = names.match(bytes, at: place), let named = known(match) { return named }
            guard bytes.byte(at: place)?.isCapital == true else { return nil }
            return run(from: place, ends: .acts, bridgesLines: false)
        }
        var start = bytes.skippingSpaces(from: place + preposition.utf8.count)
        let determiner = Self.determiners.first { bytes.matches(word: $0, at: start) }
        if let determiner { start = bytes.skippingSpaces(from: start + determiner.utf8.count) }
        if let match = names.match(bytes, at: start), let named = known(match) { return named }
        if let determiner, let end = endOfGenericName(at: start) {
            return determiner == "that" ? .earlier("that " + text(start..<end)) : .same
        }
        if preposition != "of" { return run(from: start, ends: .actsOrDocuments, bridgesLines: true) }
        // What stands after `of the` is not the law of the case; `of course` is nothing at all.
        let isName = determiner != nil || bytes.byte(at: start)?.isCapital == true
        return run(from: start, ends: isName ? .anything : .actsOrDocuments, bridgesLines: true)
    }

    /// A name that Daylight knows, unless it goes on to be that of a document, as in `the FOI Policy`.
    private func known(_ match: LawNames.Match) -> NamedLaw? {
        let next = bytes.skippingSpaces(from: match.range.upperBound)
        let word = bytes.word(next..<bytes.endOfWord(from: next))
        if Self.documents.contains(word) {
            return .other(text(match.range.lowerBound..<next + word.utf8.count))
        }
        return .known(match.regimes, match.range)
    }

    private func preposition(at place: Int) -> String? {
        guard bytes.byte(at: place)?.isLetter == true else { return nil }
        return ["of", "under", "in", "within", "to", "from", "o"].first { bytes.matches(word: $0, at: place) }
    }

    /// Where `Act`, `2000 Act`, `Regulations` or `legislation` ends, when it stands for the law of the case.
    private func endOfGenericName(at start: Int) -> Int? {
        for word in ["act", "acts", "regulations", "legislation"] where bytes.matches(word: word, at: start) {
            return start + word.utf8.count
        }
        return nil
    }

    /// With what a name has to end.
    private enum Ending {
        /// A word such as `Act`.
        case acts
        /// A word such as `Act` or `report`.
        case actsOrDocuments
        /// Any word.
        case anything
    }

    /// Words that may be the name of a law or document.
    ///
    /// Unless any words will do, they begin with capitals, but for small ones between them.
    private func run(from start: Int, ends: Ending, bridgesLines: Bool) -> NamedLaw? {
        var place = start
        var end = start
        var count = 0
        while count < Self.longestName, place - start < Self.reach {
            let first = bytes.byte(at: place) == UInt8(ascii: "(") ? place + 1 : place
            let wordEnd = bytes.endOfWord(from: first)
            guard wordEnd > first else { break }
            if count > 0, let match = names.match(bytes, at: place) {
                return .known(match.regimes, match.range)
            }
            let word = bytes.word(first..<wordEnd)
            let isCapital = bytes[first].isCapital || bytes[first].isDigit
            let isConnector = Self.connectors.contains(word)
            if isCapital && Self.acts.contains(word) || ends != .acts && Self.documents.contains(word) {
                return .other(text(start..<endWithYear(from: wordEnd)))
            }
            if ends != .anything {
                guard isCapital || isConnector else { return nil }
                if count == 0, Self.abbreviations.contains(word) { return .other(text(start..<wordEnd)) }
            } else if count > 5, !isCapital, !isConnector {
                break
            }
            count += 1
            end = bytes.byte(at: wordEnd) == UInt8(ascii: ")") ? wordEnd + 1 : wordEnd
            place = bytes.skippingSpaces(from: end)
            guard place > end, bridgesLines || !isLineBreak(end..<place) else { break }
        }
        guard ends == .anything, count > 0 else { return nil }
        return .other(text(start..<end))
    }

    private func endWithYear(from end: Int) -> Int {
        let start = bytes.skippingSpaces(from: end)
        let year = bytes.endOfWord(from: start, limit: 5)
        return year - start == 4 && bytes[start..<year].allSatisfy(\.isDigit) ? year : end
    }

    // MARK: - Before the number

    /// What is named just before a word such as `section`: `the Housing Act 1988, section 21`.
    func law(before offset: Int) -> NamedLaw? {
        var end = bytes.skippingSpaces(before: offset)
        if let byte = bytes.byte(at: end - 1), byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(") {
            end = bytes.skippingSpaces(before: end - 1)
        }
        guard !isLineBreak(end..<offset) else { return nil }
        if let match = names.match(bytes, endingAt: end) { return .known(match.regimes, match.range) }
        let year = bytes.startOfDigits(before: end)
        let lastWord = end - year == 4 ? bytes.skippingSpaces(before: year) : end
        if lastWord < end, let match = names.match(bytes, endingAt: lastWord) {
            return .known(match.regimes, match.range)
        }
        let start = bytes.startOfLetters(before: lastWord)
        let word = bytes.word(start..<lastWord)
        guard start < lastWord, bytes[start].isCapital else { return nil }
        if Self.abbreviations.contains(word) { return .other(text(start..<end)) }
        guard Self.acts.contains(word) else { return nil }
        let name = startOfName(before: start)
        return name == start ? .same : .other(text(name..<end))
    }

    /// Where the capitalised words before `Act` begin.
    private func startOfName(before end: Int) -> Int {
        var start = end
        var place = end
        for _ in 0..<Self.longestName {
            let before = bytes.skippingSpaces(before: place)
            let word = bytes.startOfLetters(before: before)
            guard word < before, before < place else { break }
            if bytes[word].isCapital {
                if !Self.determiners.contains(bytes.word(word..<before)) { start = word }
            } else if !["and", "of", "for", "in"].contains(bytes.word(word..<before)) {
                break
            }
            place = word
        }
        return start
    }

    // MARK: - Words

    private func isLineBreak(_ range: Range<Int>) -> Bool {
        bytes[range].contains(UInt8(ascii: "\n"))
    }

    private func text(_ range: Range<Int>) -> String {
        String(
            decoding: bytes[range].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    private static let determiners = [
        "the", "this", "that", "these", "those", "our", "your", "an", "a", "its", "their", "said",
    ]

    /// The words with which the names of laws end.
    private static let acts: Set<String> = [
        "act", "acts", "regulations", "regulation", "order", "rules", "directive", "convention", "measure",
        "bill",
        "gdpr", "charter", "treaty",
    ]

    /// The nouns for documents with numbered sections that are no laws.
    private static let documents: Set<String> = [
        "code", "policy", "guidance", "agreement", "contract", "constitution", "schedule", "report", "form",
        "plan",
        "document", "letter", "request", "response", "spreadsheet", "strategy", "lease", "handbook", "manual",
        "specification", "questionnaire", "tender", "application", "scheme", "procedure", "procedures",
        "list",
    ]

    /// What people call other laws in short.
    private static let abbreviations: Set<String> = [
        "dpa", "gdpr", "pace", "ripa", "pecr", "hra", "ipa", "tcpa", "lga", "srsa", "mha", "osa",
    ]

    /// Small words inside the names of laws.
    private static let connectors: Set<String> = [
        "and", "of", "the", "for", "in", "etc", "on", "to", "by", "with", "uk", "a",
    ]
}

extension [UInt8] {
    fileprivate func startOfDigits(before offset: Int) -> Int {
        var start = offset
        while start > 0, offset - start < 5, self[start - 1].isDigit { start -= 1 }
        return start
    }
}
