/// Finds the known word that someone most likely meant.
public enum NearestWord {
    /// The candidate nearest to a word, or nil where none is near enough to be worth naming.
    ///
    /// Letters' case, hyphens, underscores and spaces are no difference. The distance is that of
    /// Damerau and Levenshtein with adjacent transpositions, and may be at most a third of the word.
    public static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
        guard let pattern = WordPattern(word) else { return nil }
        var best: (distance: Int, word: String)?
        for candidate in candidates {
            let limit = min(best?.distance ?? .max, pattern.limit)
            let distance = pattern.distance(to: normalised(candidate), below: limit)
            if let distance { best = (distance, candidate) }
        }
        return best?.word
    }

    /// A word without what is no difference.
    static func normalised(_ word: String) -> [UInt8] {
        word.lowercased().utf8.filter { !$0.isSeparator }
    }
}

/// Finds the word that was most likely meant, for many words and always the same known ones.
///
/// After a certain amount of comparing only those words are found that differ in case, hyphens and spaces alone: where
/// thousands of words are unknown among thousands, something else than spelling is wrong.
public struct NearestWords {
    /// The words that may be meant.
    public let candidates: [String]
    private var normalised: [[UInt8]] = []
    private var positions: [[UInt8]: Int] = [:]
    /// How many more bytes may be compared.
    private var bytesLeft = 20_000_000

    /// Takes the known words.
    public init(_ candidates: [String]) {
        self.candidates = candidates
    }

    /// The candidate nearest to a word, as `NearestWord.to` finds it.
    public mutating func to(_ word: String) -> String? {
        guard let pattern = WordPattern(word) else { return nil }
        if normalised.isEmpty {
            normalised = candidates.map(NearestWord.normalised)
            positions = Dictionary(
                normalised.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
        if let same = positions[pattern.word] { return candidates[same] }
        guard bytesLeft > 0 else { return nil }
        var best: (distance: Int, position: Int)?
        for (position, other) in normalised.enumerated() {
            let limit = min(best?.distance ?? .max, pattern.limit)
            guard let distance = pattern.distance(to: other, below: limit) else { continue }
            best = (distance, position)
        }
        bytesLeft -= normalised.count * (pattern.word.count + 8)
        return best.map { candidates[$0.position] }
    }
}

/// A short word, made ready to be compared with many others.
private struct WordPattern {
    let word: [UInt8]
    /// The distance at which another word is too far off.
    let limit: Int
    /// For each byte a bit for every place at which it stands in the word.
    private var places = [UInt64](repeating: 0, count: 256)

    init?(_ text: String) {
        word = NearestWord.normalised(text)
        guard !word.isEmpty, word.count <= 64 else { return nil }
        limit = max(1, word.count / 3) + 1
        for (position, byte) in word.enumerated() { places[Int(byte)] |= 1 << UInt64(position) }
    }

    /// The distance to another word, or nil where it is not below a limit.
    ///
    /// All rows of the table of Damerau and Levenshtein at once, a bit for each: Hyyrö, A bit-vector algorithm for computing
    /// Levenshtein and Damerau edit distances, 2003.
    func distance(to other: [UInt8], below limit: Int) -> Int? {
        guard abs(other.count - word.count) < limit else { return nil }
        let last: UInt64 = 1 << UInt64(word.count - 1)
        var positive = UInt64.max
        var negative: UInt64 = 0
        var diagonal: UInt64 = 0
        var previous: UInt64 = 0
        var distance = word.count
        for byte in other {
            let here = places[Int(byte)]
            let swapped = ((~diagonal & here) << 1) & previous
            diagonal = (((here & positive) &+ positive) ^ positive) | here | negative | swapped
            var up = negative | ~(diagonal | positive)
            var down = diagonal & positive
            if up & last != 0 { distance += 1 }
            if down & last != 0 { distance -= 1 }
            up = up << 1 | 1
            down <<= 1
            positive = down | ~(diagonal | up)
            negative = up & diagonal
            previous = here
        }
        return distance < limit ? distance : nil
    }
}

extension UInt8 {
    fileprivate var isSeparator: Bool {
        self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: " ")
    }
}
