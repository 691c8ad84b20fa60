import Markdown
import Problems
import Testing

@Suite struct HeadingTests {
    private func lines(_ text: String, reserved: Set<String> = []) -> [String] {
        MarkdownDocument(text, options: MarkdownOptions(reservedIDs: reserved)).headings
            .map { "\($0.line) h\($0.level) \($0.id): \($0.text)" }
    }

    @Test func levelsStayWithoutOneOfLevelOne() {
        #expect(lines("## A\n\n#### B\n\n> ###### C") == ["1 h2 a: A", "3 h4 b: B", "5 h6 c: C"])
    }

    @Test func levelsAreShiftedByOneWithOneOfLevelOne() {
        let text = "## A\n\nB *c*\nd\n===\n- ###### E\n"
        #expect(lines(text) == ["1 h3 a: A", "3 h2 b-c-d: B c d", "6 h6 e: E"])
        #expect(
            MarkdownDocument(text).markup == """
                <h3 id="a">A</h3>
                <h2 id="b-c-d">B <em>c</em>
                d</h2>
                <ul>
                <li>
                <h6 id="e">E</h6>
                </li>
                </ul>

                """)
    }

    @Test func idsAreUnique() {
        #expect(
            lines("# A\n# a\n# A-2\n# A\n# !\n# ?\n# Main\n#", reserved: ["main"]) == [
                "1 h2 a: A", "2 h2 a-2: a", "3 h2 a-2-2: A-2", "4 h2 a-3: A", "5 h2 section: !",
                "6 h2 section-2: ?", "7 h2 main-2: Main",
            ])
    }

    @Test func textHasNoMarkup() {
        #expect(
            lines("## [A](b) `c<d>` ![e](f) &amp; <i>g</i>\u{301} ##") == [
                "1 h2 a-c-d-e-g: A c<d> e & g\u{301}"
            ])
    }

    @Test func linesCountFromTheStartOfTheFile() {
        let file = "---\ntitle: x\n---\nText\n\n## A\nx <b>\n[x](y)\n"
        let source = SourceText(path: "a/index.md", bytes: Array(file.utf8))
        let document = MarkdownDocument(source, from: 17)
        #expect(document.headings.map(\.line) == [6])
        #expect(document.links.map(\.line) == [8])
        #expect(document.places == ["7:3 raw-html"])
        #expect(document.markup.hasPrefix("<p>Text</p>\n"))
    }

    @Test func manyEqualHeadingsTakeLinearTime() {
        let document = MarkdownDocument(String(repeating: "# A\n", count: 50_000))
        #expect(document.headings.last?.id == "a-50000")
    }
}
