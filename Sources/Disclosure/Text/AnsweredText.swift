/// A record's text, told apart: what the request says, and what the authority says in its own words.
///
/// Rules look at the authority's words alone. A request may well demand that exemptions be named, and claims none.
struct AnsweredText {
    let text: CaseText
    /// The blocks in the authority's own words, in their order: not those of the request, and nothing quoted.
    private(set) var own: [Int] = []
    /// The blocks of the request.
    private(set) var request: [Int] = []
    /// Whether a heading says where the request begins.
    private(set) var hasRequest = false
    /// Whether a heading says where the answer begins.
    private(set) var hasAnswer = false

    init(_ text: CaseText) {
        self.text = text
        own.reserveCapacity(text.blocks.count)
        /// The level of the heading under which the request stands, while it does.
        var requestLevel: Int?
        for (index, block) in text.blocks.enumerated() {
            if let level = level(of: block) {
                let name = SectionName(text.bytes, in: titleRange(of: block))
                if name == .request, !hasAnswer || block.isHeading {
                    hasRequest = true
                    requestLevel = requestLevel.map { min($0, level) } ?? level
                } else if let outer = requestLevel, name == .answer || level <= outer {
                    requestLevel = nil
                }
                if name == .answer { hasAnswer = true }
            }
            if requestLevel != nil {
                request.append(index)
            } else if !block.isQuoted, block.kind != .code {
                own.append(index)
            }
        }
    }

    /// Where all of the authority's words stand, from the first to the last, with what lies between.
    var ownExtent: Range<Int> {
        guard let first = own.first, let last = own.last else { return 0..<0 }
        return text.blocks[first].range.lowerBound..<text.blocks[last].range.upperBound
    }

    /// Whether any of some words stands in the authority's own.
    func says(_ words: Phrases) -> Bool {
        own.contains { words.isFound(in: text.bytes, text.blocks[$0].range) }
    }

    /// The level of a heading, or of bold words that stand for one, which are below all headings.
    private func level(of block: CaseText.Block) -> Int? {
        switch block.kind {
        case .heading(let level, _): level
        case .paragraph where block.boldCount > 0 && block.boldCount + 1 >= block.range.count: 7
        default: nil
        }
    }

    private func titleRange(of block: CaseText.Block) -> Range<Int> { block.range }
}

/// What a heading says that a section holds.
enum SectionName {
    case request, answer

    init?(_ bytes: [UInt8], in range: Range<Int>) {
        guard range.count <= 60 else { return nil }
        var start = range.lowerBound
        for word in Self.openings where bytes.matches(word, at: start) {
            start += word.count
        }
        var end = range.upperBound
        while end > start, !bytes[end - 1].isAlphanumeric { end -= 1 }
        func isTitle(_ title: [UInt8]) -> Bool {
            title.count == end - start && bytes.matches(title, at: start)
        }
        if Self.requests.contains(where: isTitle) {
            self = .request
        } else if Self.answers.contains(where: isTitle) {
            self = .answer
        } else {
            return nil
        }
    }

    /// Words that may stand before the telling ones, in this order.
    private static let openings = [
        "foi ", "eir ", "the ", "your ", "our ", "summary of ", "details of ", "the ",
    ].map { Array($0.utf8) }

    private static let requests = [
        "request", "requests", "you asked", "you asked for", "what you asked", "what you asked for",
        "what was asked", "information requested", "request summary", "original request", "request details",
        "question", "questions", "cais", "gofynnwyd gennych",
    ].map { Array($0.utf8) }

    private static let answers = [
        "response", "responses", "we answered", "we said", "what we said", "answer", "answers", "reply",
        "decision",
        "information provided", "ymateb", "ein hymateb",
    ].map { Array($0.utf8) }
}
