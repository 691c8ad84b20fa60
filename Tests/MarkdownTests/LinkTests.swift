import Markdown
import Testing

@Suite struct LinkTests {
    @Test func knowsDestinationsAndLines() {
        let text = """
            [a]: </b c> 'd'
            [x][a] ![y
            z](e&amp;f.png)
            [g](h\\*
            "i") <j@k.example>

            Heading [l](m)
            ---
            - lazy [n](
            o) [p](q)

            | [r](s) | ![t](u) |
            |---|---|
            | [v](javascript:w) | [x][a] |
            """
        let links = MarkdownDocument(text).links.map {
            "\($0.line) \($0.isImage ? "!" : "")\($0.destination)"
        }
        #expect(
            links == [
                "2 /b c", "2 !e&f.png", "4 h*", "5 mailto:j@k.example", "7 m", "9 o", "10 q", "12 s", "12 !u",
                "14 javascript:w", "14 /b c",
            ])
    }

    @Test func destinationsAreResolved() {
        let options = MarkdownOptions { $0.hasPrefix("/") ? "/foi" + $0 : $0 }
        let document = MarkdownDocument("[a](/b?c=d&e \"f\") ![g](/h) [i](j) <https://k/>", options: options)
        #expect(
            document.markup == """
                <p><a href="/foi/b?c=d&amp;e" title="f">a</a> <img src="/foi/h" alt="g" /> <a href="j">i</a> \
                <a href="https://k/">https://k/</a></p>

                """)
        #expect(document.links.map(\.destination) == ["/b?c=d&e", "/h", "j", "https://k/"])
    }

    @Test func whatResolvesToAnUnsafeAddressIsNotPublished() {
        let options = MarkdownOptions { _ in "javascript:alert(1)" }
        let document = MarkdownDocument("[a](b) ![c](d)", options: options)
        #expect(document.markup == "<p>a c</p>\n")
        #expect(document.places == ["1:1 unsafe-link", "1:8 unsafe-link"])
    }

    @Test(arguments: [
        "javascript:x", "JAVASCRIPT:x", "vbscript:x", "file:///x", "data:text/html,x", "data:image/svg+xml,x",
        "data:", "java&#115;cript:x", "javascript&colon;x", "&#9;javascript:x", "java&#10;script:x",
        "&#1;javascript:x", "javascripts:x", "data:image/PNG;base64,x", "view-source:https://a.example/",
        "feed:https://a.example/", "jar:https://a.example/!x", "intent:#Intent;end",
        "blob:https://a.example/1",
        "FTP://a.example/", "ms-word:ofe|u|https://a.example/", "localhost:8000/x",
    ])
    func unsafeAddressesAreNotPublished(address: String) {
        let document = MarkdownDocument("[a](\(address)) ![b](\(address))")
        #expect(document.markup == "<p>a b</p>\n")
        #expect(document.places == ["1:1 unsafe-link", "1:\(8 + address.utf8.count - 1) unsafe-link"])
    }

    @Test(arguments: [
        ("https://a.example/", "https://a.example/"), ("HTTP://a.example/", "HTTP://a.example/"),
        ("mailto:a@b.example?subject=c&#10;bcc:d", "mailto:a@b.example?subject=c%0Abcc:d"),
        ("tel:+441632960001", "tel:+441632960001"), ("//a.example/b", "//a.example/b"),
        ("./minutes:march.pdf", "./minutes:march.pdf"), ("b?at=12:30", "b?at=12:30"), ("#s31:a", "#s31:a"),
        ("9:30.pdf", "9:30.pdf"), ("a%3Ab", "a%3Ab"), ("a\"onclick=b", "a%22onclick=b"),
    ])
    func otherAddressesCannotBeMistaken(address: String, printed: String) {
        let document = MarkdownDocument("[a](\(address))")
        #expect(document.markup == "<p><a href=\"\(printed)\">a</a></p>\n")
        #expect(document.problems.isEmpty)
    }

    @Test(arguments: [
        "![b](https://other.example/x.png)", "![b](//other.example/x.png)",
        "![b][c]\n\n[c]: HTTP://o.example/x",
        "![b](https://example.org.evil.example/x.png)",
    ])
    func picturesOfOtherSitesAreErrors(text: String) {
        let document = MarkdownDocument(text, options: MarkdownOptions(origin: "https://example.org"))
        #expect(document.places == ["1:1 remote-image"])
    }

    @Test(arguments: [
        "![b](x.png)", "![b](/x.png)", "![b](https://example.org/foi/x.png)", "[b](//o.example/)",
    ])
    func ownPicturesAreFine(text: String) {
        let document = MarkdownDocument(text, options: MarkdownOptions(origin: "https://example.org"))
        #expect(document.problems.isEmpty)
    }

    @Test func linksWithoutTextAreReported() {
        let text = "[](a) [\u{200B}\u{AD}](b) [\u{2800}](c) [ ](d) [![](e)](f) [![g](e)](h) [i](j)"
        #expect(
            MarkdownDocument(text).places == [
                "1:1 link-without-text", "1:7 link-without-text", "1:15 link-without-text",
                "1:22 link-without-text", "1:29 link-without-text", "1:30 image-without-text",
            ])
    }
}
