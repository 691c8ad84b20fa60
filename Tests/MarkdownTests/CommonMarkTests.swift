import CCmark
import Foundation
import Markdown
import Testing

/// Our own rendering must be that of libcmark's safe mode, but for the headings.
@Suite struct CommonMarkTests {
    @Test func thereAreAllExamples() throws {
        #expect(try Example.all(in: "commonmark-0.30.json").count == 652)
    }

    @Test(arguments: try Example.all(in: "commonmark-0.30.json"))
    func rendersAsLibcmark(example: Example) {
        let document = MarkdownDocument(example.markdown)
        #expect(withoutIDs(document.markup) == shifted(libcmark(example.markdown)))
    }

    @Test(arguments: [
        "a\u{0}b", "'\"&<>'", "[x](/a'b&c\\\"d%20ä \"t'<\")", "~~~ a&b c\nx\n~~~", "7) a\n8) b",
        "[x](</a b>)",
        "![*a* `b`\nc [d](e) ![f](g)](h 'i')", "- a\n\n  b\n- c", "&#0; &nbsp; &amp;quot;", "\tx\n\n\ty", "",
        "<http://a.b/?q=\u{E9}&r=[]>", "<a@b.example>", "a\\\nb  \nc", "* a\n  > b\n  > - c\n\nd",
        "\u{FEFF}# x",
        "``` language-swift\n```", "[a]: <>\n[a]", "a\rb\r\nc\n",
    ])
    func rendersOddTextsAsLibcmark(text: String) {
        #expect(withoutIDs(MarkdownDocument(text).markup) == shifted(libcmark(text)))
    }

    @Test(arguments: 0..<600)
    func rendersRandomTextsAsLibcmark(seed: Int) {
        var writer = TextWriter(seed: UInt64(seed))
        let text = writer.text()
        let expected = shifted(libcmark(text))
        let html = withoutIDs(MarkdownDocument(text).markup)
        // libcmark prints the tags in the text of an image, links to nothing in place of an unsafe address,
        // and knows no tables.
        guard !html.contains("<table>"), !expected.contains(#/ alt="[^"]*&lt;/#) else { return }
        #expect(html == expected.replacing(#/<a href=""[^>]*>(.*?)<\/a>/#) { $0.output.1 }, "\(text)")
    }

    private func libcmark(_ text: String) -> String {
        let bytes = text.utf8.map { CChar(bitPattern: $0) }
        guard let html = cmark_markdown_to_html(bytes, bytes.count, CMARK_OPT_VALIDATE_UTF8) else {
            return ""
        }
        defer { free(html) }
        return String(cString: html)
    }

    private func withoutIDs(_ html: String) -> String {
        html.replacing(#/<h([1-6]) id="[^"]*">/#) { "<h\($0.output.1)>" }
    }

    /// Headings one level lower, if there is one of level 1; HTML that libcmark lets through has none.
    private func shifted(_ html: String) -> String {
        guard html.contains("<h1>") else { return html }
        return html.replacing(#/<(/?)h([1-6])>/#) { match in
            "<\(match.output.1)h\(min(6, (Int(match.output.2) ?? 0) + 1))>"
        }
    }
}
