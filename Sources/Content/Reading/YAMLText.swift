import Markdown
import Markup
import Problems
import Yams

/// Parses YAML into nodes with their places, and turns libyaml's words into ours.
enum YAMLText {
    /// The root node of a text, or nil where there is none or where it cannot be used as it stands.
    static func compose(_ yaml: ArraySlice<UInt8>, _ reader: inout SchemaReader) -> Node? {
        let isPlain = !yaml.hasByte(UInt8(ascii: "&")) && !yaml.hasByte(UInt8(ascii: "!"))
        let isWhole = !yaml.hasByte(UInt8(ascii: "#"))
        let names = isPlain ? nil : Self.names(in: yaml)
        if let names, names.uses > mostUses {
            reader.report(reusedNames(at: names.first, in: reader.source))
            return nil
        }
        do {
            let text = String(decoding: yaml, as: UTF8.self)
            // Named, since Yams would ask the environment for each text which encoding to take.
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
            if let mark = root.scalar.flatMap(\.mark) {
                let problems = OddSpace.problems(upTo: mark.line + reader.linesBefore, of: reader.source)
                for problem in problems { reader.report(problem) }
                if !problems.isEmpty { return nil }
            }
            if yaml.hasByte(UInt8(ascii: "\\")), let node = root.firstWithZero {
                reader.report(
                    .yamlSyntax, at: node,
                    "this value holds the character zero (\\0), after which other programs do not see the rest of it",
                    help: "take the \\0 out")
                return nil
            }
            if isPlain, isWhole { return root }
            var walk = YAMLWalk(yaml, linesBefore: reader.linesBefore)
            walk.visit(root)
            for comment in walk.comments { reader.report(CutValue.problem(comment, in: reader.source)) }
            let anchors = walk.properties.filter(\.isAnchor)
            if let first = anchors.first, names != nil {
                reader.report(reusedNames(at: first.offset, in: reader.source))
                return nil
            }
            for property in walk.properties { reader.report(problem(property, in: reader.source)) }
            return anchors.isEmpty ? root : nil
        } catch let error as YamlError {
            for problem in problems(error, in: reader) { reader.report(problem) }
        } catch {
            reader.report(
                Problem(
                    .yamlSyntax, at: Location(path: reader.source.path), "the YAML cannot be read: \(error)"))
        }
        return nil
    }

    /// What is said of a value that begins with the mark of a name or a kind: YAML takes the first word for that.
    private static func problem(_ property: YAMLWalk.Property, in source: SourceText) -> Problem {
        let place = source.location(offset: property.offset)
        let location = Location(
            path: place.path, line: place.line, column: place.column,
            length: property.word.unicodeScalars.count, excerpt: place.excerpt)
        return Problem(
            property.isAnchor ? .yamlAnchor : .yamlTag, at: location,
            property.isAnchor
                ? "a value that begins with & must stand in quotes"
                : "a value that begins with ! must stand in quotes, or its first word '\(property.word)' is lost",
            help: quoted(at: place).map { "write it as \($0)" } ?? "put the whole value in double quotes")
    }

    /// The line of a key with its value in quotes, if the place is in the value.
    private static func quoted(at place: Location) -> String? {
        guard let line = place.excerpt, let colon = line.firstRange(of: ": "), let column = place.column,
            line.unicodeScalars.distance(from: line.startIndex, to: colon.lowerBound) < column - 1,
            // Within brackets, the value is not all of the line.
            !"[{".unicodeScalars.contains(line[colon.upperBound...].unicodeScalars.first ?? "[")
        else { return nil }
        return YAMLFault.quoted(line)
    }

    /// What is said of values that stand for others.
    private static func reusedNames(at offset: Int, in source: SourceText) -> Problem {
        Problem(
            .yamlAnchor, at: source.location(offset: offset),
            "values are given names (&name) and used again by them (*name), which is not allowed here",
            help: "write each value out where it is needed, or put text that begins with & or * in quotes")
    }

    /// How often names may be used in a text that libyaml is to read.
    ///
    /// So few of them stand for no more values than can be compared in a moment, as keys are. A text that uses more is
    /// refused before its names are resolved.
    private static let mostUses = 30

    /// Where a name may first be given to a value, and how often names may be used, in a text in which both seem to be.
    ///
    /// Only the nodes tell whether they are.
    private static func names(in yaml: ArraySlice<UInt8>) -> (first: Int, uses: Int)? {
        guard yaml.hasByte(UInt8(ascii: "*")) else { return nil }
        var first: Int?
        var uses = 0
        var previous = UInt8(ascii: "\n")
        for index in yaml.indices {
            let byte = yaml[index]
            let next = index + 1 < yaml.endIndex ? yaml[index + 1] : UInt8(ascii: "\n")
            if endsToken(previous), !endsToken(next) {
                if byte == UInt8(ascii: "&"), first == nil { first = index }
                if byte == UInt8(ascii: "*") { uses += 1 }
            }
            previous = byte
        }
        return uses > 0 ? first.map { ($0, uses) } : nil
    }

    /// Whether a byte is white space or a bracket or comma of a list, so that a value may begin after it.
    private static func endsToken(_ byte: UInt8) -> Bool {
        byte <= 0x20 || "[]{},:".utf8.contains(byte)
    }

    private static func problems(_ error: YamlError, in reader: SchemaReader) -> [Problem] {
        switch error {
        case .scanner(let context, let words, let mark, _), .parser(let context, let words, let mark, _),
            .composer(let context, let words, let mark, _):
            // libyaml notices a wrong colon or space no sooner than on the next line.
            let odd = OddSpace.problems(upTo: mark.line + reader.linesBefore, of: reader.source)
            return odd.isEmpty
                ? [YAMLFault(context: context, words: words, mark: mark).problem(in: reader)] : odd
        case .duplicatedKeysInMapping(let keys, let context):
            return [duplicateKey(keys, context.mark, in: reader)]
        default:
            // libyaml counts the bytes of what it cannot read in its own way; the first that it refuses is this.
            let unreadable = Problem(
                .yamlSyntax, at: reader.source.location(line: reader.linesBefore + 1),
                "these lines hold a character that cannot be read",
                help: "write lines of the form `key: value`, without control characters")
            return [controlCharacter(in: reader) ?? unreadable]
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

    private static func controlCharacter(in reader: SchemaReader) -> Problem? {
        let start = reader.source.startOfLine(reader.linesBefore + 1) ?? 0
        var offset = start
        for scalar in String(decoding: reader.source.bytes[start...], as: UTF8.self).unicodeScalars {
            // A byte order mark may stand at the start of a text, and nowhere else for libyaml.
            if Characters.isForbidden(scalar) || scalar == "\u{FEFF}" {
                return .controlCharacter(scalar, at: reader.source.location(offset: offset))
            }
            offset += UTF8.width(scalar)
        }
        return nil
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
