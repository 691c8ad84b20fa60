/// One tag of a template.
struct Tag {
    /// What a tag does.
    enum Kind {
        case text
        case html
        case section
        case inverted
        case block
        case parent
        case partial
        case close
        case comment
        case delimiters
    }

    let kind: Kind
    /// The bytes from its opening to its closing delimiter.
    let range: Range<Int>
    /// What it names; empty for comments and delimiters.
    let name: Name
}

/// A name in a template, with its place.
struct Name {
    let text: String
    /// The offset of its first byte.
    let offset: Int

    /// The length in Unicode scalars.
    var length: Int { text.unicodeScalars.count }

    /// Splits a dotted name.
    var parts: [Name] {
        var parts: [Name] = []
        var start = offset
        for part in text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            parts.append(Name(text: String(Substring(part)), offset: start))
            start += part.count + 1
        }
        return parts
    }
}
