import Foundation
import Problems
import Testing

/// The published schema of `--format json` against what is printed.
@Suite struct ReportSchemaTests {
    private func object(_ text: some Sequence<UInt8>) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any])
    }

    @Test func everyKeyThatIsPrintedIsInTheSchemaAndTheReverse() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let schema = try object(Data(contentsOf: root.appending(path: "schemas/report.schema.json")))
        let source = SourceText(path: "a.md", bytes: Array("line".utf8))
        let full = Problem(
            Rule("some-rule", .error, "A rule."), at: source.location(line: 1, column: 1, length: 4), "m",
            help: "h")
        let bare = Problem(Rule("some-rule", .warning, "A rule."), at: Location(path: "b.md"), "m")
        let report = try object(ProblemFormat.json.render(ProblemReport([full, bare])).utf8)

        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(Set(report.keys) == Set(properties.keys))
        #expect(Set(try #require(schema["required"] as? [String])) == Set(properties.keys))

        let definitions = try #require(schema["$defs"] as? [String: Any])
        let problem = try #require(definitions["problem"] as? [String: Any])
        let keys = Set(try #require(problem["properties"] as? [String: Any]).keys)
        let problems = try #require(report["problems"] as? [[String: Any]])
        #expect(Set(problems[0].keys) == keys)
        #expect(Set(problems[1].keys) == Set(try #require(problem["required"] as? [String])))
    }
}
