import Foundation
import Testing

/// What people's editors and older systems write is taken as it was meant.
@Suite struct MessyInputTests {
    /// A record, as it is added to the good log, and a part of the page that it makes.
    struct Example: CustomTestStringConvertible {
        let name: String
        var page = "requests/2021/foi-3/"
        var title = "Bus lanes"
        var reference = "FOI 3"
        var dates = "received: 2021-02-01\nresponded: 2021-02-19"
        var more = ""
        var body = "How many lanes?"
        /// Changes the file after it was put together.
        var mess: @Sendable (String) -> String = { $0 }
        let shows: [String]

        var testDescription: String { name }

        var record: Archive.Entry {
            let text = """
                ---
                title: \(title)
                reference: \(reference)
                \(dates)
                outcome: granted
                \(more)
                ---

                \(body)

                """
            return Archive.Entry(
                path: "content/" + page.dropLast() + ".md", content: .bytes(Array(mess(text).utf8)))
        }
    }

    @Test(arguments: [
        Example(
            name: "byte order mark", mess: { "\u{FEFF}" + $0 },
            shows: ["<h1>Bus lanes</h1>", "<p>How many lanes?</p>"]),
        Example(
            name: "Windows lines", mess: { $0.replacing("\n", with: "\r\n") },
            shows: ["<h1>Bus lanes</h1>", "<dd>FOI 3</dd>", "<p>How many lanes?</p>\n"]),
        Example(
            name: "old Macintosh lines", mess: { $0.replacing("\n", with: "\r") },
            shows: ["<h1>Bus lanes</h1>", "<dd>FOI 3</dd>", "<p>How many lanes?</p>\n"]),
        Example(
            name: "words that YAML takes for true and false", title: "no", reference: "yes",
            shows: ["<h1>no</h1>", "<dd>yes</dd>"]),
        Example(name: "number that begins with zero", reference: "0123", shows: ["<dd>0123</dd>"]),
        Example(name: "number with an exponent", reference: "12e3", shows: ["<dd>12e3</dd>"]),
        Example(name: "time of day", reference: "12:30", shows: ["<dd>12:30</dd>"]),
        Example(
            name: "held: no", more: "held: no\nallow: {rule: L14, reason: A test.}",
            shows: ["<h1>Bus lanes</h1>"]),
        Example(
            name: "quoted colon", title: "\"Bus lanes: where, when\"",
            shows: ["<h1>Bus lanes: where, when</h1>"]),
        Example(
            name: "no-break space", title: "Bus\u{A0}lanes", reference: "FOI\u{A0}3",
            shows: ["<h1>Bus\u{A0}lanes</h1>", "<dd>FOI\u{A0}3</dd>"]),
        Example(
            name: "smart quotes", title: "Lanes’ “use”", body: "The council’s “lanes”",
            shows: ["<h1>Lanes’ “use”</h1>", "<p>The council’s “lanes”</p>"]),
        Example(
            name: "tab after the colon", mess: { $0.replacing("title: ", with: "title:\t") },
            shows: ["<h1>Bus lanes</h1>"]),
        Example(
            name: "spaces at the ends of lines", mess: { $0.replacing("\n", with: "  \n") },
            shows: ["<h1>Bus lanes</h1>", "<dd>FOI 3</dd>"]),
        Example(
            name: "months", dates: "received: 2021-02\nresponded: 2021-03",
            shows: [
                "<time datetime=\"2021-02\">February 2021</time>",
                "<time datetime=\"2021-03\">March 2021</time>",
            ]),
        Example(
            name: "years", dates: "received: 2020\nresponded: 2021",
            shows: ["<time datetime=\"2020\">2020</time>", "<time datetime=\"2021\">2021</time>"]),
        Example(
            name: "several references", more: "references: [EIR 7, 0099]",
            shows: ["<dd>FOI 3</dd>", "<dt>Also answers</dt><dd>EIR 7</dd>", "<dd>0099</dd>"]),
        Example(
            name: "quotation mark under an accent", title: "'A \"\u{301}bus\" <lane> &amp; more'",
            shows: [
                "<title>A &quot;\u{301}bus&quot; &lt;lane&gt; &amp;amp; more – Disclosure log</title>",
                "<h1>A &quot;\u{301}bus&quot; &lt;lane&gt; &amp;amp; more</h1>",
            ]),
        Example(
            name: "less-than sign under an accent", title: "a <\u{338}b>",
            shows: ["<h1>a &lt;\u{338}b&gt;</h1>"]),
        Example(name: "spaces in names", page: "requests/bus lanes/foi 3/", shows: ["<h1>Bus lanes</h1>"]),
    ])
    func aRecordIsTakenAsItWasMeant(_ example: Example) throws {
        let log = try TestLog(TestLog.good, Archive(entries: [example.record]))

        let outcome = try log.run("build")
        let page = try log.text("site/\(example.page)index.html")

        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(example.shows.filter { page.utf8.firstRange(of: $0.utf8) == nil } == [])
        #expect(
            SiteLinks(files: try log.tree(), base: try #require(URL(string: "https://foi.example.org/")))
                .broken == [])
    }

