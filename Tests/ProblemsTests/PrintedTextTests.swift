import Problems
import Testing

@Suite struct PrintedTextTests {
    private let rule = Rule("unknown-key", .error, "A key is not known.")
    /// Escape, BEL, C1's CSI, the mark that turns text round, and both signs that end a line or paragraph.
    private static let steering: [String] = [
        "\u{1B}[2J", "\u{07}", "\u{9B}2J", "\u{7F}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200F}",
        "\u{61C}", "\u{2028}",
        "\u{2029}", "\r", "\n", "\0",
    ]

    @Test(arguments: steering)
    func noFormPassesOnWhatSteersATerminal(text: String) throws {
        let source = SourceText(path: "a\(text).md", bytes: Array("b\(text)c: d".utf8))
        let problem = Problem(
            rule, at: source.location(offset: 0, length: 2), "there is no key 'b\(text)c'",
            help: "write \(text)")
        for format in ProblemFormat.allCases {
            let printed = format.render(ProblemReport([problem]))
            #expect(!printed.unicodeScalars.contains { $0.value != 10 && Self.steers($0) }, "\(format)")
            // What is not for machines shows that something was there.
            #expect(format.isOneDocument || printed.contains("b\u{FFFD}"))
        }
        let line: PrintedText = "Left out: \(text).\n  help: none"
        #expect(line.text == "Left out: \(text.printable).\n  help: none")
        #expect(!text.printable.unicodeScalars.contains(where: Self.steers))
        #expect(text.printable.unicodeScalars.count == text.unicodeScalars.count)
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value)
            || steering.contains { $0.unicodeScalars.first == scalar }
    }

    @Test func caretsStayBelowTheirPlace() {
        let source = SourceText(path: "a.md", bytes: Array("\u{1B}\u{202E}\u{9B}titel: x".utf8))
        let problem = Problem(rule, at: source.location(offset: 6, length: 5), "m")
        #expect(
            ProblemFormat.text.render(ProblemReport([problem])) == """
                a.md:1:4: error: m [unknown-key]
                  \u{FFFD}\u{FFFD}\u{FFFD}titel: x
                     ^^^^^

                """)
    }

    /// GitHub runs what stands at the start of a line of any output, after any spaces.
    @Test(arguments: [
        ("::set-output name=a::b", "\u{FFFD}:set-output name=a::b"), ("  ::error::a", "  \u{FFFD}:error::a"),
        ("a ##[add-mask]b", "a \u{FFFD}#[add-mask]b"), ("see a::b", "see a::b"), ("# A", "# A"),
        ("a: b", "a: b"),
    ])
    func noCommandReachesGitHub(text: String, printed: String) {
        #expect(text.printable == printed)
    }

    @Test func githubKeepsToOneLine() {
        let problem = Problem(
            rule, at: Location(path: "a:b,c%\n::error::x"), "m\r\n::error::y", help: "h\u{1B}")
        #expect(
            ProblemFormat.github.render(ProblemReport([problem]))
                == "::error file=a%3Ab%2Cc%25\u{FFFD}%3A%3Aerror%3A%3Ax,title=unknown-key::m\u{FFFD}\u{FFFD}::error::y%0Ahelp: h\u{FFFD}\n"
        )
    }

    @Test func otherScriptsAndSignsAreLeftAlone() {
        for text in ["Cyngor Caerdydd – ŵ ŷ", "العربية", "👩‍👩‍👧", "a\u{301}", "“quoted”", "1\u{A0}000"] {
            #expect(text.printable == text)
        }
    }
}
