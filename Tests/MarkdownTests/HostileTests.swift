import Foundation
import Markdown
import Problems
import Testing

/// Texts made to crash or to stall; each is read on a thread with the small stack of a worker.
@Suite(.serialized) struct HostileTests {
    struct Text: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String

        init(_ name: String, _ unit: String, _ count: Int, then rest: String = "") {
            testDescription = name
            text = String(repeating: unit, count: count) + rest
        }
    }

    private static let closings = String(repeating: ")", count: 300_000)

    /// What is found in a text on a thread with a stack of half a megabyte, and how long it takes.
    private func read(_ text: String) async -> (rules: Set<String>, html: Int, seconds: Double) {
        await withCheckedContinuation { continuation in
            let thread = Thread {
                let clock = ContinuousClock()
                let start = clock.now
                let document = MarkdownDocument(text)
                let duration = (clock.now - start) / .seconds(1)
                continuation.resume(
                    returning: (Set(document.problems.map(\.rule.id)), document.markup.utf8.count, duration))
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
    }

    @Test(arguments: [
        Text("brackets", "[", 1_000_000), Text("images", "![", 500_000), Text("emphasis", "*a ", 300_000),
        Text("mixed emphasis", "*a_", 300_000), Text("strong", "**a *b ", 100_000),
        Text("code", "`a``b```c", 100_000),
        Text("links", "[a](", 300_000), Text("link titles", "[](a \"", 150_000),
        Text("comments", "a<!--", 200_000),
        Text("instructions", "a<?", 300_000), Text("declarations", "a<!A ", 200_000),
        Text("sections", "a<![CDATA[", 100_000),
        Text("definitions", "[a]:\n", 200_000), Text("open titles", "[a]: b \"\n", 100_000),
        Text("definition lines", "[a\n", 300_000), Text("entities", "&a", 500_000),
        Text("backslashes", "\\", 1_000_000),
        Text("pipes", "|", 1_000_000), Text("delimiters", "|-|-|\n", 100_000),
        Text("no tables", "| a |\n|-|-|\n", 50_000),
        Text("tags", "<b>", 100_000), Text("tags on lines", "<b> c\n", 50_000),
        Text("unsafe links", "[a](file:)", 50_000),
        Text(
            "links to one place", "[a]", 300_000, then: "\n\n[a]: /" + String(repeating: "b", count: 100_000)),
        Text("colons", "a:-b ", 200_000), Text("spaces", " ", 1_000_000),
        Text("blank lines", "\n", 1_000_000),
        Text("returns", "\r", 500_000), Text("zeros", "\u{0}", 500_000), Text("setext", "a\n=\n", 100_000),
        Text("hosts", "www.", 250_000), Text("hosts in brackets", "(www.a", 100_000),
        Text("email addresses", "a@b.c", 100_000), Text("signs", "@", 500_000),
        Text("schemes", "http://", 100_000),
        Text("users", "https://a.b@", 100_000), Text("lost notes", "[^&amp;] ", 100_000),
        Text("closing brackets", ")", 500_000, then: ""),
        Text("an address", "http://a.example/", 1, then: closings),
        Text("waves", "~~a", 200_000), Text("notes", "[^a] ", 100_000), Text("open notes", "[^", 300_000),
        Text("bells", "\u{7}", 300_000), Text("empty headings", "# \n", 100_000),
        Text("rows in quotes", "> |a|\n> |-|\n> |<b>|\n\n", 20_000),
    ])
    func isReadInTime(text: Text) async {
        #expect(await read(text.text).seconds < 20)
    }

    @Test(arguments: [
        Text("quotes", "> ", 10_000), Text("quotes without spaces", ">", 1_000_000),
        Text("lists", "- ", 10_000, then: "a"),
        Text("many lists", "- ", 500_000, then: "a"), Text("numbered lists", "1. ", 10_000),
        Text("a short text", "> ", 101, then: "a"),
        Text(
            "lists and blank lines", "- ", 200_000, then: "a" + String(repeating: "\n", count: 200_000) + "b"),
        Text("tabs", "-\t", 100_000, then: "a" + String(repeating: "\n", count: 100_000)),
        Text("quotes with a table", "> ", 200, then: "|a|\n|-|\n<b>"),
    ])
    func nestingIsRefused(text: Text) async {
        let found = await read(text.text)
        #expect(found.rules.contains("nested-too-deeply"))
        #expect(found.seconds < 20)
    }

    @Test func nestingThatBrowsersShowIsAccepted() {
        #expect(MarkdownDocument(String(repeating: "> ", count: 100) + "a").problems.isEmpty)
    }

    @Test func linesOfDashesAreNoNesting() {
        let rule = String(repeating: "- ", count: 500) + "\n\n"
        let indented = String(repeating: " ", count: 400) + "a\n\n"
        #expect(MarkdownDocument(String(repeating: rule + indented, count: 20)).problems.isEmpty)
    }

    @Test func nestingIsReportedOnce() {
        let text = "a\n\n" + String(repeating: "> ", count: 300) + "b\n" + "\n> > c\n"
        #expect(MarkdownDocument(text).places == ["3:201 nested-too-deeply"])
    }

    @Test func imagesThatNeverEndAreRefused() async {
        let found = await read(String(repeating: "![[]()", count: 100_000))
        #expect(found.rules == ["text-too-complex"])
        #expect(found.html == 0)
        #expect(found.seconds < 20)
    }

    @Test func shortRowsBelowAWideHeaderDoNotSwellThePage() async {
        let columns = 20_000
        let header =
            String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
        let found = await read(header + String(repeating: "b\n", count: 20_000))
        #expect(found.html < 20_000_000)
        #expect(found.seconds < 20)
    }

    @Test func aTableIsReadInLinearTime() async {
        let row = "| [a](b) | *c* | `d\\|e` | 1,234 |\n"
        func text(_ rows: Int) -> String { row + "|-|-|-|-:|\n" + String(repeating: row, count: rows) }
        let small = await read(text(2_000))
        let large = await read(text(20_000))
        #expect(large.seconds < small.seconds * 40)
    }
}
