/// S08: whether people can read the answer.
struct PlainEnglishRules {
    let record: LintedCase
    /// Abbreviations that the log's laws and the authority's name explain.
    let known: Set<String>

    /// Sentences of more words than this, on the average, are hard to read.
    private static let longest = 30
    /// Sentences of fewer bytes than this, on the average, have fewer words.
    private static let shortest = 120
    /// How often an abbreviation may stand in an answer without being explained.
    private static let fewest = 3

    func check(_ findings: inout [Finding]) {
        checkSentences(&findings)
        checkAcronyms(&findings)
    }

    private func checkSentences(_ findings: inout [Finding]) {
        let paragraphs = record.answered.own.lazy.map { self.record.text.blocks[$0] }.filter {
            $0.kind == .paragraph
        }
        .map(\.range)
        let length = paragraphs.reduce(0) { $0 + $1.count }
        guard length > Self.shortest * max(5, paragraphs.reduce(0) { $0 + fullStops($1) }) else { return }
        var words = 0
        var sentences = 0
        for range in paragraphs { count(range, &words, &sentences) }
        guard sentences >= 5, words > Self.longest * sentences, let first = record.answered.own.first else {
            return
        }
        findings.append(
            Finding(
                .longSentences, at: .line(record.text.blocks[first].line),
                "the sentences of the answer have \(words / sentences) words on the average, and most people read up to 25 with ease",
                help: "split the longest"))
    }

    /// How many full stops there are, of which most end a sentence: enough to tell that a text is easy to read.
    private func fullStops(_ range: Range<Int>) -> Int {
        record.bytes[range].withUnsafeBufferPointer { bytes in
            var count = 0
            for byte in bytes where byte == UInt8(ascii: ".") { count &+= 1 }
            return count
        }
    }

    private func count(_ range: Range<Int>, _ words: inout Int, _ sentences: inout Int) {
        record.bytes.withUnsafeBufferPointer { bytes in
            var isWord = false
            for offset in range {
                let byte = bytes[offset]
                if byte.isSpace {
                    isWord = false
                } else if !isWord {
                    isWord = true
                    words += 1
                }
                if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!"),
                    offset + 1 == range.upperBound || bytes[offset + 1].isSpace
                {
                    sentences += 1
                }
            }
        }
    }

    /// Three to six capitals that stand often in the answer, and never in or before brackets.
    private func checkAcronyms(_ findings: inout [Finding]) {
        var uses: [(word: Range<Int>, count: Int, isExplained: Bool)] = []
        for use in acronyms() {
            if let index = uses.firstIndex(where: { record.bytes[$0.word] == record.bytes[use.word] }) {
                uses[index].count += 1
                if use.isExplained { uses[index].isExplained = true }
            } else {
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
