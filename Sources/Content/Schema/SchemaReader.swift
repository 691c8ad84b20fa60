import Markdown
import Markup
import Problems
import Yams

/// Collects the problems of one YAML text while a schema reads it.
struct SchemaReader {
    /// The file that the YAML stands in.
    let source: SourceText
    /// How many lines of the file come before the YAML.
    let linesBefore: Int
    /// What was wrong so far.
    private(set) var problems: [Problem] = []

    init(source: SourceText, linesBefore: Int) {
        self.source = source
        self.linesBefore = linesBefore
    }

    /// Whether anything must be mended before publication.
    var hasErrors: Bool { problems.contains { $0.severity == .error } }

    mutating func report(_ problem: Problem) {
        problems.append(problem)
    }

    mutating func report(_ rule: Rule, at node: Node, _ message: String, help: String? = nil) {
        problems.append(Problem(rule, at: location(of: node), message, help: help))
    }

    /// The place of a node; a caret for each of its scalars where it stands on one line as written.
    func location(of node: Node) -> Location {
        let place = place(of: node)
        guard let line = place.line else { return Location(path: source.path) }
        return source.location(line: line, column: place.column, length: place.length)
    }

    /// The line and column of a node in the file, and how many scalars it has.
    func place(of node: Node) -> (line: Int?, column: Int?, length: Int) {
        guard let mark = node.mark else { return (nil, nil, 1) }
        let length = node.scalar?.string.unicodeScalars.count ?? 1
        let quotes = node.scalar.map { $0.style == .singleQuoted || $0.style == .doubleQuoted } ?? false
        return (mark.line + linesBefore, mark.column, length + (quotes ? 2 : 0))
    }

    /// Whether a node begins with a bracket in the file.
    private func opens(_ node: Node, with bracket: Unicode.Scalar) -> Bool {
        guard let column = node.mark?.column else { return false }
        return location(of: node).excerpt?.unicodeScalars.dropFirst(column - 1).first == bracket
    }

    /// The scalar's text as written, or nil after a report.
    mutating func text(of node: Node, expected: String) -> String? {
        if let scalar = node.scalar {
            if let character = Characters.firstForbidden(in: scalar.string) {
                report(.controlCharacter(character, at: location(of: node)))
                return nil
            }
            return scalar.string
        }
        if node.sequence != nil {
            report(
                .wrongType, at: node, "a list stands here, where \(expected) is expected",
                help: opens(node, with: "[")
                    ? "if the square brackets are part of the text, put all of it in double quotes"
                    : "write one value, after the key's colon")
        } else {
            report(
                .wrongType, at: node, "keys with values stand here, where \(expected) is expected",
                help: opens(node, with: "{")
                    ? "if the curly brackets are part of the text, put all of it in double quotes"
                    : "if the text holds a colon, put all of it in double quotes")
        }
        return nil
    }
}

extension Node {
    /// Whether the value is left empty: nothing, `~` or `null` without quotes, or quotes with nothing in them.
    var isEmptyValue: Bool {
        guard let scalar else { return false }
        guard scalar.style == .plain || scalar.style == .any else { return scalar.string.isEmpty }
        switch scalar.string {
        case "", "~", "null", "Null", "NULL": return true
        default: return false
        }
    }
}
