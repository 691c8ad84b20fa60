/// Reads a citation that stands alone, as people write it into a field.
public enum Citation {
    /// The numbers that a citation names, in normal form: `Section 40 (2)` gives `40(2)`.
    ///
    /// Numbers at one level stand side by side, and lists carry on with what differs: `S.31(1)(a)(b)` gives
    /// `31(1)(a)` and `31(1)(b)`, `s30(b) and (c), 36(1)` gives `30(b)`, `30(c)` and `36(1)`. Letters are small but
    /// for those that belong to a number, as in `40(3A)`. Nil where the text is not a citation alone.
    public static func paths(in text: String) -> [String]? {
        reading(of: Array(text.utf8))?.paths
    }

    /// What a citation says.
    struct Reading {
        /// The word before its numbers, if there is one.
        let unit: CitationUnit?
        /// Its numbers in normal form.
        let paths: [String]
    }

    /// The longest that somebody would write into a field.
    private static let longest = 200

    static func reading(of text: [UInt8]) -> Reading? {
        guard text.count <= longest else { return nil }
        let start = text.skippingSpaces(from: 0)
        let word = CitationUnit.read(text, at: start)
        var parser = CitationParser(text, from: word?.end ?? start, style: .field, unit: word?.unit)
        parser.parse()
        guard parser.isAtEnd, !parser.items.isEmpty else { return nil }
        var paths: [String] = []
        for item in parser.items {
            guard let path = item.number?.path else { return nil }
            if !paths.contains(path) { paths.append(path) }
        }
        return Reading(unit: word?.unit, paths: paths)
    }
}
