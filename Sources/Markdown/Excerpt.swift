/// The first words of a plain text, on one line.
enum Excerpt {
    /// The text in at most a number of scalars, cut between words and ended by an ellipsis if it is longer.
    static func make(_ text: ArraySlice<UInt8>, limit: Int) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(min(text.count, limit))
        var count = 0
        /// Where the last word ended that leaves room for an ellipsis.
        var lastEnd = 0
        var isPending = false
        for byte in text {
            if byte.isBlank || byte.isLineEnd {
                if !isPending, count < limit { lastEnd = words.count }
                isPending = !words.isEmpty
                continue
            }
            let added = (isPending ? 1 : 0) + (byte.startsScalar ? 1 : 0)
            guard count + added <= limit else { return cut(words, at: lastEnd) }
            if isPending { words.append(UInt8(ascii: " ")) }
            isPending = false
            words.append(byte)
            count += added
        }
        return String(decoding: words, as: UTF8.self)
    }

    private static func cut(_ words: [UInt8], at end: Int) -> String {
        guard end == 0 else { return String(decoding: words[..<end], as: UTF8.self) + "…" }
        guard let last = words.lastIndex(where: \.startsScalar) else { return "" }
        return String(decoding: words[..<last], as: UTF8.self) + "…"
    }
}
