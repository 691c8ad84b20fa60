/// What people call the laws, to be found in a text.
struct LawNames: Sendable {
    private struct Name: Sendable {
        /// The name, in small letters.
        let bytes: [UInt8]
        /// The positions of the laws that have it.
        var regimes: [Int]
    }

    /// A name in a text.
    struct Match {
        /// The positions of the laws that it may mean.
        let regimes: [Int]
        let range: Range<Int>
    }

    /// Longer names first, so that a name is not taken for one that it begins with.
    private let names: [Name]

    init(_ regimes: [Regime]) {
        var names: [[UInt8]: [Int]] = [:]
        for (position, regime) in regimes.enumerated() {
            let own = [regime.name, Self.withoutYear(regime.name), regime.shortName] + regime.otherNames
            for name in Set(own.map { $0.utf8.map(\.lowered) }) where !name.isEmpty {
                names[name, default: []].append(position)
            }
        }
        self.names = names.map { Name(bytes: $0.key, regimes: $0.value) }
            .sorted { $0.bytes.count > $1.bytes.count }
    }

    private static func withoutYear(_ name: String) -> String {
        guard let space = name.utf8.lastIndex(of: UInt8(ascii: " ")),
            name.utf8[space...].dropFirst().allSatisfy(\.isDigit)
        else { return name }
        return String(name[..<space])
    }

    /// The longest name that begins at an offset; it may be in the plural.
    func match(_ text: [UInt8], at offset: Int) -> Match? {
        guard let first = text.byte(at: offset)?.lowered else { return nil }
        for name in names where name.bytes.first == first && text.matches(name.bytes, at: offset) {
            var end = offset + name.bytes.count
            if text.byte(at: end)?.lowered == UInt8(ascii: "s") { end += 1 }
            guard text.byte(at: end)?.isAlphanumeric != true else { continue }
            return Match(regimes: name.regimes, range: offset..<end)
        }
        return nil
    }

    /// The longest name that ends at an offset.
    func match(_ text: [UInt8], endingAt end: Int) -> Match? {
        guard end > 0, end <= text.count else { return nil }
        let last = text[end - 1].lowered
        for name in names
        where name.bytes.last == last && text.matches(name.bytes, at: end - name.bytes.count) {
            let start = end - name.bytes.count
            guard text.byte(at: start - 1)?.isAlphanumeric != true else { continue }
            return Match(regimes: name.regimes, range: start..<end)
        }
        return nil
    }

    /// A citation without the name of a law before or behind it, as in `FOIA s40(2)` and `s40(2) of the FOIA`.
    func withoutName(_ text: [UInt8]) -> (regimes: [Int]?, rest: [UInt8]) {
        let start = text.skippingSpaces(from: 0)
        if let match = match(text, at: start), match.range.upperBound < text.count {
            var rest = text.skippingSpaces(from: match.range.upperBound)
            if let byte = text.byte(at: rest), byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
                rest = text.skippingSpaces(from: rest + 1)
            }
            return (match.regimes, Array(text[rest...]))
        }
        var end = text.skippingSpaces(before: text.count)
        let isBracketed = text.byte(at: end - 1) == UInt8(ascii: ")")
        if isBracketed { end -= 1 }
        guard let match = match(text, endingAt: end), match.range.lowerBound > 0 else { return (nil, text) }
        var rest = text.skippingSpaces(before: match.range.lowerBound)
        if isBracketed {
            guard text.byte(at: rest - 1) == UInt8(ascii: "(") else { return (nil, text) }
            rest -= 1
        }
        for word in ["the", "of", "under"] {
            let start = rest - word.utf8.count
            if text.matches(word: word, at: start), text.byte(at: start - 1)?.isLetter != true {
                rest = text.skippingSpaces(before: start)
            }
        }
        return (match.regimes, Array(text[..<rest]))
    }
}
