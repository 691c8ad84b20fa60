/// Reads public interest tests from headings, from bold or short lines that stand for them, and from lead-ins such as
/// `Factors in favour of disclosure:`.
struct InterestTestReader {
    private let cited: CitedText
    private var text: CaseText { cited.text }

    /// What the words that come next belong to.
    private var side: FactorHeading?
    /// The level of the heading that announced them; bold and short lines are below all headings.
    private var sideLevel = 0
    /// The level of the heading under which the test stands.
    private var testLevel = 0
    private var isOpen = false
    /// Whether the test has begun with a heading for itself.
    private var hasTitle = false
    private var test = InterestTest()
    private var tests: [InterestTest] = []
    /// The position of the last heading, under which a test stands that has none of its own.
    private var anchor: Int?

    private static let lineLevel = 7

    /// The tests in the authority's own words, in their order.
    static func tests(in cited: CitedText) -> [InterestTest] {
        var reader = InterestTestReader(cited)
        for index in cited.answered.own { reader.read(index) }
        reader.finish()
        return reader.tests
    }

    private init(_ cited: CitedText) {
        self.cited = cited
    }

    private mutating func read(_ index: Int) {
        let block = text.blocks[index]
        switch block.kind {
        case .heading(let level, let position):
            anchor = position
            read(heading: FactorHeading(text.bytes, in: block.range), level: level, index)
        case .paragraph:
            if let (heading, rest) = leadIn(of: block) {
                read(heading: heading, level: Self.lineLevel, index)
                if rest.count > 2 { add(rest, as: .paragraph) }
            } else if cited.titles.contains(index), cited.subject(ofBlock: index) != test.provisions {
                finish()
            } else {
                add(block.range, as: .paragraph)
            }
        case .item, .continuation: add(block.range, as: block.kind)
        case .row, .code: break
        }
    }

    /// What a paragraph announces that begins with bold words, ends with a colon or is no sentence; and what follows.
    private func leadIn(of block: CaseText.Block) -> (FactorHeading, rest: Range<Int>)? {
        let range = block.range
        var end = range.lowerBound + block.boldCount
        if block.boldCount == 0 {
            let colon = text.bytes[range].prefix(141).firstIndex(of: UInt8(ascii: ":"))
            if let colon {
                end = colon
            } else if range.count <= 90, text.bytes[range].last != UInt8(ascii: ".") {
                end = range.upperBound
            } else {
                return nil
            }
        }
        guard let heading = FactorHeading(text.bytes, in: range.lowerBound..<end) else { return nil }
        while end < range.upperBound, !text.bytes[end].isAlphanumeric, text.bytes[end] < 0x80 { end += 1 }
        // A sentence that only speaks of a test announces none.
        if heading == .harm || heading == .test, block.boldCount == 0, end < range.upperBound { return nil }
        return (heading, end..<range.upperBound)
    }

    private mutating func read(heading: FactorHeading?, level: Int, _ index: Int) {
        guard let heading else {
            if level <= testLevel {
                finish()
            } else if level <= sideLevel {
                side = nil
            }
            return
        }
        switch heading {
        case .test:
            if hasTitle || test.isStructured || !test.balance.isEmpty { finish() }
            open(at: index, level: level)
            hasTitle = true
        case .harm where !isOpen:
            open(at: index, level: level)
        case .factorsFor, .factorsAgainst, .balance, .harm:
            let isNew =
                !isOpen || isFull(heading)
                || !test.provisions.isEmpty && cited.subject(ofBlock: index) != test.provisions
                    && !cited.subject(ofBlock: index).isEmpty
            if isNew {
                finish()
                open(at: index, level: level)
            }
        }
        side = heading == .test ? nil : heading
        sideLevel = level
    }

    /// Whether the test has what a heading announces already, so that another test begins.
    private func isFull(_ heading: FactorHeading) -> Bool {
        switch heading {
        case .factorsFor: !test.factorsFor.isEmpty
        case .factorsAgainst: !test.factorsAgainst.isEmpty
        case .balance: !test.balance.isEmpty && side != .balance
        case .harm: test.isStructured && !test.balance.isEmpty
        case .test: true
        }
    }

    private mutating func open(at index: Int, level: Int) {
        if !isOpen {
            isOpen = true
            test.provisions = cited.subject(ofBlock: index)
        }
        test.anchor = anchor.flatMap { text.anchors.indices.contains($0) ? text.anchors[$0] : nil }
        test.line = text.blocks[index].line
        testLevel = level
    }

    private mutating func finish() {
        if isOpen, hasTitle || test.isStructured || !test.balance.isEmpty { tests.append(test) }
        test = InterestTest()
        isOpen = false
        hasTitle = false
        side = nil
        testLevel = 0
        sideLevel = 0
    }

    /// Adds words to what was announced.
    private mutating func add(_ range: Range<Int>, as kind: CaseText.Block.Kind) {
        guard isOpen else { return }
        let isConclusion =
            side != .balance && kind == .paragraph && Self.conclusions.isFound(in: text.bytes, range)
        switch side {
        case .factorsFor: add(range, kind, isConclusion, to: \.factorsFor)
        case .factorsAgainst: add(range, kind, isConclusion, to: \.factorsAgainst)
        case .balance: test.balance.append(text.string(range))
        case .harm: test.harm.append(text.string(range))
        case .test, nil: if isConclusion { test.balance.append(text.string(range)) }
        }
    }

    private mutating func add(
        _ range: Range<Int>, _ kind: CaseText.Block.Kind, _ isConclusion: Bool,
        to factors: WritableKeyPath<InterestTest, [String]>
    ) {
        let words = text.string(range)
        if kind == .continuation, let last = test[keyPath: factors].indices.last {
            test[keyPath: factors][last] += " " + words
        } else if isConclusion, test.isStructured {
            // What follows a list without a heading of its own, and weighs, is the balance.
            test.balance.append(words)
        } else if kind != .paragraph || text.bytes[range].last != UInt8(ascii: ":") {
            test[keyPath: factors].append(words)
        }
    }

    private static let conclusions = Phrases(
        "outweigh", "on balance", "the balance", "balance lies", "balance of the public interest",
        "public interest lies", "favours withholding", "favours disclosure", "favours maintaining")
}
