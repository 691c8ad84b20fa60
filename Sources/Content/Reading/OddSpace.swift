import Markup
import Problems
import Yams

/// Colons and spaces that look right behind a key and are others, as word processors write them.
///
/// YAML takes a key for one only where an ordinary colon and an ordinary space follow it.
enum OddSpace {
    /// A character in the place of the colon or the space behind a key or a list's hyphen.
    private struct Finding {
        /// How many characters come before it.
        let position: Int
        let character: Unicode.Scalar
        /// The word before it, if there is one.
        let key: String?
        let isColon: Bool
    }

    /// What is wrong in a line and in those right above it, as far as each looks like a key, or an item of a list, with
    /// such a character.
    static func problems(upTo line: Int, of source: SourceText) -> [Problem] {
        var problems: [Problem] = []
        var number = line
        while number > 0, let text = source.location(line: number).excerpt {
            if let finding = finding(in: text) {
                problems.append(
                    problem(finding, at: source.location(line: number, column: finding.position + 1)))
            } else if number < line {
                break
            }
            number -= 1
        }
        return problems
    }

    /// What is wrong in a plain value that was meant to be one of some keys with its value.
    static func problem(
        in value: Node, keys: @autoclosure () -> Set<String>, _ reader: SchemaReader
    ) -> Problem? {
        problem(in: value, reader) { finding in finding.key.map { keys().contains($0) } ?? false }
    }

    /// What is wrong in a key that is none of those that there are.
    static func problem(inKey key: Node, keys: @autoclosure () -> Set<String>, _ reader: SchemaReader)
        -> Problem?
    {
        problem(in: key, reader) { finding in finding.key.map { keys().contains($0) } ?? true }
    }

    /// What is wrong in a plain value that was meant to be an item of a list.
    static func problem(inItem value: Node, _ reader: SchemaReader) -> Problem? {
        problem(in: value, reader) { finding in finding.key == nil && finding.position > 0 }
    }

    private static func problem(
        in value: Node, _ reader: SchemaReader, where isMeant: (Finding) -> Bool
    ) -> Problem? {
        guard let scalar = value.scalar, scalar.style == .plain,
            scalar.string.utf8.contains(where: { $0 >= 0x80 }),
            let finding = finding(in: scalar.string), isMeant(finding)
        else { return nil }
        let place = reader.location(of: value)
        return problem(
            finding,
            at: Location(
                path: place.path, line: place.line, column: place.column.map { $0 + finding.position },
                excerpt: place.excerpt))
    }

    private static func problem(_ finding: Finding, at location: Location) -> Problem {
        let character = finding.character
        return Problem(
            .yamlSyntax, at: location,
            finding.isColon
                ? "this is not an ordinary colon but the character \(character.codePoint), which ends no key"
                : "this is not an ordinary space but the character \(character.codePoint), which separates nothing here",
            help: finding.isColon
                ? "delete it, and type an ordinary colon and a space"
                : "delete it, and type an ordinary space")
    }

    /// `title：Bus lanes`, and `title: Bus lanes` or `- Roads` with a space that is none to YAML.
    private static func finding(in text: String) -> Finding? {
        let text = text.unicodeScalars
        let start = text.firstIndex { !" -{[".unicodeScalars.contains($0) } ?? text.endIndex
        func finding(at index: String.Index, key: String?, isColon: Bool) -> Finding {
            Finding(
                position: text.distance(from: text.startIndex, to: index), character: text[index], key: key,
                isColon: isColon)
        }
        guard start < text.endIndex else { return nil }
        if isSpace(text[start]) { return finding(at: start, key: nil, isColon: false) }
        guard let end = text[start...].firstIndex(where: { !isPartOfKey($0) }), end > start else {
            return nil
        }
        let key = String(text[start..<end])
        if isColon(text[end]) { return finding(at: end, key: key, isColon: true) }
        let next = text.index(after: end)
        guard text[end] == ":", next < text.endIndex, isSpace(text[next]) || isColon(text[next]) else {
            return nil
        }
        return finding(at: next, key: key, isColon: isColon(text[next]))
    }

    private static func isPartOfKey(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isASCIIHexDigit || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            || scalar == "_" || scalar == "-"
    }

    private static func isColon(_ scalar: Unicode.Scalar) -> Bool {
        [0xFF1A, 0xFE55, 0xFE13, 0xA789, 0x2236, 0x02D0].contains(scalar.value)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F
            && (scalar.properties.isWhitespace || [0x200B, 0x2060, 0xFEFF].contains(scalar.value))
    }
}
