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
        "data:", "java&#115;cript:x", "javascript&colon;x",
    ])
    func unsafeAddressesAreNotPublished(address: String) {
        let document = MarkdownDocument("[a](\(address)) ![b](\(address))")
        #expect(document.markup == "<p>a b</p>\n")
        #expect(document.places == ["1:1 unsafe-link", "1:\(8 + address.utf8.count - 1) unsafe-link"])
    }

    @Test(arguments: [
        ("https://a.example/", "https://a.example/"), ("javascripts:x", "javascripts:x"),
        ("data:image/PNG;base64,x", "data:image/PNG;base64,x"), ("&#9;javascript:x", "%09javascript:x"),
        ("java&#10;script:x", "java%0Ascript:x"), ("&#1;javascript:x", "%01javascript:x"),
        ("a\"onclick=b", "a%22onclick=b"),
    ])
    func otherAddressesCannotBeMistaken(address: String, printed: String) {
        let document = MarkdownDocument("[a](\(address))")
        #expect(document.markup == "<p><a href=\"\(printed)\">a</a></p>\n")
        #expect(document.problems.isEmpty)
    }
}
