import Foundation
import Testing

/// A page of the guides, with the examples in it.
///
/// The first word after a fence is the example's language, and those after it say what becomes of it: `file=PATH` is
/// written there, `keys=PATH` are laid over the front matter or the settings there, `run` is run by a shell (`in=FOLDER`,
/// `exit=CODE`), `output` is what that run printed, with `…` for any lines or for the rest of a line, and `shown` is
/// looked at without being run.
struct Guide: CustomTestStringConvertible {
    /// One example.
    struct Example {
        let language: String
        let attributes: [String: String]
        let text: String
        let line: Int

        subscript(_ name: String) -> String? { attributes[name] }
    }

    /// Its path below the documentation's pages.
    let path: String
    let examples: [Example]

    var testDescription: String { path }

    /// Every page that is written by hand.
    static func all() throws -> [Guide] {
        let top = Fixtures.package.appending(path: "docs/content/pages")
        return try FileManager.default.subpathsOfDirectory(atPath: top.path)
            .filter { $0.hasSuffix(".md") && !$0.hasPrefix("reference/") }.sorted()
            .map { try Guide(path: $0, text: String(contentsOf: top.appending(path: $0), encoding: .utf8)) }
    }

    private init(path: String, text: String) {
        self.path = path
        var examples: [Example] = []
        var lines: [Substring] = []
        var start: (info: [Substring], line: Int)?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let open = start {
                guard line == "```" else {
                    lines.append(line)
                    continue
                }
                let pairs = open.info.dropFirst().map { word in
                    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
                    return (parts[0], parts.count > 1 ? parts[1] : "")
                }
                examples.append(
                    Example(
                        language: String(open.info.first ?? ""),
                        attributes: Dictionary(pairs, uniquingKeysWith: { $1 }),
                        text: lines.joined(separator: "\n") + "\n", line: open.line))
                start = nil
            } else if line.hasPrefix("```") {
                start = (line.dropFirst(3).split(separator: " "), number + 1)
                lines = []
            }
        }
        self.examples = examples
    }
}
