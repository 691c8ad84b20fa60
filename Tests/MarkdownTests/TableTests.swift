import Markdown
import Testing

@Suite struct TableTests {
    @Test(arguments: try Example.all(in: "gfm-tables.json"))
    func rendersAsGitHub(example: Example) {
        let html = MarkdownDocument(example.markdown).markup
            .replacing(#"<div class="table" role="region" aria-label="Table" tabindex="0">"# + "\n", with: "")
            .replacing("</table>\n</div>", with: "</table>")
            .replacing(#" scope="col""#, with: "")
            .replacing(#/class="align-([a-z]+)"/#) { "align=\"\($0.output.1)\"" }
        #expect(html == example.html)
    }

    @Test func isAFrameThatCanBeScrolled() {
        let document = MarkdownDocument("## Costs & <b>\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n")
        #expect(
            document.markup == """
                <h2 id="costs">Costs &amp; <!-- raw HTML omitted --></h2>
                <div class="table" role="region" aria-label="Table: Costs &amp;" tabindex="0">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-left">a</th>
                <th scope="col" class="align-right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left">1</td>
                <td class="align-right">2</td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
    }

    /// The cells of a text's tables, a row a line, the header first.
    private func rows(_ text: String) -> [String] {
        MarkdownDocument(text).markup.split(separator: "<tr>\n").dropFirst().map { row in
            let end = row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex
            return row[..<end].split(separator: "\n").joined()
                .replacing(#/ (scope|class)="[^"]*"/#, with: "")
                .replacing(#/<(/?)th>/#) { "<\($0.output.1)td>" }
                .replacing("</td><td>", with: " ; ").replacing("<td>", with: "").replacing("</td>", with: "")
        }
    }

    @Test(arguments: [
        (
            "emphasis does not cross cells", "| *m | n* |\n|---|---|\n| **x** | `y` |",
            ["*m ; n*", "<strong>x</strong> ; <code>y</code>"]
        ),
        (
            "a pipe behind a backslash", "| a\\|b |\n|---|\n| `c\\|d` \\\\| e |",
            ["a|b", "<code>c|d</code> | e"]
        ),
        (
            "cells begin like blocks", "| # a | - b | 1. c | > d |\n|-|-|-|-|\n| ``` | <div> | --- | # |",
            [
                "# a ; - b ; 1. c ; &gt; d", "``` ; <!-- raw HTML omitted --> ; --- ; #",
            ]
        ),
        (
            "a cell ends in hashes or a backslash", "a | b\n--|--\nC# | d\\\nC # | ##",
            ["a ; b", "C# ; d\\", "C # ; ##"]
        ),
        (
            "a cell that looks like a definition", "| [a]: /b | c |\n|-|-|\n| [a] | d |",
            ["[a]: /b ; c", "[a] ; d"]
        ),
        ("no pipes at the ends", "a | b\n- | -\n\nc | d\n:- | -\n1 | 2", ["c ; d", "1 ; 2"]),
        ("one column by colons", "a\n:-:\nb", ["a", "b"]),
        ("no header in a cell", "| | b |\n|-|-|\n| | 2 |", [" ; b", " ; 2"]),
        (
            "in a quote, a list and both",
            "> | a |\n> |---|\n> | b |\n\n- x\n\n  | c |\n  |---|\n  | d |\n\n1. > | e |\n   > |---|\n   > | f |",
            ["a", "b", "c", "d", "e", "f"]
        ),
        ("lazy lines", "> | a |\n|---|\n| b |", ["a", "b"]),
        ("tabs and indentation", "-\t| a |\n\t|---|\n\t  | b |", ["a", "b"]),
        ("carriage returns", "| a |\r\n|---|\r\n| b |\r\n", ["a", "b"]),
        ("only carriage returns", "x\r\r| a |\r|---|\r| b |", ["a", "b"]),
        ("a rule below", "| a |\n|---|\n| b |\n---\nc", ["a", "b"]),
        ("a row of equals signs", "| a |\n|---|\n| b |\n===\n", ["a", "b", "==="]),
        ("not a delimiter", "| a |\n|- -|\n\n| a |\n|:|\n\n| a |\n| -x |\n\n|---|\n| a |", []),
        ("in code", "    | a |\n    |---|\n\n```\n| a |\n|---|\n```", []),
    ])
    func cutsCells(name: String, text: String, expected: [String]) {
        #expect(rows(text) == expected)
    }

    @Test func followsTheLinesOfAParagraph() {
        let table =
            "<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n"
            + "<th scope=\"col\">b</th>\n</tr>\n</thead>\n</table>\n</div>\n"
        #expect(MarkdownDocument("*a\n    - c*\n| b |\n|---|").markup == "<p><em>a\n- c</em></p>\n" + table)
        #expect(MarkdownDocument("[d]: /e\n| b |\n|---|").markup == table)
        #expect(
            MarkdownDocument("- a\n  | b |\n  |---|\n- c").markup
                == "<ul>\n<li>a\n" + table + "</li>\n<li>c</li>\n</ul>\n")
        #expect(MarkdownDocument("| b |\n|---|\n---\n").markup == table + "<hr />\n")
    }

    @Test(arguments: [
        "[r]: /u 't'\n\n",
        "> [r]: /u\n> 't'\n\n",
        "- [x]: /y\n- [r]: </u> (t)\n\n",
        "[x]: /y\n[r]: /u 't'\nText\n\n",
        "[r]:\n/u\n't'\n[r]: /no\n\n[r]: /no\n\n",
        "```\n[r]: /no\n```\n1. [r]: /u 't'\n\n",
        "Text\n[r]: /no\n\n[R]: /u 't'\n===\n\n",
        "<!--\n[r]: /no\n-->\n\n[r]: /u 't'\n\n",
    ])
    func cellsUseDefinitionsFromAnywhere(definitions: String) {
        let table = "| [r] |\n|---|\n| [a][r] |\n\n"
        let expected = ["<a href=\"/u\" title=\"t\">r</a>", "<a href=\"/u\" title=\"t\">a</a>"]
        #expect(rows(definitions + table) == expected)
        #expect(rows("X\n\n" + table + definitions) == expected)
    }

    @Test func tablesBelowOneHeadingHaveNamesOfTheirOwn() {
        let table = "\n\n|a|\n|-|\n\n"
        let options = MarkdownOptions(tableLabel: "Tabl")
        let document = MarkdownDocument(
            table + table + "# B" + table + "## C" + table + table, options: options)
        let labels = document.markup.matches(of: #/aria-label="([^"]*)"/#).map { String($0.output.1) }
        #expect(labels == ["Tabl", "Tabl (2)", "Tabl: B", "Tabl: C", "Tabl: C (2)"])
    }

    @Test func plainTextHasARowALine() {
        #expect(MarkdownDocument("x\n\n| a | b |\n|-|-|\n| *c* | `d\\|e` |").plainText == "x\na b \nc d|e")
    }
}
