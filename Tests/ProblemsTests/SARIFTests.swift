import Foundation
import Problems
import Testing

/// What code scanning services rely on: which problems are the same from run to run, and where they are.
@Suite struct SARIFTests {
    private let rule = Rule("some-rule", .warning, "A rule.")

    private func results(_ problems: [Problem]) throws -> [[String: Any]] {
        let text = ProblemFormat.sarif.render(ProblemReport(problems))
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        return try #require(run["results"] as? [[String: Any]])
    }

    private func fingerprints(_ problems: [Problem]) throws -> [String] {
        try results(problems).map { result in
            let fingerprints = try #require(result["partialFingerprints"] as? [String: String])
            return try #require(fingerprints["primaryLocationLineHash"])
        }
    }

    private func place(_ result: [String: Any]) throws -> [String: Any] {
        let location = try #require((result["locations"] as? [[String: Any]])?.first)
        return try #require(location["physicalLocation"] as? [String: Any])
    }

    /// A problem at a column of the line that says `wrong`.
    private func problem(in text: String, line: Int, column: Int, path: String = "a.md") -> Problem {
        let source = SourceText(path: path, bytes: Array(text.utf8))
        return Problem(rule, at: source.location(line: line, column: column), "m")
    }

    @Test func aProblemIsTheSameWhenLinesMove() throws {
        let before = try fingerprints([problem(in: "wrong\n", line: 1, column: 1)])
        #expect(try fingerprints([problem(in: "a\nb\nwrong\n", line: 3, column: 1)]) == before)
        #expect(try fingerprints([problem(in: "wrong!\n", line: 1, column: 1)]) != before)
        #expect(try fingerprints([problem(in: "wrong\n", line: 1, column: 1, path: "b.md")]) != before)
    }

    @Test func problemsOfOneLineAreTwo() throws {
        let both = try fingerprints([1, 4].map { problem(in: "wrong\n", line: 1, column: $0) })
        #expect(Set(both).count == 2)
    }

    @Test func aWholeFileHasNoRegion() throws {
        let result = try #require(try results([Problem(rule, at: Location(path: "a: ä.pdf"), "m")]).first)
        let place = try place(result)
        #expect(place["region"] == nil)
        #expect((place["artifactLocation"] as? [String: String])?["uri"] == "a%3A%20%C3%A4.pdf")
    }

    @Test func columnsCountCodePointsAndEndBehindTheLast() throws {
        // The face takes two units of UTF-16, and four bytes.
        let source = SourceText(path: "a.md", bytes: Array("😀 ab\n".utf8))
        let result = try #require(
            try results([Problem(rule, at: source.location(offset: 5, length: 2), "m")]).first)
        let region = try #require(try place(result)["region"] as? [String: Int])
        #expect(region == ["startLine": 1, "startColumn": 3, "endColumn": 5])
    }
}
