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

    mutating func report(_ problem: Problem) {
        problems.append(problem)
    }

    mutating func report(_ rule: Rule, at node: Node, _ message: String, help: String? = nil) {
        problems.append(Problem(rule, at: location(of: node), message, help: help))
    }

    /// The place of a node; a caret for each of its scalars where it stands on one line as written.
    func location(of node: Node) -> Location {
        guard let mark = node.mark else { return Location(path: source.path) }
        let length = node.scalar?.string.unicodeScalars.count ?? 1
        let quotes = node.scalar.map { $0.style == .singleQuoted || $0.style == .doubleQuoted } ?? false
        return source.location(
            line: mark.line + linesBefore, column: mark.column, length: length + (quotes ? 2 : 0))
    }

    /// The scalar's text as written, or nil after a report.
    mutating func text(of node: Node, expected: String) -> String? {
        if let scalar = node.scalar { return scalar.string }
        let found = node.mapping == nil ? "a list" : "a map"
        report(
            .wrongType, at: node, "\(found) stands here, where \(expected) is expected",
            help: node.mapping == nil
                ? "write one value" : "if the value holds a colon, put it in double quotes")
        return nil
    }
}

extension Node {
    /// Whether the value is left empty: nothing, `~` or `null` without quotes.
    var isEmptyValue: Bool {
        guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
        switch scalar.string {
        case "", "~", "null", "Null", "NULL": return true
        default: return false
        }
    }
}
