import Problems
import Yams

/// Parses YAML into nodes with their places, and turns libyaml's words into ours.
enum YAMLText {
    /// The root node of a text, or nil where there is none or where a problem was reported.
    static func compose(_ yaml: ArraySlice<UInt8>, _ reader: inout SchemaReader) -> Node? {
        CutValues.report(in: yaml, &reader)
        if let offset = firstOfManyNames(in: yaml) {
            reader.report(
                Problem(
                    .yamlAnchor, at: reader.source.location(offset: offset),
                    "values are given names (&name) and used again by them (*name), which is not allowed here",
                    help:
                        "write each value out where it is needed, or put text that begins with & or * in quotes"
                ))
            return nil
        }
        if let offset = namedValue(in: yaml) {
            let location = reader.source.location(offset: offset)
            reader.report(Problem(.yamlAnchor, at: location, anchorMessage("&"), help: anchorHelp))
            return nil
        }
        do {
            // Named, since Yams would ask the environment for each text which encoding to take.
            let root = try Yams.compose(yaml: String(decoding: yaml, as: UTF8.self), .basic, .default, .utf8)
            guard yaml.contains(UInt8(ascii: "\\")), let node = root?.firstWithZero else { return root }
            reader.report(
                .yamlSyntax, at: node,
                "this value holds the character zero (\\0), after which other programs do not see the rest of it",
                help: "take the \\0 out")
            return nil
        } catch let error as YamlError {
            reader.report(problem(error, in: reader))
        } catch {
            reader.report(
                Problem(
                    .yamlSyntax, at: Location(path: reader.source.path), "the YAML cannot be read: \(error)"))
        }
        return nil
    }

    /// What is said of a value that begins with the name of an anchor.
    static func anchorMessage(_ beginning: String) -> String {
        "a value that begins with \(beginning) must stand in quotes"
    }
    static let anchorHelp = "put the whole value in double quotes"

    /// The offset of the first value that begins with `&`; the first word of such a value would get lost.
    private static func namedValue(in yaml: ArraySlice<UInt8>) -> Int? {
        yaml.indices.dropFirst(2).first { index in
            yaml[index] == UInt8(ascii: "&") && yaml[index - 1] == UInt8(ascii: " ")
                && yaml[index - 2] == UInt8(ascii: ":")
                && index + 1 < yaml.endIndex && !endsToken(yaml[index + 1])
        }
    }

    /// The offset of the first name that is given to a value, in a text that uses such names often enough to stand
    /// for a much longer text.
    ///
    /// Such texts are refused before the names are resolved. A few `*` may stand in prose.
    private static func firstOfManyNames(in yaml: ArraySlice<UInt8>) -> Int? {
        guard yaml.contains(UInt8(ascii: "*")), yaml.contains(UInt8(ascii: "&")) else { return nil }
        var first: Int?
        var aliases = 0
        var previous = UInt8(ascii: "\n")
        for index in yaml.indices {
            let byte = yaml[index]
            let next = index + 1 < yaml.endIndex ? yaml[index + 1] : UInt8(ascii: "\n")
            if endsToken(previous), !endsToken(next) {
                if byte == UInt8(ascii: "&"), first == nil { first = index }
                if byte == UInt8(ascii: "*") { aliases += 1 }
            }
            previous = byte
        }
        return aliases > 4 ? first : nil
    }

    /// Whether a byte is white space or a bracket or comma of a list, so that a value may begin after it.
    private static func endsToken(_ byte: UInt8) -> Bool {
        byte <= 0x20 || "[]{},:".utf8.contains(byte)
    }

    private static func problem(_ error: YamlError, in reader: SchemaReader) -> Problem {
        switch error {
        case .scanner(let context, let words, let mark, _), .parser(let context, let words, let mark, _),
            .composer(let context, let words, let mark, _):
            return YAMLFault(context: context, words: words, mark: mark).problem(in: reader)
        case .duplicatedKeysInMapping(let keys, let context):
            return duplicateKey(keys, context.mark, in: reader)
        default:
            return Problem(
                .yamlSyntax, at: reader.source.location(line: reader.linesBefore + 1),
                "these lines hold a character that cannot be read",
                help: "write lines of the form `key: value`, without control characters")
        }
    }

    private static func duplicateKey(_ keys: [String], _ mark: Mark, in reader: SchemaReader) -> Problem {
        let key = keys.first ?? ""
        let source = reader.source
        // Yams tells where the key stands first; the line to mend is where it stands again.
        let first = mark.line + reader.linesBefore
        let again = (first + 1...first + 10_000).prefix { source.startOfLine($0) != nil }.first { line in
            source.location(line: line).excerpt?.trimmingSpaces.hasPrefix(key + ":") ?? false
        }
        return Problem(
            .duplicateKey,
            at: source.location(line: again ?? first, column: mark.column, length: key.unicodeScalars.count),
            "the key '\(key)' stands here for the second time; it was first on line \(first)",
            help: "keep one of the two lines")
    }
}

extension Node {
    /// The first scalar that holds the character zero, which in YAML is written `\0` or `\x00`.
    fileprivate var firstWithZero: Node? {
        switch self {
        case .scalar(let scalar): scalar.string.utf8.contains(0) ? self : nil
        case .sequence(let items): items.lazy.compactMap(\.firstWithZero).first
        case .mapping(let members):
            members.lazy.compactMap { $0.key.firstWithZero ?? $0.value.firstWithZero }.first
        case .alias: nil
        }
    }
}
