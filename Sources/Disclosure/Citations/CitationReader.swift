/// Finds the citations in a running text, and tells those of the laws of a case from others.
///
/// Each citation has a digit, so the reader runs to the digits and looks back for what makes a number a citation:
/// a word such as `section`, the name of a law, or the brackets of `12(5)(b)` and `(b)(7)(E)`. It then reads on with
/// the one grammar of citations, and looks beside it for the name of the law that is meant.
///
/// The reader sees words and no meaning. Which part of a text is the authority's own, and which it quotes from the
/// request, is for the caller to say.
public struct CitationReader: Sendable {
    private let law: Law
    /// The positions of the laws of the case, its own first, then those to and from which a gateway leads.
    private let own: [Int]
    /// How many of them are the case's own.
    private let ownCount: Int
    /// The letter with which the numbers of a law of the case begin, as in the United States.
    private let letter: UInt8?

    /// Makes a reader for cases that were handled under some laws.
    public init(law: Law, regimes: [String]) {
        self.law = law
        let leading = regimes.compactMap(law.position(of:))
        let ids = leading.map { law.regimes[$0].id }
        let gateways = law.regimes.indices.filter { position in
            guard !leading.contains(position) else { return false }
            let regime = law.regimes[position]
            return regime.provisions.contains { $0.gateway.map(ids.contains) == true }
                || leading.contains { law.regimes[$0].provisions.contains { $0.gateway == regime.id } }
        }
        own = leading + gateways
        ownCount = leading.count
        letter = leading.lazy.compactMap { law.regimes[$0].provisions.first?.path.utf8.first }
            .first(where: \.isLetter)
    }

    /// The citations in a text, in their order.
    public func citations(in text: String) -> [TextCitation] {
        citations(in: Array(text.utf8))
    }

    /// The citations in a text in UTF-8, in their order.
    public func citations(in text: [UInt8]) -> [TextCitation] {
        citations(in: text, digits: TextMarks(text).digits)
    }

    /// The citations in a text in UTF-8, in their order.
    ///
    /// - Parameter digits: Where its numbers begin.
    func citations(in text: [UInt8], digits: [Int32]) -> [TextCitation] {
        let starts = CitationStartFinder(text: text, names: law.names, letter: letter)
        var found: [TextCitation] = []
        var offset = 0
        for digit in digits.lazy.map(Int.init) where digit >= offset {
            guard let start = starts.start(at: digit), let end = read(start, in: text, into: &found) else {
                continue
            }
            offset = end
        }
        return letter == nil ? found : TickList.withoutTickLists(found, in: text)
    }

    // MARK: - What they are

    /// Reads a citation, and adds what it is.
    ///
    /// - Returns: Where it ends, or nil where it is none.
    private func read(
        _ start: CitationStartFinder.Start, in text: [UInt8], into found: inout [TextCitation]
    ) -> Int? {
        let inverted = start.isInverted ? InvertedCitation(text, at: start.number) : nil
        guard !start.isInverted || inverted != nil else { return nil }
        var parser = CitationParser(text, from: start.number, style: .prose, unit: start.unit)
        if inverted == nil { parser.parse() }
        let items = inverted.map { [$0.item] } ?? parser.items
        let end = inverted?.end ?? parser.offset
        guard let last = items.last else { return nil }
        let finder = NamedLawFinder(bytes: text, names: law.names)
        let loose = finder.law(looselyAfter: end)
        let after = start.named ?? finder.law(after: end) ?? ownOnly(loose)
        let before = after == nil ? finder.law(before: start.offset) : nil
        let hasAfter = after != nil
        let later = otherThanOwn(after ?? loose, in: text)
        let count = found.count
        for (index, item) in items.enumerated() {
            let context = Context(
                unit: inverted?.unit ?? start.unit,
                after: item.group == last.group || start.named != nil ? after : nil,
                later: item.group == last.group && hasAfter ? nil : later,
                before: item.group == 0 ? before : nil,
                noun: item.number?.steps.isEmpty == true ? nounAfter(end, in: text) : nil)
            guard let kind = kind(of: item, context, in: text) else { continue }
            let begin = index == 0 ? start.offset : item.range.lowerBound
            let citation = TextCitation(range: begin..<item.range.upperBound, kind: kind)
            if item.endsSpan, found.count > count, let first = found.popLast() {
                found.append(first.span(to: citation))
            } else {
                found.append(citation)
            }
        }
        return end
    }

    /// A law that is named, if it is one of the case.
    private func ownOnly(_ named: NamedLawFinder.NamedLaw?) -> NamedLawFinder.NamedLaw? {
        guard case .known(let regimes, _) = named, regimes.contains(where: own.contains) else { return nil }
        return named
    }

    /// A law that is named, if it is none of the case.
    private func otherThanOwn(
        _ named: NamedLawFinder.NamedLaw?, in text: [UInt8]
    ) -> NamedLawFinder.NamedLaw? {
        guard case .known(let regimes, let range) = named else { return named }
        return regimes.contains(where: own.contains)
            ? nil : .other(String(decoding: text[range], as: UTF8.self))
    }

