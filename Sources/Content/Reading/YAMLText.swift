import Problems
import Yams

/// Parses YAML into nodes with their places, and turns libyaml's words into ours.
enum YAMLText {
    /// The root node of a text, or nil where there is none or where a problem was reported.
    static func compose(_ yaml: ArraySlice<UInt8>, _ reader: inout SchemaReader) -> Node? {
        if hasAliases(yaml) {
            reader.report(
                Problem(
                    .yamlAnchor, at: reader.source.location(line: reader.linesBefore + 1),
                    "YAML anchors and aliases (&name and *name) are not read here",
                    help:
                        "write each value out where it is needed, or put text that begins with & or * in quotes"
                ))
            return nil
        }
        do {
            // Named, since Yams would ask the environment for each text which encoding to take.
            return try Yams.compose(yaml: String(decoding: yaml, as: UTF8.self), .basic, .default, .utf8)
        } catch let error as YamlError {
            reader.report(problem(error, in: reader))
        } catch {
            reader.report(
                Problem(
                    .yamlSyntax, at: Location(path: reader.source.path), "the YAML cannot be read: \(error)"))
        }
        return nil
    }

    /// Whether a text defines an anchor and uses aliases.
    ///
    /// Aliases can make a small text stand for an enormous one, so they are refused before they are resolved.
    private static func hasAliases(_ yaml: ArraySlice<UInt8>) -> Bool {
        guard yaml.contains(UInt8(ascii: "*")), yaml.contains(UInt8(ascii: "&")) else { return false }
        var anchors = 0
        var aliases = 0
        var previous = UInt8(ascii: "\n")
        for index in yaml.indices {
            let byte = yaml[index]
            let next = index + 1 < yaml.endIndex ? yaml[index + 1] : 0
            let startsName = isNameByte(next) && !isNameByte(previous) && previous != UInt8(ascii: "*")
            if startsName, byte == UInt8(ascii: "&") { anchors += 1 }
            if startsName, byte == UInt8(ascii: "*") { aliases += 1 }
            previous = byte
        }
        return anchors > 0 && aliases > 4
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func problem(_ error: YamlError, in reader: SchemaReader) -> Problem {
        switch error {
        case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _),
            .composer(_, let words, let mark, _):
            return syntaxProblem(words, mark, in: reader)
        case .duplicatedKeysInMapping(let keys, let context):
            return duplicateKey(keys, context.mark, in: reader)
        default:
            return Problem(
                .yamlSyntax, at: reader.source.location(line: reader.linesBefore + 1),
                "the YAML cannot be read: \(error)", help: "write lines of the form `key: value`")
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

    private static func syntaxProblem(_ words: String, _ mark: Mark, in reader: SchemaReader) -> Problem {
        let location = reader.source.location(line: mark.line + reader.linesBefore, column: mark.column)
        let line = location.excerpt ?? ""
        if words.contains("mapping values are not allowed") {
            return Problem(
                .yamlSyntax, at: location,
                "the value on this line holds a colon, which YAML takes for a new key",
                help: quoted(line).map { "put the value in quotes: \($0)" }
                    ?? "put the value in double quotes")
        }
        if line.utf8.prefix(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }).contains(
            UInt8(ascii: "\t"))
        {
            return Problem(
                .yamlSyntax, at: location, "a tab character indents this line, which YAML does not allow",
                help: "indent with spaces")
        }
        if words.contains("nest") {
            return Problem(
                .yamlSyntax, at: location, "lists or maps are nested too deeply",
                help: "no value here needs more than four levels")
        }
        if words.contains("undefined alias") {
            return Problem(
                .yamlAnchor, at: location, "a value that begins with * is read as a YAML alias",
                help: "put the value in double quotes")
        }
        if words.contains("cannot start any token") || words.contains("did not find expected alphabetic") {
            return Problem(
                .yamlSyntax, at: location, "a value cannot begin with this character without quotes",
                help: "put the value in double quotes")
        }
        if words.contains("did not find expected key") || words.contains("could not find expected ':'") {
            return Problem(
                .yamlSyntax, at: location,
                "this line does not fit what stands before it: a key is expected here",
                help:
                    "check the indentation, that each key is followed by a colon and a space, and that quotes are closed"
            )
        }
        return Problem(
            .yamlSyntax, at: location, "the YAML cannot be read here: \(words)",
            help: "check brackets, quotes and indentation on this line and the one before")
    }

    /// `title: A: b` as `title: "A: b"`.
    private static func quoted(_ line: String) -> String? {
        guard let colon = line.range(of: ": ") else { return nil }
        let value = String(line[colon.upperBound...]).trimmingSpaces
        guard !value.isEmpty, value.utf8.count <= 200 else { return nil }
        let plain = value.unicodeScalars.filter { $0 != "\u{201C}" && $0 != "\u{201D}" }
        var text = String(String.UnicodeScalarView(plain))
        text = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
        text = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        return "\(String(line[..<colon.lowerBound]).trimmingSpaces): \"\(text)\""
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<Index>? {
        firstRange(of: text)
    }
}