    @Test func anEmptyDateOfResponseIsAWarningAndThePageSaysSo() throws {
        let example = Example(name: "", dates: "received: 2021-02-01\nresponded:", shows: [])
        let log = try TestLog(TestLog.good, Archive(entries: [example.record]))

        let outcome = try log.run("build")

        #expect(
            outcome.errors == """
                content/requests/2021/foi-3.md:5:11: warning: the record does not say when the answer went out, so the page says that it was not recorded [T13-no-answer-date]
                  responded:
                            ^
                  help: add a line such as `responded: 2021-01-22`

                """)
        #expect(outcome.status == 0)
        #expect(
            try log.text("site/requests/2021/foi-3/index.html").contains(
                "<dt>Date of response</dt><dd>Not recorded</dd>"))
    }

    @Test func documentsMayHaveSpacesAndEitherUnicodeForm() throws {
        let log = try TestLog(
            TestLog.good,
            Archive(
                """
                -- content/requests/2021/foi-3/index.md --
                ---
                title: Bus lanes
                reference: FOI 3
                received: 2021-02-01
                responded: 2021-02-19
                outcome: granted
                documents:
                  - {file: my report.txt, title: Spaces}
                  - {file: caf\u{E9}.txt, title: Composed}
                  - {file: re\u{301}sume\u{301}.txt, title: Decomposed}
                ---

                Which lanes?
                -- content/requests/2021/foi-3/my report.txt --
                one
                -- content/requests/2021/foi-3/cafe\u{301}.txt --
                two
                -- content/requests/2021/foi-3/r\u{E9}sum\u{E9}.txt --
                three
                """))

        let outcome = try log.run("build")
        let page = try log.text("site/requests/2021/foi-3/index.html")

        #expect(outcome.errors == "")
        #expect(page.contains("<a href=\"my%20report.txt\"><span>Spaces</span>"))
        #expect(page.contains("<a href=\"caf%C3%A9.txt\"><span>Composed</span>"))
        #expect(page.contains("<a href=\"r%C3%A9sum%C3%A9.txt\"><span>Decomposed</span>"))
        #expect(try log.text("site/requests/2021/foi-3/caf\u{E9}.txt") == "two\n")
        #expect(try log.text("site/requests/2021/foi-3/r\u{E9}sum\u{E9}.txt") == "three")
    }

    @Test func aCaseMayBeAFileOrAFolder() throws {
        let file = Example(name: "", shows: []).record
        guard case .bytes(let bytes) = file.content else { return }
        let one = try TestLog(TestLog.good, Archive(entries: [file]))
        let other = try TestLog(
            TestLog.good,
            Archive(entries: [.init(path: "content/requests/2021/foi-3/index.md", content: .bytes(bytes))]))

        try #require(try one.run("build").errors == "")
        try #require(try other.run("build").errors == "")

        #expect(differences(try one.tree(), try other.tree()) == [])
    }

    /// Which pages there are of a draft and of a record that is not to be published before 2030.
    @Test(arguments: [
        ([], false, false), (["--drafts"], true, true), (["--clock", "2029-12-31"], false, false),
        (["--clock", "2030-01-01"], false, true),
    ])
    func draftsAndEmbargoesWait(_ options: [String], _ draft: Bool, _ embargoed: Bool) throws {
        let log = try TestLog(
            TestLog.good,
            Archive(entries: [
                Example(
                    name: "", page: "requests/2021/foi-3/", reference: "FOI 3", more: "draft: true", shows: []
                ).record,
                Example(
                    name: "", page: "requests/2021/foi-4/", reference: "FOI 4",
                    more: "embargo_until: 2030-01-01", shows: []
                ).record,
            ]))

        let outcome = try Program.run(["build", "--clock", "2029-06-30"] + options, in: log.folder)
        let site = try log.tree()

        #expect(outcome.errors == "")
        #expect((site["requests/2021/foi-3/index.html"] != nil) == draft)
        #expect((site["requests/2021/foi-4/index.html"] != nil) == embargoed)
        #expect(outcome.output.contains("Left out: 1 draft (content/requests/2021/foi-3.md).") == !draft)
        #expect(
            outcome.output.contains("Left out: content/requests/2021/foi-4.md, embargoed until 2030-01-01.")
                == !embargoed)
    }
}