    /// What stands beside a citation.
    private struct Context {
        let unit: CitationUnit?
        /// The law that is named behind it.
        let after: NamedLawFinder.NamedLaw?
        /// The law that is named behind another citation that it is listed with.
        let later: NamedLawFinder.NamedLaw?
        /// The law that is named before it.
        let before: NamedLawFinder.NamedLaw?
        /// A noun behind it that belongs to another law.
        let noun: String?

        /// The name of another law or document that the number may belong to.
        var otherName: String? {
            for law in [after, before, later] {
                switch law {
                case .other(let name), .earlier(let name): return name
                case .known, .same, nil: continue
                }
            }
            return nil
        }
    }

    private func kind(
        of item: CitationParser.Item, _ context: Context, in text: [UInt8]
    ) -> TextCitation.Kind? {
        if case .other(let name) = context.after { return .elsewhere(name) }
        guard let path = item.number?.path else {
            guard !item.isDotted, let position = own.first(where: { law.takes($0, context.unit) }) else {
                return .elsewhere(context.otherName)
            }
            let written = String(decoding: text[item.range], as: UTF8.self)
            return .unknown(regime: law.regimes[position].id, citation: written, nearest: nil)
        }
        guard case .known(let regimes, let range) = context.after ?? context.before else {
            return kindAmongOwn(path, item, context)
        }
        let listed = ordered(regimes).filter { !law.regimes[$0].provisions.isEmpty }
        guard !listed.isEmpty else { return .elsewhere(String(decoding: text[range], as: UTF8.self)) }
        return known(path, among: listed, context.unit) ?? unknown(path, among: listed, context.unit)
    }

    /// What a number is where no law is named that Daylight knows.
    private func kindAmongOwn(
        _ path: String, _ item: CitationParser.Item, _ context: Context
    ) -> TextCitation.Kind? {
        let other = context.otherName
        let isWorded = context.unit.map { $0.kind != .ground } == true
        switch known(path, among: own, context.unit) {
        case .provision(let cited):
            if let noun = context.noun, !(noun.hasPrefix("notice") && isProcedural(cited)) {
                return .elsewhere(nil)
            }
            return other.map { .unclear(cited, other: $0) } ?? .provision(cited)
        case let kind?:
            guard isWorded else { return nil }
            return context.noun == nil && other == nil ? kind : .elsewhere(other)
        case nil:
            guard isWorded else { return nil }
            // The law has the section, so that only the number below it is wrong.
            let head = ProvisionPath.head(of: path)
            let likely = own.prefix(ownCount).filter { position in
                law.regimes[position].provisions.contains { ProvisionPath.head(of: $0.path) == head }
            }
            if other == nil, !item.isDotted, let kind = unknown(path, among: likely, context.unit) {
                return kind
            }
            return .elsewhere(other)
        }
    }

    /// The first provision with a number, of the kind that its word says.
    private func known(_ path: String, among positions: [Int], _ unit: CitationUnit?) -> TextCitation.Kind? {
        for position in positions where law.takes(position, unit) {
            let regime = law.regimes[position]
            if let provision = law.provision(path, at: position, unit: unit) {
                return .provision(law.cited(provision, of: regime))
            }
            if let other = law.otherProvision(path, at: position) {
                return .noGround(regime: regime.id, citation: regime.prefix + path, about: other.about)
            }
        }
        return nil
    }

    private func unknown(_ path: String, among positions: [Int], _ unit: CitationUnit?) -> TextCitation.Kind?
    {
        guard let position = positions.first(where: { law.takes($0, unit) }) else { return nil }
        let regime = law.regimes[position]
        return .unknown(
            regime: regime.id, citation: regime.prefix + path,
            nearest: law.nearest(to: path, in: regime.id).map { regime.prefix + $0.path })
    }

    private func isProcedural(_ cited: CitedProvision) -> Bool {
        guard let regime = law[cited.regime] else { return false }
        let path = String(cited.citation.dropFirst(regime.prefix.count))
        return law.provision(path, of: cited.regime)?.status == .procedural
    }

    /// Laws with those of the case first.
    private func ordered(_ positions: [Int]) -> [Int] {
        own.filter(positions.contains) + positions.filter { !own.contains($0) }
    }

    /// A noun by which a number is known in another field: `section 106 agreement`, `section 21 notice`.
    private func nounAfter(_ offset: Int, in text: [UInt8]) -> String? {
        let start = text.skippingSpaces(from: offset)
        guard start > offset, text.byte(at: start)?.isLetter == true else { return nil }
        let word = text.word(start..<text.endOfWord(from: start))
        return Self.nounsOfOtherLaws.contains(word) ? word : nil
    }

    private static let nounsOfOtherLaws: Set<String> = [
        "agreement", "agreements", "contribution", "contributions", "funding", "funds", "money", "monies",
        "notices",
        "notice", "enquiry", "enquiries", "order", "orders", "warning", "consent", "consents", "obligation",
        "obligations", "officer", "officers", "payment", "payments", "licence", "licences", "eviction",
        "evictions",
        "possession", "detention", "assessment", "assessments",
    ]
}
