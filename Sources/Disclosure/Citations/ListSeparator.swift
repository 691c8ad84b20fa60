/// What stands between the numbers of a list.
struct ListSeparator {
    /// Where it ends.
    let end: Int
    /// Whether it is a word such as `and`, after which a list is likely to end.
    let closes: Bool
    /// Whether what it parts is of one kind; `by virtue of` may lead to a section of another law.
    let isEven: Bool

    /// Reads a separator.
    ///
    /// - Parameter mayBeGlued: Whether a word may stand at a number without a space.
    init?(_ bytes: [UInt8], at start: Int, mayBeGlued: Bool) {
        var place = bytes.skippingSpaces(from: start)
        var found = false
        if let byte = bytes.byte(at: place), ",;/&+".utf8.contains(byte) {
            found = true
            place = bytes.skippingSpaces(from: place + 1)
        }
        if found || mayBeGlued || place > start,
            let word = Self.closingWords.first(where: { bytes.matches(word: $0, at: place) })
        {
            end = bytes.skippingSpaces(from: place + word.utf8.count)
            closes = true
            isEven = Self.evenWords.contains(word)
            return
        }
        guard found else { return nil }
        end = place
        closes = false
        isEven = true
    }

    private static let evenWords: Set<String> = ["and/or", "and", "or", "&"]

    /// The words that stand before the last number of a list; a longer one before those that it begins with.
    private static let closingWords = [
        "and/or", "and", "or", "&", "with", "read with", "together with", "in conjunction with",
        "by virtue of",
    ]
}
