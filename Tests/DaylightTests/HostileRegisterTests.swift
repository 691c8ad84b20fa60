import Foundation
import Testing

/// Registers at random whose cells are as hostile as cells can be: every record says exactly what its row says.
@Suite struct HostileRegisterTests {
    private static let pieces = [
        "\"", "\"\"", "'", "\n", "\n\n", "---", "{{title}}", "{{{raw}}}", "no", "0451", "12:30", ": ",
        " #", "# ", "- ",
        "* ", "1. ", "2) ", "> ", "    ", "<b>", "</script>", "<!--", "&amp;", "&#60;", "&", "[a](b)",
        "![x](y)", "`",
        "```", "~~~", "_", "__a__", "*b*", "|", "| --- |", "===", "=1+2", "@SUM(A1)", "+44", "-1", "\\",
        "\\n", "\t",
        "é", "ŵ", "\u{1F600}", "\u{2019}", "\u{A0}", "null", "~", "%", "!tag", "&anchor", "*alias",
        "{a: b}", "[c]",
        "https://www.example.org/a_b*c", "text", "more words", "Yes", "2021-01-01", ",", ";",
        "%YAML 1.2", "...",
        "\r\n", "x\u{2028}y",
    ]

    private static func cell(_ dice: inout Dice) -> String {
        (0..<Int.random(in: 1...8, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
            .joined(separator: Bool.random(using: &dice) ? " " : "")
    }

    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\"", with: "\"\""))\""
    }

    /// The words of a text, to which line breaks and spaces make no difference.
    private static func words(_ text: String) -> [String] {
        text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }.map { String($0) }
    }

    /// The text that a reader sees of a piece of HTML.
    private static func text(ofHTML html: Substring) -> String {
        var text = String(html).replacing(/<br[^>]*>/, with: " ").replacing(/<\/p>/, with: " ").replacing(
            /<[^>]*>/, with: "")
        for (entity, sign) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacing(entity, with: sign)
        }
        return text
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func everyRecordSaysWhatItsRowSays(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let rows = (1...40).map { number in
            (
                reference: "R \(number)", title: "T " + Self.cell(&dice),
                department: "D " + Self.cell(&dice),
                summary: "S " + Self.cell(&dice), request: "Q " + Self.cell(&dice),
                response: "A " + Self.cell(&dice)
            )
        }
        let log = try TestLog(TestLog.good)
        var csv =
            "Reference,Subject,Department,Summary,Request text,Response text,Received,Responded,Outcome\r\n"
        for row in rows {
            let cells = [row.reference, row.title, row.department, row.summary, row.request, row.response]
            csv +=
                cells.map(Self.quoted).joined(separator: ",") + ",2021-03-01,2021-03-20,Full disclosure\r\n"
        }
        try log.add(
            Archive(entries: [
                .init(path: "register.csv", content: .bytes(Array(csv.utf8)))
            ]))

        let outcome = try log.run("import", "register.csv", "--publish")

        #expect(outcome.errors == "")
        try #require(outcome.status == 0)
        try #require(try log.run("build", "--clock", "2021-06-01").status == 0)
        for row in rows {
            let folder = "requests/2021/\(row.reference.lowercased().replacing(" ", with: "-"))"
            let data =
                try JSONSerialization.jsonObject(with: log.bytes("site/\(folder)/index.json"))
                as? [String: Any]
            #expect(Self.words(data?["title"] as? String ?? "") == Self.words(row.title))
            #expect(Self.words(data?["department"] as? String ?? "") == Self.words(row.department))
            #expect(Self.words(data?["summary"] as? String ?? "") == Self.words(row.summary))
            let page = try log.text("site/\(folder)/index.html")
            let request = try #require(
                page.firstMatch(of: #/(?s)<h2 id="request"[^>]*>.*?</h2>(.*?)<h2 /#))
            #expect(Self.words(Self.text(ofHTML: request.1)) == Self.words(row.request))
        }
    }
}
