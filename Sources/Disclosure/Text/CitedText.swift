/// The authority's own words with the provisions that they cite, and which of these each passage is about.
struct CitedText {
    /// A citation in the authority's own words.
    struct Mention {
        let citation: TextCitation
        /// The block in which it stands.
        let block: Int
    }

    let answered: AnsweredText
    /// Where words with capitals and numbers begin.
    let marks: TextMarks
    /// The citations, in their order.
    private(set) var mentions: [Mention] = []
    /// The blocks that are no headings and say by a citation what the next ones are about.
    private(set) var titles = Set<Int>()
    /// What each block is about, as positions in `subjects`.
    private var subjectOfBlock: [Int] = []
    /// What passages are about: the provisions of their heading, and none for the first.
    private var subjects: [[CitedProvision]] = [[]]

    var text: CaseText { answered.text }

    init(_ text: CaseText, reader: CitationReader) {
        answered = AnsweredText(text)
        let all = TextMarks(text.bytes)
        marks = all.within(answered.own.map { text.blocks[$0].range })
        let citations = reader.citations(in: text.bytes, digits: all.digits)
        guard !citations.isEmpty else { return }
        var next = 0
        for index in answered.own {
            let range = text.blocks[index].range
            while next < citations.count, citations[next].range.lowerBound < range.lowerBound { next += 1 }
            while next < citations.count, citations[next].range.lowerBound < range.upperBound {
                mentions.append(Mention(citation: citations[next], block: index))
                next += 1
            }
        }
        if !mentions.isEmpty { findSubjects() }
    }

    /// The provisions that a block is about, by the heading above it or by the bold or short line that stands for one.
    func subject(ofBlock index: Int) -> [CitedProvision] {
        subjectOfBlock.isEmpty ? [] : subjects[subjectOfBlock[index]]
    }

    /// The bytes of the words that begin with a block and end where something else than its subject begins.
    func own(about provision: CitedProvision) -> [Range<Int>] {
        answered.own.filter { subject(ofBlock: $0).contains { $0.isKin(of: provision) } }
            .map { text.blocks[$0].range }
    }

    private mutating func findSubjects() {
        subjectOfBlock = Array(repeating: 0, count: text.blocks.count)
        /// The headings around, with what each is about.
        var headings: [(level: Int, subject: Int)] = []
        /// What a line that stands for a heading is about.
        var floating: Int?
        /// What was last cited where no heading says more.
        var running = 0
        var next = 0
        for index in answered.own {
            let block = text.blocks[index]
            let first = next
            while next < mentions.count, mentions[next].block == index { next += 1 }
            let cited = mentions[first..<next].compactMap(\.citation.provision)
            if case .heading(let level, _) = block.kind {
                while let last = headings.last, last.level >= level { headings.removeLast() }
                headings.append((level, cited.isEmpty ? headings.last?.subject ?? 0 : subject(cited)))
                floating = nil
                running = 0
            } else if !cited.isEmpty {
                let start = mentions[first].citation.range.lowerBound - block.range.lowerBound
                let isTitle = start < 16 && (block.boldCount > start || block.range.count <= 90)
                if isTitle, block.kind == .paragraph,
                    block.boldCount > 0 || (headings.last?.subject ?? 0) == 0
                {
                    floating = subject(cited)
                    titles.insert(index)
                } else {
                    running = subject(cited)
                }
            }
            let heading = headings.last?.subject ?? 0
            subjectOfBlock[index] = floating ?? (heading != 0 ? heading : running)
        }
    }

    private mutating func subject(_ provisions: [CitedProvision]) -> Int {
        subjects.append(provisions)
        return subjects.count - 1
    }
}

extension CitedProvision {
    /// Whether two provisions are one, or one stands below the other, as `s31(1)(a)` does below `s31`.
    func isKin(of other: CitedProvision) -> Bool {
        guard regime == other.regime else { return false }
        return citation == other.citation || citation.isBelow(other.citation)
            || other.citation.isBelow(citation)
    }
}

extension String {
    fileprivate func isBelow(_ other: String) -> Bool {
        utf8.count > other.utf8.count && utf8.starts(with: other.utf8)
            && utf8[utf8.index(utf8.startIndex, offsetBy: other.utf8.count)] == UInt8(ascii: "(")
    }
}
