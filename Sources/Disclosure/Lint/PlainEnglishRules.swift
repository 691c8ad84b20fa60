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
        var counts: [String: (count: Int, range: Range<Int>)] = [:]
        var explained: Set<String> = []
        for index in record.answered.own {
            find(record.text.blocks[index].range, &counts, &explained)
        }
        for (word, use) in counts.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound })
        where use.count >= Self.fewest && !explained.contains(word) && !known.contains(word) {
            findings.append(
                Finding(
                    .unexplainedAcronym, at: .words(use.range),
                    "the answer writes '\(word)' \(use.count) times and does not say what it means",
                    help: "write the words once with the abbreviation in brackets behind them"))
        }
    }

    private func find(
        _ range: Range<Int>, _ counts: inout [String: (count: Int, range: Range<Int>)],
        _ explained: inout Set<String>
    ) {
        let bytes = record.bytes
        bytes.withUnsafeBufferPointer { buffer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                guard buffer[offset].isCapital else {
                    offset += 1
                    continue
                }
                var end = offset + 1
                while end < range.upperBound, buffer[end].isCapital { end += 1 }
                defer { offset = end }
                guard (3...6).contains(end - offset) else { continue }
                let isWhole =
                    (offset == range.lowerBound || !buffer[offset - 1].isPartOfWord)
                    && (end == range.upperBound || !buffer[end].isPartOfWord)
                guard isWhole else { continue }
                let word = String(decoding: buffer[offset..<end], as: UTF8.self)
                let isBracketed =
                    offset > range.lowerBound && buffer[offset - 1] == UInt8(ascii: "(")
                    || end + 1 < range.upperBound && buffer[end] == UInt8(ascii: " ")
                        && buffer[end + 1] == UInt8(ascii: "(")
                if isBracketed { explained.insert(word) }
                counts[word, default: (0, offset..<end)].count += 1
            }
        }
    }
}

extension UInt8 {
    fileprivate var isPartOfWord: Bool {
        isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
    }
}
