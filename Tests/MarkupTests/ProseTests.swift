import Markup
import Testing

@Suite struct ProseTests {
    /// Bytes are looked at eight at a time, so each special byte is tried at each place of two chunks.
    @Test(arguments: [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\u{0}", "\u{FFFD}"), ("'", "'"),
        ("\u{1}", "\u{FFFD}"), ("\u{7F}", "\u{FFFD}"), ("\u{80}", "\u{FFFD}"), ("\u{9F}", "\u{FFFD}"),
        ("\u{FFFE}", "\u{FFFD}"), ("\u{10FFFF}", "\u{FFFD}"), ("é", "é"), ("£", "£"),
        ("\u{A0}", "\u{A0}"), ("\u{FFFD}", "\u{FFFD}"), ("\u{FDF0}", "\u{FDF0}"), ("😀", "😀"), ("=", "="),
        ("%", "%"),
    ])
    func isEscapedAtEveryPlace(text: String, escaped: String) {
        for before in 0..<17 {
            for after in [0, 7, 8] {
                let left = String(repeating: "\u{E9}", count: before)
                let right = String(repeating: "a", count: after)
                var bytes: [UInt8] = []
                Escaping.appendProse(left + text + right, to: &bytes)
                #expect(bytes == Array((left + escaped + right).utf8))
            }
        }
    }

    @Test func everyByteOfASCIIIsEscapedOrKept() {
        for value in UInt8(1)..<0x80 {
            let text = "abc" + String(UnicodeScalar(value)) + "defgh"
            var bytes: [UInt8] = []
            Escaping.appendProse(text, to: &bytes)
            let isSpecial =
                "&<>\"".utf8.contains(value) || (value < 0x20 && !"\t\n\r".utf8.contains(value))
                || value == 0x7F
            #expect((bytes.count == text.utf8.count) == !isSpecial)
        }
    }
}

@Suite struct CharacterTests {
    /// Every character of Unicode comes out as it is, or as U+FFFD where no page can hold it.
    @Test func everyCharacterIsKeptOrReplaced() {
        var wrong: [UInt32] = []
        for value in (0x20...0x10FFFF as ClosedRange<UInt32>)
        where value < 0x3000 || value & 0xF0 == 0xF0 || value & 0xFF00 == 0xFD00 {
            guard let scalar = Unicode.Scalar(value), !"&<>\"'".unicodeScalars.contains(scalar) else {
                continue
            }
            var bytes: [UInt8] = []
            Escaping.appendHTML("a" + String(scalar), to: &bytes)
            let expected = Characters.isForbidden(scalar) ? "a\u{FFFD}" : "a" + String(scalar)
            if bytes != Array(expected.utf8) { wrong.append(value) }
        }
        #expect(wrong == [])
    }

    @Test(arguments: [
        "", " ", "\u{200B}", "\u{AD}\u{2060}", "\u{3164}", "\u{2800}", "\u{A0}\u{FEFF}", "\u{202E}",
        "\u{E0041}",
    ])
    func nothingCanBeSeen(text: String) { #expect(!Characters.areVisible(in: text)) }

    @Test(arguments: ["a", "!", "é", "\u{200B}é", "日", "😀", "👨\u{200D}👩", "ا", "\u{E000}"])
    func somethingCanBeSeen(text: String) { #expect(Characters.areVisible(in: text)) }

    @Test func tablesHoldNoSuchCharacters() {
        var csv = CSVWriter()
        csv.row("a\u{7}", "b,\u{FFFE}")
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "a\u{FFFD},\"b,\u{FFFD}\"\n")
    }
}

@Suite struct AddressSchemeTests {
    @Test(
        arguments: [
            ("https://a", nil), ("HTTP:a", nil), ("mailto:a", nil), ("tel:1", nil), ("a/b:c", nil),
            ("?a:b", nil),
            ("//a", nil), ("", nil), ("a", nil), (":", nil), ("1a:b", nil), ("javascript:", "javascript"),
            (" \u{1}JavaScript:", "javascript"), ("java\nscript:", "javascript"),
            ("view-source:a", "view-source"),
            ("a+b.c:d", "a+b.c"),
        ] as [(String, String?)])
    func allOthersAreForbidden(url: String, scheme: String?) {
        #expect(AddressScheme.forbidden(in: url) == scheme)
    }
}

@Suite struct URLEscapingTests {
    @Test(arguments: [
        ("/a/b.html?c=d&e=f#g", "/a/b.html?c=d&amp;e=f#g"),
        ("a b\t\n\u{0}\"<>\\^`{|}[]", "a%20b%09%0A%00%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D"),
        ("it's 100%25", "it&#x27;s%20100%25"),
        ("é", "%C3%A9"),
        ("-._~!$()*+,;:@/", "-._~!$()*+,;:@/"),
        ("", ""),
    ])
    func whatAURLCannotHoldIsEncoded(url: String, escaped: String) {
        var bytes: [UInt8] = []
        Escaping.appendURL(url, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == escaped)
    }
}

@Suite struct PunctuatedSlugTests {
    @Test(arguments: [
        ("Mayor’s office – costs…", "mayors-office-costs"), ("“A”—B", "a-b"), ("10 €", "10"),
        ("A\u{2009}B", "a-b"),
    ])
    func curlyMarksAreNoLetters(name: String, slug: String) {
        #expect(Slug.make(name) == slug)
    }
}
