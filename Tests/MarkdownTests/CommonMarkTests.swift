import CCmark
import Foundation
import Markdown
import Testing

/// Our own rendering must be that of libcmark's safe mode, but for the headings, for links to addresses of other schemes
/// than a public page may have, and for bare addresses, which are links as on GitHub.
@Suite struct CommonMarkTests {
    @Test func thereAreAllExamples() throws {
        #expect(try Example.all(in: "commonmark-0.30.json").count == 652)
    }

    @Test(arguments: try Example.all(in: "commonmark-0.30.json"))
    func rendersAsLibcmark(example: Example) {
        let document = MarkdownDocument(example.markdown)
        let html = withoutIDs(document.markup)
        if let own = Self.withBareAddresses[example.example] {
            #expect(html == own)
        } else {
            #expect(html == withoutUnsafeLinks(shifted(libcmark(example.markdown))))
        }
    }

    /// The examples that hold a bare address, as they are with the extension of GitHub for these.
    private static let withBareAddresses = [
        602: "<p>&lt;<a href=\"https://foo.bar/baz\">https://foo.bar/baz</a> bim&gt;</p>\n",
        606: "<p>&lt;<a href=\"mailto:foo+@bar.example.com\">foo+@bar.example.com</a>&gt;</p>\n",
        608: "<p>&lt; <a href=\"https://foo.bar\">https://foo.bar</a> &gt;</p>\n",
        611: "<p><a href=\"https://example.com\">https://example.com</a></p>\n",
        612: "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>\n",
    ]

    @Test func fewExamplesHoldABareAddress() throws {
        let examples = try Example.all(in: "commonmark-0.30.json").filter { example in
            Self.withBareAddresses[example.example] != nil
        }
        for example in examples { #expect(!libcmark(example.markdown).contains("<a "), "\(example)") }
        #expect(examples.count == Self.withBareAddresses.count)
    }

    /// What libcmark prints, with the text alone of links whose scheme is not one of four.
    private func withoutUnsafeLinks(_ html: String) -> String {
        html.replacing(#/<a href="([A-Za-z][A-Za-z0-9+.-]*):[^"]*"[^>]*>(.*?)<\/a>/#) { match in
            ["http", "https", "mailto", "tel"].contains(match.output.1.lowercased())
                ? match.output.0 : match.output.2
        }
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
