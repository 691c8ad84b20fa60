import Markdown
import Testing

@Suite struct PlainTextTests {
    @Test func hasALineForEachBlock() {
        let text = "# A *b*\nc\n`d`  \ne ![f g](h) &amp; <i>j</i>\n\n- k\n- l\n\n```\nm\nn\n```\n<p>\no\n"
        #expect(MarkdownDocument(text).plainText == "A b\nc d e f g & j\nk\nl\nm\nn")
    }

    private let text = """
        Before it all.

        ## Summary of request
        Please send *all*
        minutes.

        - And `papers`

        ### Dates
        From 2020.

        ## Our response
        ### Part one
        We hold it.

        ## Empty
        ## After
        Nothing.
        """

    @Test(
        arguments: [
            (200, ["summary-of-request"], "Please send all minutes. And papers"),
            (200, ["our-response"], "We hold it."),
            (200, ["dates", "summary-of-request"], "Please send all minutes. And papers"),
            (200, ["dates"], "From 2020."),
            (200, ["empty"], nil),
            (200, ["missing"], nil),
            (200, [], "Before it all."),
            (35, ["summary-of-request"], "Please send all minutes. And papers"),
            (34, ["summary-of-request"], "Please send all minutes. And…"),
            (24, ["summary-of-request"], "Please send all…"),
            (16, ["summary-of-request"], "Please send all…"),
            (15, ["summary-of-request"], "Please send…"),
            (5, ["summary-of-request"], "Plea…"),
        ] as [(Int, Set<String>, String?)])
    func excerptsOneSection(limit: Int, headings: Set<String>, expected: String?) {
        #expect(MarkdownDocument(text).excerpt(limit: limit, under: headings) == expected)
    }

    @Test func excerptsCountScalars() {
        let document = MarkdownDocument("ŷŷŷ ŷŷŷ")
        #expect(document.excerpt(limit: 7) == "ŷŷŷ ŷŷŷ")
        #expect(document.excerpt(limit: 6) == "ŷŷŷ…")
        #expect(document.excerpt(limit: 3) == "ŷŷ…")
    }

    @Test func aTextWithoutWordsHasNoExcerpt() {
        #expect(MarkdownDocument("***\n").excerpt(limit: 10) == nil)
        #expect(MarkdownDocument("").plainText == "")
    }
}
