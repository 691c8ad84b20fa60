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
                index.md:1:3: warning: addresses that begin with javascript: are not safe on a public page, so only the \
                text of this link is published [unsafe-link]
                  - [a *b*](JavaScript:x)
                    ^^^^^^^^^^^^^^^^^^^^^
                  help: give it an address that begins with https:, http:, mailto: or tel:, or the path of a file

                index.md:2:3: warning: addresses that begin with data: are not safe on a public page, so only the \
                text of this image is published [unsafe-link]
                  - ![c](data:text/html,x) <file:///etc>
                    ^^^^^^^^^^^^^^^^^^^^^^
                  help: put the picture beside the record, list it in `documents`, and give its name, as in chart.png

                index.md:2:26: warning: addresses that begin with file: are not safe on a public page, so only the \
                text of this link is published [unsafe-link]
                  - ![c](data:text/html,x) <file:///etc>
                                           ^^^^^^^^^^^^^
                  help: give it an address that begins with https:, http:, mailto: or tel:, or the path of a file

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

    @Test func namesCharactersThatNoPageCanHold() {
        #expect(
            report("a\n\nb \u{B}c \u{7}\n") == """
                index.md:3:3: error: this text holds the character U+000B, which no page can hold [control-character]
                  b \u{FFFD}c \u{FFFD}
                    ^
                  help: delete it, or type the text again; it cannot be seen, and often comes along with text that is \
                pasted

                """)
        #expect(MarkdownDocument("b \u{B}c \u{7}\n").markup == "<p>b \u{FFFD}c \u{FFFD}</p>\n")
    }

    @Test(arguments: [
        "\u{1B}", "\u{7F}", "\u{85}", "\u{92}", "\u{FFFE}", "\u{1FFFF}", "&#7;", "&#x1b;", "&#x80;",
    ])
    func findsCharactersThatNoPageCanHold(character: String) {
        #expect(MarkdownDocument("a é \(character) `b`").places == ["1:5 control-character"])
    }

    @Test(arguments: [
        "a\tb", "café \u{A0}£5", "\u{200D}\u{FE0F}😀", "\u{FFFD}", "&#0;", "`&#7;`", "\u{202B}\u{5D0}\u{202C}",
        "ﷲ \u{FDF0}", "\u{E000}",
    ])
    func otherCharactersPass(character: String) {
        #expect(MarkdownDocument("x \(character) y").problems.isEmpty)
    }

    @Test func headingsWithoutWordsAreReportedAndNotListed() {
        let document = MarkdownDocument(
            "## A\n\n### \n\n## \u{200B}\n\n> #\n\n## ![](b.png)\n\n## ![C](d.png)\n")
        #expect(document.headings.map(\.text) == ["A", "C"])
        #expect(
            document.places == [
                "3:1 empty-heading", "5:1 empty-heading", "7:3 empty-heading", "9:1 empty-heading",
                "9:4 image-without-text",
            ])
        #expect(document.markup.contains("<h4></h4>"))
    }

    @Test func marksOfOtherKindsOfMarkdownAreNoted() {
        let text = """
            It was ~~struck~~ out, see[^1] and [^note].
            ~~two
            lines~~ and ~~**bold**~~

            | a ~~b~~ |
            |---|
            | c[^2] |

            [^1]: The note of some words.

            [^w]: Withheld.

            See [^w].
            """
        #expect(
            MarkdownDocument(text).places == [
                "1:8 unknown-mark", "1:27 unknown-mark", "1:36 unknown-mark", "2:1 unknown-mark",
                "3:13 unknown-mark", "5:5 unknown-mark", "7:4 unknown-mark", "9:1 unknown-mark",
                "13:5 unknown-mark",
            ])
        #expect(
            report("~~a~~\n") == """
                index.md:1:1: note: text between ~~ is not struck through here, and readers see the marks [unknown-mark]
                  ~~a~~
                  ^^
                  help: say in words what no longer holds, or put a backslash before each ~

                """)
    }

    @Test(arguments: [
        "~50 and ~60", "~~~\na\n~~~", "`~~a~~`", "    ~~a~~", "\\~~a~~", "a ~~ b", "~~a", "a\\[^1]", "[^ ]",
        "[^]", "x[^2] = `[^1]`".replacing("x[^2]", with: "x"), "[a^2](b)", "~~~~", "\\~\\~a\\~\\~",
    ])
    func otherTextsHoldNoSuchMarks(text: String) {
        #expect(!MarkdownDocument(text).problems.contains { $0.rule == .unknownMark }, "\(text)")
    }
}
