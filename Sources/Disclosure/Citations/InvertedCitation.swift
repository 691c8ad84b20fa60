/// A citation that begins with its last steps: `subsection (2) of section 40`, `paragraph (a) of section 31(1)`.
struct InvertedCitation {
    let item: CitationParser.Item
    let unit: CitationUnit
    /// Where it ends.
    let end: Int

    /// Reads a citation whose first steps stand at an offset.
    init?(_ text: [UInt8], at start: Int) {
        guard let anyHead = ProvisionStep([UInt8(ascii: "1")], after: nil) else { return nil }
        var reader = ProvisionStepReader(text, from: start, style: .prose)
        var steps: [ProvisionStep] = []
        let first =
            text.byte(at: start) == UInt8(ascii: "(")
            ? reader.readBracketed(from: start, after: anyHead) : reader.readWord(from: start, after: anyHead)
        guard let first else { return nil }
        steps.append(first.step)
        while steps.count < 4, let next = reader.read(after: steps.last ?? anyHead) {
            steps.append(next.step)
        }
        let of = text.skippingSpaces(from: reader.offset)
        guard of > reader.offset, text.matches(word: "of", at: of),
            let (unit, number) = CitationUnit.read(text, at: text.skippingSpaces(from: of + 2)),
            unit.kind != .ground, !unit.isPlural
        else { return nil }
        var parser = CitationParser(text, from: number, style: .prose, unit: unit)
        parser.parse()
        guard parser.items.count == 1, let trunk = parser.items[0].number else { return nil }
        item = CitationParser.Item(
            number: steps.reduce(trunk) { $0.below($1) }, range: start..<parser.offset, group: 0,
            isDotted: false, endsSpan: false)
        self.unit = unit
        end = parser.offset
    }
}
