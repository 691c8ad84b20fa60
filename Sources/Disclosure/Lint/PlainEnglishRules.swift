/// S08: whether people can read the answer.
struct PlainEnglishRules {
    let record: LintedCase
    /// Abbreviations that the log's laws and the authority's name explain.
    let known: Set<String>

    /// Sentences of more words than this, on the average, are hard to read.
    private static let longest = 30
    /// How often an abbreviation may stand in an answer without being explained.
    private static let fewest = 3

    func check(_ findings: inout [Finding]) {
        checkSentences(&findings)
        checkAcronyms(&findings)
    }

    private func checkSentences(_ findings: inout [Finding]) {
        var words = 0
        var sentences = 0
        for index in record.answered.own where record.text.blocks[index].kind == .paragraph {
            count(record.text.blocks[index].range, &words, &sentences)
        }
        guard sentences >= 5, words > Self.longest * sentences, let first = record.answered.own.first else {
            return
        }
        findings.append(
            Finding(
                .longSentences, at: .line(record.text.blocks[first].line),
                "the sentences of the answer have \(words / sentences) words on the average, and most people read up to 25 with ease",
                help: "split the longest"))
    }

    /// Takes each space for the end of a word and each full stop for that of a sentence: decimals and abbreviations make
    /// the sentences seem shorter, so that nothing is said where it is not sure.
    private func count(_ range: Range<Int>, _ words: inout Int, _ sentences: inout Int) {
        record.bytes[range].withUnsafeBufferPointer { bytes in
            var spaces = 0
            var stops = 0
            for byte in bytes {
                spaces &+= byte == UInt8(ascii: " ") ? 1 : 0
                stops &+= byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") ? 1 : 0
            }
            words += spaces + 1
            sentences += stops
        }
    }

    /// Three to six capitals that stand often in the answer, and never in or before brackets.
    private func checkAcronyms(_ findings: inout [Finding]) {
        var uses: [(word: Range<Int>, count: Int, isExplained: Bool)] = []
        var positions: [ArraySlice<UInt8>: Int] = [:]
        for use in acronyms() {
            if let index = positions[record.bytes[use.word]] {
                uses[index].count += 1
                if use.isExplained { uses[index].isExplained = true }
            } else {
                positions[record.bytes[use.word]] = uses.count
                uses.append((use.word, 1, use.isExplained))
            }
        }
        for use in uses where use.count >= Self.fewest && !use.isExplained {
            let word = record.text.string(use.word)
            guard !known.contains(word) else { continue }
            findings.append(
                Finding(
                    .unexplainedAcronym, at: .words(use.word),
                    "the answer writes '\(word)' \(use.count) times and does not say what it means",
                    help: "write the words once with the abbreviation in brackets behind them"))
        }
    }

    /// The words of capitals, and whether brackets stand around or behind each.
    private func acronyms() -> [(word: Range<Int>, isExplained: Bool)] {
        record.bytes.withUnsafeBufferPointer { bytes in
            record.marks.capitals.compactMap { mark in
                let start = Int(mark)
                var end = start + 1
                while end < bytes.count, bytes[end].isCapital { end += 1 }
                guard (3...6).contains(end - start) else { return nil }
                let before = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
                let after = end < bytes.count ? bytes[end] : UInt8(ascii: " ")
                guard !before.isPartOfWord, !after.isPartOfWord else { return nil }
                let isExplained =
                    before == UInt8(ascii: "(")
                    || after == UInt8(ascii: " ") && end + 1 < bytes.count
                        && bytes[end + 1] == UInt8(ascii: "(")
                return (start..<end, isExplained)
            }
        }
    }
}

extension UInt8 {
    fileprivate var isPartOfWord: Bool {
        isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
    }
}
