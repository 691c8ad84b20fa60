import Markdown
import Problems
import Testing

@Suite struct ProblemTests {
    private func report(_ text: String) -> String {
        ProblemFormat.text.render(ProblemReport(MarkdownDocument(text).problems))
    }

    @Test func showsTags() {
        #expect(
            report("Sent by <redacted> é <b class='x'>today</b>\n") == """
                index.md:1:9: warning: HTML is never published, so <redacted> is left out of the page [raw-html]
                  Sent by <redacted> é <b class='x'>today</b>
                          ^^^^^^^^^^
                  help: write it in Markdown, or put a backslash before each < that is meant as text

                index.md:1:22: warning: HTML is never published, so <b> is left out of the page [raw-html]
                  Sent by <redacted> é <b class='x'>today</b>
                                       ^^^^^^^^^^^^^
                  help: write it in Markdown, or put a backslash before each < that is meant as text

                index.md:1:40: warning: HTML is never published, so </b> is left out of the page [raw-html]
                  Sent by <redacted> é <b class='x'>today</b>
                                                         ^^^^
                  help: write it in Markdown, or put a backslash before each < that is meant as text

                """)
    }

    @Test func showsBlocksAndComments() {
        #expect(
            report("> <div id=a>\n> text\n> </div>\n\n<hr/>\n\n<!-- Jane\nDoe -->\n") == """
                index.md:1:3: warning: HTML is never published, so the block of 3 lines that begins with <div> is left \
                out of the page [raw-html]
                  > <div id=a>
                    ^^^^^^^^^^
                  help: write it in Markdown, or put a backslash before each < that is meant as text

                index.md:5:1: warning: HTML is never published, so the line that begins with <hr> is left out of the \
                page [raw-html]
                  <hr/>
                  ^^^^^
                  help: write it in Markdown, or put a backslash before each < that is meant as text

                index.md:7:1: warning: HTML comments are never published, so this one is left out of the page, but \
                whoever gets the record's file can read it [raw-html]
                  <!-- Jane
                  ^^^^^^^^^
                  help: remove it, above all if it holds something that must not leave

                """)
    }

    @Test func showsUnsafeLinks() {
        let text = "- [a *b*](JavaScript:x)\n- ![c](data:text/html,x) <file:///etc>\n\n[d]: vbscript:y\n"
        #expect(
            report(text) == """
                index.md:1:3: warning: addresses that begin with javascript: can harm readers, so only the text of \
                this link is published [unsafe-link]
                  - [a *b*](JavaScript:x)
                    ^^^^^^^^^^^^^^^^^^^^^
                  help: give it an address that begins with https:, http: or mailto:, or the path of a file

                index.md:2:3: warning: addresses that begin with data: can harm readers, so only the text of this \
                image is published [unsafe-link]
                  - ![c](data:text/html,x) <file:///etc>
                    ^^^^^^^^^^^^^^^^^^^^^^
                  help: give it an address that begins with https:, http: or mailto:, or the path of a file

                index.md:2:26: warning: addresses that begin with file: can harm readers, so only the text of this \
                link is published [unsafe-link]
                  - ![c](data:text/html,x) <file:///etc>
                                           ^^^^^^^^^^^^^
                  help: give it an address that begins with https:, http: or mailto:, or the path of a file

                """)
        #expect(
            MarkdownDocument(text).markup
                == "<ul>\n<li>a <em>b</em></li>\n<li>c file:///etc</li>\n</ul>\n")
    }

    @Test func showsImagesWithoutText() {
        #expect(
            report("![](a.png) ![ <b> ](b.png) ![*c*](c.png)\n\n![\n](d.png)") == """
                index.md:1:1: warning: this image has no alternative text, so people who cannot see it learn nothing \
                of it [image-without-text]
                  ![](a.png) ![ <b> ](b.png) ![*c*](c.png)
                  ^^^^^^^^^^
                  help: say between the brackets what it shows, as in ![Spending by year](chart.png)

                index.md:1:12: warning: this image has no alternative text, so people who cannot see it learn nothing \
                of it [image-without-text]
                  ![](a.png) ![ <b> ](b.png) ![*c*](c.png)
                             ^^^^^^^^^^^^^^^
                  help: say between the brackets what it shows, as in ![Spending by year](chart.png)

                index.md:1:15: warning: HTML is never published, so <b> is left out of the page [raw-html]
                  ![](a.png) ![ <b> ](b.png) ![*c*](c.png)
                                ^^^
                  help: write it in Markdown, or put a backslash before each < that is meant as text

                index.md:3:1: warning: this image has no alternative text, so people who cannot see it learn nothing \
                of it [image-without-text]
                  ![
                  ^^
                  help: say between the brackets what it shows, as in ![Spending by year](chart.png)

                """)
    }

    @Test func tagsInTheTextOfAnImageAreNotPublished() {
        #expect(
            MarkdownDocument("![a<!-- b -->c](d)").markup == "<p><img src=\"d\" alt=\"ac\" /></p>\n")
    }

    @Test func linesOfTablesAreThoseOfTheFile() {
        let text = "x\n[a]: /b\n\n> lead <i>\n> c | d\n> --|--\n> 1 | a\\|<b>\\|[q](file:r)\n>  | ![](s)\n"
        #expect(
            MarkdownDocument(text).places == [
                "4:8 raw-html", "7:10 raw-html", "7:15 unsafe-link", "8:6 image-without-text",
            ])
    }

    @Test func bytesThatAreNoTextMoveColumnsButNotLines() {
        let bytes = Array("a\n\u{e9} ".utf8) + [0xFF, 0xFE] + Array(" <b> \u{0} <i>\n<u>\n".utf8)
        let document = MarkdownDocument(SourceText(path: "index.md", bytes: bytes))
        #expect(document.problems.map(\.location.line) == [2, 2, 3])
        #expect(document.markup.contains("\u{FFFD}\u{FFFD} <!-- raw"))
    }

    @Test func carriageReturnsAreNoLinesOfTheFile() {
        #expect(MarkdownDocument("a\r\nb\r\n<b>\r\n").places == ["3:1 raw-html"])
        #expect(MarkdownDocument("a\r\r<i> b\n\n<u> c").places == ["1:4 raw-html", "3:1 raw-html"])
    }
}
