import Foundation
import Markdown
import Markup
import Problems
import Testing

/// An example of a specification: Markdown and the HTML that it stands for.
struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let example: Int
    let markdown: String
    let html: String

    var testDescription: String { "example \(example)" }

    /// The examples in a file of the fixtures.
    static func all(in name: String) throws -> [Example] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        return try JSONDecoder().decode([Example].self, from: Data(contentsOf: url))
    }
}

extension MarkdownDocument {
    /// Reads a text that is a file by itself.
    init(_ text: String, options: MarkdownOptions = MarkdownOptions()) {
        self.init(SourceText(path: "index.md", bytes: Array(text.utf8)), options: options)
    }

    var markup: String { String(decoding: html.bytes, as: UTF8.self) }

    /// Where each problem is and which it is, as in `3:7 raw-html`.
    var places: [String] {
        problems.map { problem in
            let location = problem.location
            let column = location.column.map { ":\($0)" } ?? ""
            return "\(location.line ?? 0)\(column) \(problem.rule.id)"
        }
    }
}
