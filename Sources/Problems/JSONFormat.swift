import Foundation

/// Problems for programs: one object with the counts and every problem.
enum JSONFormat {
    private struct Output: Encodable {
        let version = 1
        let errors: Int
        let warnings: Int
        let notes: Int
        let problems: [Entry]
    }

    private struct Entry: Encodable {
        let rule: String
        let severity: String
        let path: String
        let line: Int?
        let column: Int?
        let length: Int?
        let message: String
        let help: String?
    }

    static func render(_ report: ProblemReport) -> String {
        let output = Output(
            errors: report.count(.error),
            warnings: report.count(.warning),
            notes: report.count(.note),
            problems: report.problems.map(entry))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(output), as: UTF8.self).withEscapedControls + "\n"
        } catch {
            preconditionFailure("Texts and whole numbers can always be encoded: \(error)")
        }
    }

    private static func entry(_ problem: Problem) -> Entry {
        Entry(
            rule: problem.rule.id,
            severity: problem.severity.rawValue,
            path: problem.location.path,
            line: problem.location.line,
            column: problem.location.column,
            length: problem.location.column.map { _ in problem.location.length },
            message: problem.message,
            help: problem.help)
    }
}
