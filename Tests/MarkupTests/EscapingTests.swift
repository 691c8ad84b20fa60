import Markup
import Testing

@Suite struct EscapingTests {
    @Test(arguments: [
        ("R&D <\"x\"> 'y'", "R&amp;D &lt;&quot;x&quot;&gt; &#39;y&#39;"),
        ("\"\u{301}", "&quot;\u{301}"),
        ("a\u{0}b", "a\u{FFFD}b"),
        ("", ""),
        ("Lleoliad tomenni yng Nghymru", "Lleoliad tomenni yng Nghymru"),
    ])
    func textBecomesHTML(text: String, html: String) {
        #expect(Array(html.utf8) == HTML(text: text).bytes)
    }

    @Test func xmlHoldsNoControlCharacters() {
        var writer = XMLWriter()
        writer.element("a", ["b": "1\"<"], text: "x\u{1}\u{B}y & z")
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<a b=\"1&quot;&lt;\">x\u{FFFD}\u{FFFD}y &amp; z</a>\n")
    }
}

@Suite struct SlugTests {
    @Test(arguments: [
        ("Facial recognition", "facial-recognition"),
        ("Children’s services & schools", "childrens-services-schools"),
        ("Ysgolion Môn", "ysgolion-mon"),
        ("FOI/18/03161", "foi-18-03161"),
        ("  --  ", ""),
        ("Straße 1", "straße-1"),
    ])
    func namesBecomeSlugs(name: String, slug: String) {
        #expect(Slug.make(name) == slug)
    }
}

@Suite struct URLPathTests {
    @Test func encodesWhatAURLCannotHold() {
        #expect(URLPath.encoded("requests/2021/a b/ö?#%.pdf") == "requests/2021/a%20b/%C3%B6%3F%23%25.pdf")
    }

    @Test func decodesWhatItEncoded() {
        let path = "a b/ö?#%.pdf"
        #expect(URLPath.decoded(URLPath.encoded(path)) == path)
        #expect(URLPath.decoded("%f") == nil)
        #expect(URLPath.decoded("%ff") == nil)
    }
}
