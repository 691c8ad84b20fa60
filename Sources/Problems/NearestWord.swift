/// Finds the known word that someone most likely meant.
public enum NearestWord {
    /// The candidate nearest to a word, or nil where none is near enough to be worth naming.
    ///
    /// Letters' case, hyphens, underscores and spaces are no difference. The distance is that of
    /// Damerau and Levenshtein with adjacent transpositions, and may be at most a third of the word.
    public static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
        let target = normalised(word)
        guard !target.isEmpty, target.count <= 64 else { return nil }
        var best: (distance: Int, word: String)?
        for candidate in candidates {
            let other = normalised(candidate)
            let limit = min(best?.distance ?? .max, max(1, target.count / 3) + 1)
            guard abs(other.count - target.count) < limit else { continue }
            let distance = distance(target, other)
            if distance < limit { best = (distance, candidate) }
        }
        return best?.word
    }

    private static func normalised(_ word: String) -> [UInt8] {
        word.lowercased().utf8.filter { !$0.isSeparator }
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforePrevious = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        var current = previous
        for i in left.indices {
            current[0] = i + 1
            for j in right.indices {
                let substitution = previous[j] + (left[i] == right[j] ? 0 : 1)
                current[j + 1] = min(substitution, previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    current[j + 1] = min(current[j + 1], beforePrevious[j - 1] + 1)
                }
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious)
        }
        return previous[right.count]
    }
}

extension UInt8 {
    fileprivate var isSeparator: Bool {
        self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: " ")
    }
}
