import Markdown
import Testing

@Suite struct BareAddressTests {
    private func link(_ address: String, _ text: String? = nil) -> String {
        "<a href=\"\(address.replacing("&", with: "&amp;"))\">\((text ?? address).replacing("&", with: "&amp;"))</a>"
    }

    /// The examples of GitHub's specification, but for those in which it takes an `&` at the end for an entity.
    @Test(
        arguments: [
            ("www.commonmark.org", ["www.commonmark.org"]),
            ("Visit www.commonmark.org/help for more information.", ["www.commonmark.org/help"]),
            ("Visit www.commonmark.org.", ["www.commonmark.org"]),
            ("Visit www.commonmark.org/a.b.", ["www.commonmark.org/a.b"]),
            ("www.google.com/search?q=Markup+(business)", ["www.google.com/search?q=Markup+(business)"]),
            ("www.google.com/search?q=Markup+(business)))", ["www.google.com/search?q=Markup+(business)"]),
            ("(www.google.com/search?q=Markup+(business))", ["www.google.com/search?q=Markup+(business)"]),
            ("www.google.com/search?q=(business))+ok", ["www.google.com/search?q=(business))+ok"]),
            ("www.commonmark.org/he<lp", ["www.commonmark.org/he"]),
            ("http://commonmark.org", ["http://commonmark.org"]),
            (
                "(Visit https://encrypted.google.com/search?q=Markup+(business))",
                ["https://encrypted.google.com/search?q=Markup+(business)"]
            ),
            ("foo@bar.baz", ["foo@bar.baz"]),
            (
                "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
                ["hello+xyz@mail.example"]
            ),
            ("a.b-c_d@a.b", ["a.b-c_d@a.b"]), ("a.b-c_d@a.b.", ["a.b-c_d@a.b"]),
            (
                "See https://a.example/b_c_d/e*f and HTTPS://A.EXAMPLE.",
                ["https://a.example/b_c_d/e*f", "HTTPS://A.EXAMPLE"]
            ),
            (
                "“https://a.example/b”, ‘https://a.example/c’ and https://a.example/d…",
                ["https://a.example/b", "https://a.example/c", "https://a.example/d"]
            ),
            (
                "https://a.example/?b=1&c=2; [https://a.example/x]",
                ["https://a.example/?b=1&c=2", "https://a.example/x"]
            ),
            (
                "https://tŷ.example/siân and http://a.example\u{A0}b",
                ["https://tŷ.example/siân", "http://a.example"]
            ),
            ("**https://a.example/b** *www.a.example*", ["https://a.example/b", "www.a.example"]),
            ("mailto:foi@a.example", ["foi@a.example"]),
            ("https://a.example:8080/b", ["https://a.example:8080/b"]),
        ] as [(String, [String])])
    func areLinks(text: String, addresses: [String]) {
        let found = MarkdownDocument(text).markup.matches(of: #/<a href="([^"]*)">(.*?)<\/a>/#)
        #expect(found.map { String($0.output.2).replacing("&amp;", with: "&") } == addresses)
        for match in found { #expect(match.output.1.contains(#/^(https?:\/\/|HTTPS:\/\/|mailto:)/#)) }
    }

    @Test func wholeAddressesAreGiven() {
        #expect(
            MarkdownDocument("www.a.example/b_c, foi@a.example").markup
                == "<p>\(link("http://www.a.example/b_c", "www.a.example/b_c")), "
                + "\(link("mailto:foi@a.example", "foi@a.example"))</p>\n")
        #expect(
            MarkdownDocument("https://a.example/tŷ \"x\"").markup
                == "<p><a href=\"https://a.example/t%C5%B7\">https://a.example/tŷ</a> &quot;x&quot;</p>\n")
    }

    @Test(arguments: [
        "http://localhost", "www.", "www.a_b.c", "http://a.b_c.d", "https://", "xhttp://a.example",
        "awww.a.example",
        "a@b", "@a.example", "a@b_c.example", "https://bank.example@evil.example/",
        "https://a:b@evil.example",
        "`https://a.example`", "    https://a.example", "ftp://a.example/b", "1.2.3 a:b //c.example w@w.",
        "https://a.example/*b*", "https://a.example/`b`",
    ])
    func otherTextsAreNoLinks(text: String) {
        #expect(!MarkdownDocument(text).markup.contains("<a "))
    }

    @Test func linksAndPicturesStayAsTheyAre() {
        #expect(
            MarkdownDocument(
                "[https://a.example](/b) ![www.a.example](c) <https://d.example> [foi@a.example](x:y)"
            ).markup
                == "<p><a href=\"/b\">https://a.example</a> <img src=\"c\" alt=\"www.a.example\" /> "
                + "\(link("https://d.example")) foi@a.example</p>\n")
    }

    @Test func standInTheListOfLinksWithTheirLines() {
        let document = MarkdownDocument("a\nhttps://a.example\n\n| b |\n|---|\n| www.c.example |\n")
        #expect(
            document.links.map { "\($0.line) \($0.destination)" } == [
                "2 https://a.example", "6 http://www.c.example",
            ])
        #expect(document.problems.isEmpty)
        #expect(document.plainText == "a https://a.example\nb \nwww.c.example")
    }
}
