import Foundation
import Problems
import Testing

@Suite struct FormatTests {
    private let rule = Rule("S12-unknown-key", .error, "A key is not known.")
    private let source = SourceText(
        path: "content/requests/a.md", bytes: Array("---\ntitel: Ä x\n---\n".utf8))

    private var problem: Problem {
        Problem(
            rule, at: source.location(line: 2, column: 1, length: 5),
            "there is no key 'titel' in a record", help: "write 'title'")
    }

    @Test func textShowsPlaceLineCaretAndMend() {
        #expect(
            ProblemFormat.text.render(ProblemReport([problem])) == """
                content/requests/a.md:2:1: error: there is no key 'titel' in a record [S12-unknown-key]
                  titel: Ä x
                  ^^^^^
                  help: write 'title'

                """)
    }

    @Test func textCannotSteerTheTerminal() {
        let hostile = Problem(rule, at: Location(path: "a\u{1B}[2J.md"), "x\ny", help: nil)
        let text = ProblemFormat.text.render(ProblemReport([hostile]))
        #expect(text == "a\u{FFFD}[2J.md: error: x\u{FFFD}y [S12-unknown-key]\n")
    }

    @Test func columnsCountScalars() {
        let location = source.location(offset: 13)
        #expect(location.line == 2)
        #expect(location.column == 9)
    }

    @Test func githubEscapesWhatItsCommandsUse() {
        let text = ProblemFormat.github.render(ProblemReport([problem]))
        #expect(
            text == "::error file=content/requests/a.md,line=2,col=1,endColumn=6,title=S12-unknown-key::"
                + "there is no key 'titel' in a record%0Ahelp: write 'title'\n")
    }

    @Test func jsonCountsAndLists() throws {
        let text = ProblemFormat.json.render(ProblemReport([problem, problem]))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["errors"] as? Int == 1)
        let first = try #require((object["problems"] as? [[String: Any]])?.first)
        #expect(first["line"] as? Int == 2)
        #expect(first["help"] as? String == "write 'title'")
    }

    @Test func longLinesAreCutAroundTheCaret() {
        let line = String(repeating: "a", count: 300) + "!" + String(repeating: "b", count: 300)
        let source = SourceText(path: "x", bytes: Array(line.utf8))
        let problem = Problem(rule, at: source.location(offset: 300), "m")
        let lines = ProblemFormat.text.render(ProblemReport([problem])).split(separator: "\n")
        let excerpt = Array(lines[1])
        let caret = Array(lines[2])
        #expect(excerpt.count < 110)
        #expect(excerpt[caret.count - 1] == "!")
    }
}

@Suite struct NearestWordTests {
    private let words = ["title", "reference", "received", "responded", "exemptions", "outcome"]

    @Test(arguments: [
        ("exemtions", "exemptions"), ("refrence", "reference"), ("Titel", "title"), ("recieved", "received"),
        ("zzz", nil), ("", nil), ("date_of_response", nil),
    ])
    func namesTheLikeliest(word: String, expected: String?) {
        #expect(NearestWord.to(word, among: words) == expected)
    }
}
