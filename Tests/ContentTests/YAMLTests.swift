import Content
import LogFixture
import Problems
import Testing

/// What YAML would take for something else than the words that an officer wrote.
@Suite struct YAMLTests {
    /// Reads records with some lines in their front matter, which begin on line 5, all in one log.
    private func problems(_ heads: [String]) throws -> [[Problem]] {
        var files: [String: String] = [:]
        for (number, head) in heads.enumerated() {
            files["content/requests/\(number).md"] =
                "---\ntitle: A\nreference: F \(number)\noutcome: granted\n\(head)\n---\n\nText.\n"
        }
        let (_, found) = try LogFixture(files).load()
        let byPath = Dictionary(grouping: found, by: \.location.path)
        return heads.indices.map {
            (byPath["content/requests/\($0).md"] ?? []).filter { $0.severity > .note }
        }
    }

    private func problems(_ head: String) throws -> [Problem] {
        try problems([head])[0].filter { !$0.rule.id.hasPrefix("S06") && !$0.rule.id.hasPrefix("T") }
    }

    @Test(arguments: [
        ("summary: !Not all roads were gritted.", "!Not", 10), ("summary: ! none", "!", 10),
        ("summary: !!str 5", "!!str", 10), ("topics: [Roads, !a b]", "!a", 17),
        ("topics:\n  - !a b", "!a", 5),
        ("!a summary: b", "!a", 1), ("extra: !a {b: c}", "!a", 8), ("extra:\n  b: !c \"d\"", "!c", 6),
        ("summary: {en: !x y}", "!x", 15), ("department: !\nsummary: b", "!", 13),
    ])
    func exclamationMarksTakeNoWordAway(head: String, word: String, column: Int) throws {
        let found = try problems(head).filter { $0.rule.id == "yaml-tag" }
        #expect(
            found.map(\.message) == [
                "a value that begins with ! must stand in quotes, or its first word '\(word)' is lost"
            ])
        #expect(found.first?.location.column == column)
    }

    @Test func anExclamationMarkIsMendedByQuotes() throws {
        let problem = try #require(try problems("summary: !Not all roads").first)
        #expect(problem.help == "write it as summary: \"!Not all roads\"")
        #expect(try problems("summary: \"!Not all roads\"").isEmpty)
    }

    @Test(arguments: [
        "summary: &a b", "summary: &a b\ndepartment: *a", "extra: &a {b: c}", "topics: [&a Roads, *a]",
        "summary: &a {en: b}\nextra: {<<: *a}",
    ])
    func namesOfValuesAreErrors(head: String) throws {
        #expect(try problems(head).map(\.rule.id) == ["yaml-anchor"])
    }

    @Test(arguments: [
        "summary: \"x: &y\"", "summary: 'x: &y, *z'", "summary: \"!Not this\"", "summary: R&D &c. and so on!",
        "summary: |\n  x: &y\n  !z *a *b *c *d *e *f &g", "summary: x & y", "department: a  # &b and *c, !d",
        "summary: \"Lane #7\" # &x", "department: a # a comment", "department: a #", "department: a #- b ---",
        "department: a # 1", "# department: &x !y", "department: a#b", "department: C# and F#",
        "summary: >-\n  Lane #8 stands\n  here #9.", "extra: {a: \"b #c\"}", "department: 'a #b'",
        "summary: a:\u{A0}b and c：d", "summary: \u{A0}a",
        "department: a\u{A0}: b".replacing(": b", with: " b"),
        "topics: [\"-\u{A0}a\"]", "summary: Wow! Yes & no * 2", "extra: {a: \"\"}",
    ])
    func otherTextsAreReadAsTheyAre(head: String) throws {
        #expect(try problems(head).filter { $0.rule.id != "S10-unknown-topic" }.map(\.message) == [])
    }

    @Test(arguments: [
        ("department: FOI #506", "#506", 17), ("summary: The \"Lane #7\" scheme", "#7\" scheme", 20),
        ("department: a #(b)", "#(b)", 15), ("department: a #ŵ", "#ŵ", 15), ("department: a\tb #c", "#c", 17),
        ("department: a\n  b #c", "#c", 5), ("department: #b", "#b", 13), ("extra: {a: b #c\n  }", "#c", 14),
    ])
    func aNumberSignThatCutsAValueIsSaid(head: String, lost: String, column: Int) throws {
        let found = try problems(head).filter { $0.rule.id == "comment-in-value" }
        #expect(
            found.map(\.message) == [
                "'\(lost)' is read as a comment, since a space and # begin one, and is lost"
            ])
        #expect(found.first?.location.column == column)
    }

    @Test(arguments: [
        ("summary:\u{A0}Bus lanes", 5, 9, "U+00A0"), ("summary：Bus lanes", 5, 8, "U+FF1A"),
        ("summary:：Bus lanes", 5, 9, "U+FF1A"), ("summary:\u{202F}a\ndepartment: b", 5, 9, "U+202F"),
        ("\u{A0}\u{A0}summary: b\n x", 5, 1, "U+00A0"),
        ("topics:\n  -\u{A0}Roads\n  -\u{A0}Bins", 6, 4, "U+00A0"),
        ("documents:\n  - file:\u{A0}a.pdf", 6, 10, "U+00A0"),
        ("fees:\n  charged:\u{3000}5", 6, 11, "U+3000"),
        ("topics: -\u{A0}Roads", 5, 10, "U+00A0"), ("review: {outcome:\u{A0}upheld}", 5, 18, "U+00A0"),
    ])
    func aWrongColonOrSpaceIsNamedWithItsPlace(head: String, line: Int, column: Int, character: String) throws
    {
        let problem = try #require(try problems(head).first { $0.severity == .error })
        #expect(problem.message.contains("character \(character)"), "\(problem.message)")
        #expect(problem.location.line == line)
        #expect(problem.location.column == column)
        #expect(problem.help?.hasPrefix("delete it, and type an ordinary") == true)
    }

    @Test func allLinesWithAWrongSpaceAreNamedAtOnce() throws {
        let found = try problems("summary:\u{A0}a\ndepartment:\u{A0}b\nlicence: c")
        #expect(found.map(\.location.line) == [5, 6])
    }

    @Test(arguments: [
        ("%a: b", "a line that begins with % is an instruction to YAML, and no key"),
        ("summary: %a", "a value that begins with % must stand in quotes"),
        ("summary: @a", "a value that begins with @ must stand in quotes"),
        ("summary: *a b", "a value that begins with * must stand in quotes"),
        (
            "topics: [Roads #1, Bins]",
            "a space and # begin a comment, so the bracket before it is never closed"
        ),
        ("summary: a\u{7}b", "this text holds the character U+0007, which no page can hold"),
        ("summary: a\u{92}b", "this text holds the character U+0092, which no page can hold"),
        ("summary: \"a\\e[1mb\"", "this text holds the character U+001B, which no page can hold"),
        ("extra: {a: \"b\\x0Bc\"}", "this text holds the character U+000B, which no page can hold"),
    ])
    func saysWhatCannotBeRead(head: String, message: String) throws {
        #expect(try problems(head).map(\.message) == [message])
    }

    @Test(arguments: [
        "department: \"\u{200B}\"", "summary: \"\u{AD}\u{2060}\"", "topics: [\"\u{3164}\"]",
        "summary: {en: \"\u{2800}\"}",
        "documents: [{file: a.pdf, title: \"\u{A0}\"}]", "references: [\"\u{200C}\"]",
        "links: [{title: \"\u{200E}\", url: \"https://a.example/\"}]",
    ])
    func aTextOfInvisibleCharactersIsAnError(head: String) throws {
        let found = try problems(head).filter { $0.rule.id == "invisible-text" }
        #expect(found.map(\.message) == ["this text has no character that can be seen"])
    }

    @Test(arguments: [
        "title: \"\"", "title: \"\u{200B}\"", "title: {en: \"\"}", "title: {}", "title: \"  \"",
    ])
    func noTitleIsLeftWithoutWords(title: String) throws {
        for (path, text) in [
            ("content/requests/a.md", "---\n\(title)\nreference: A\noutcome: granted\n---\n"),
            ("content/pages/a.md", "---\n\(title)\n---\n"),
        ] {
            let (_, problems) = try LogFixture([path: text]).load()
            #expect(
                problems.contains {
                    $0.severity == .error && $0.location.path == path && $0.location.line == 2
                })
        }
    }

    @Test(arguments: [
        "foi@example.org?bcc=a@b.example", "foi@example.org?x", "a b@example.org", "foi@example.org%0Abcc:x",
        "a@b.c,d@e.f",
        "foi@example.org\u{200B} \u{A0}x", "javascript:a@b.c",
    ])
    func anEmailAddressIsNothingMore(address: String) throws {
        let (_, problems) = try LogFixture(
            [:], settings: "accessible_formats: {email: \"\(address)\"}"
        ).load()
        #expect(problems.contains { $0.rule.id == "invalid-address" }, "\(address)")
    }

    @Test(arguments: [
        "view-source:https://a.example/", "feed:https://a.example/", "javascript:alert(1)",
        "jar:https://a.example/",
        "intent:a", "blob:https://a.example/", "data:text/html,a", "JAVASCRIPT:a", "java\\nscript:a",
        "//a.example/", "a.html",
    ])
    func addressesInRecordsAreThoseOfTheWeb(address: String) throws {
        let head = """
            links: [{title: A, url: "\(address)"}]
            source: {url: "\(address)"}
            regulator: {url: "\(address)"}
            tribunal: {url: "\(address)"}
            documents: [{title: A, url: "\(address)"}]
            """
        let found = try problems(head).filter { $0.rule.id == "invalid-address" }
        #expect(found.compactMap(\.location.line) == [5, 6, 7, 8, 9])
    }
}
