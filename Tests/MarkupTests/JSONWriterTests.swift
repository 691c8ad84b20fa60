import Markup
import Testing

@Suite struct JSONWriterTests {
    @Test func writesObjectsArraysAndPlainValues() {
        var json = JSONWriter()
        json.object { json in
            json.key("text")
            json.string("a")
            json.key("empty")
            json.object { _ in }
            json.key("list")
            json.array { json in
                json.number(-1)
                json.flag(true)
                json.array { _ in }
                json.object { json in
                    json.key("deep")
                    json.flag(false)
                }
            }
        }
        json.finish()
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == """
                {
                  "text": "a",
                  "empty": {},
                  "list": [
                    -1,
                    true,
                    [],
                    {
                      "deep": false
                    }
                  ]
                }

                """)
    }

    @Test(arguments: [
        ("plain é 😀", #""plain é 😀""#), ("\"\\/", #""\"\\/""#), ("a\nb\rc\td", #""a\nb\rc\td""#),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("</script>", #""\u003c/script>""#),
        ("\"\u{301}", "\"\\\"\u{301}\""), ("", #""""#),
    ])
    func escapesTexts(text: String, expected: String) {
        var json = JSONWriter()
        json.string(text)
        #expect(String(decoding: json.bytes, as: UTF8.self).utf8.elementsEqual(expected.utf8))
    }

    @Test func escapesNames() {
        var json = JSONWriter()
        json.object { json in
            json.key("\"<")
            json.number(1)
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "{\n  \"\\\"\\u003c\": 1\n}")
    }
}
