import Markup
import Testing

@Suite struct ProseTests {
    /// Bytes are looked at eight at a time, so each special byte is tried at each place of two chunks.
    @Test(arguments: [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\u{0}", "\u{FFFD}"), ("'", "'"),
        ("\u{1}", "\u{1}"), ("é", "é"), ("=", "="), ("%", "%"),
    ])
    func isEscapedAtEveryPlace(text: String, escaped: String) {
        for before in 0..<17 {
            for after in [0, 7, 8] {
                let left = String(repeating: "\u{80}", count: before)
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
            let isSpecial = "&<>\"".utf8.contains(value)
            #expect((bytes.count == text.utf8.count) == !isSpecial)
        }
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
