import Foundation
import SystemPackage
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What was made to break the program gets an answer, and never a crash.
@Suite struct HostileInputTests {
    /// A line of the front matter or a text that is meant to exhaust a reader.
    struct Attack: CustomTestStringConvertible {
        let name: String
        var line = "draft: no"
        var body = "How many lanes?"
        /// What the first problem says, or nothing where the record is published.
        let answer: String

        var testDescription: String { name }

        var archive: Archive {
            let record = """
                ---
                title: Bus lanes
                reference: FOI 3
                received: 2021-02-01
                responded: 2021-02-19
                outcome: granted
                \(line)
                ---

                \(body)

                """
            return Archive(entries: [
                .init(path: "content/requests/2021/foi-3.md", content: .bytes(Array(record.utf8)))
            ])
        }
    }

    private static let tooDeep =
        "error: brackets stand too deep inside one another here [S14-yaml-syntax]"
    private static let anchor =
        "error: values are given names (&name) and used again by them (*name), which is not allowed here [yaml-anchor]"
    private static let tooNested =
        "error: quotes and lists are nested more than 100 deep, which browsers cannot show [nested-too-deeply]"

    @Test(arguments: [
        Attack(
            name: "20,000 square brackets", line: "topics: " + nested("[", "]"), answer: "7:10: " + tooDeep),
        Attack(
            name: "20,000 curly brackets", line: "topics: " + nested("{a: ", "}"),
            answer: "7:4001: " + tooDeep),
        Attack(
            name: "20,000 brackets that are not closed", line: "topics: " + nested("[", ""),
            answer: "7:10: " + tooDeep),
        Attack(name: "bomb of aliases", line: bomb, answer: "7:5: " + anchor),
        Attack(
            name: "bomb of aliases in keys",
            line: "? &a [x, x]\n: 1\n? &b [*a, *a, *a, *a]\n: 2\n? [*b, *b, *b, *b]\n: 3",
            answer: "7:3: " + anchor),
        Attack(
            name: "10,000 quotes", body: String(repeating: ">", count: 10_000) + " deep",
            answer: "10:101: " + tooNested),
        Attack(
            name: "10,000 lists", body: String(repeating: "- ", count: 10_000) + "deep",
            answer: "10:201: " + tooNested),
        Attack(name: "100,000 brackets of links", body: String(repeating: "[", count: 100_000), answer: ""),
        Attack(name: "100,000 stars", body: String(repeating: "*a ", count: 100_000), answer: ""),
        Attack(
            name: "runs of back quotes of all lengths",
            body: (1...1000).map { String(repeating: "`", count: $0) }.joined(separator: " "), answer: ""),
    ])
    func anAttackIsAnswered(_ attack: Attack) throws {
        let log = try TestLog(TestLog.good, attack.archive)

        let outcome = try log.run("check")

        let first = outcome.errors.split(separator: "\n").first.map(String.init) ?? ""
        #expect(first == (attack.answer.isEmpty ? "" : "content/requests/2021/foi-3.md:" + attack.answer))
        #expect(outcome.status == (attack.answer.isEmpty ? 0 : 1))
    }

    @Test func aRecordOfFiveMegabytesIsPublishedWhole() throws {
        let body = String(repeating: "All work and no *play* makes [Jack](/about/) dull.\n\n", count: 100_000)
        let log = try TestLog(TestLog.good, Attack(name: "", body: body, answer: "").archive)

        let outcome = try log.run("build")
        let page = try log.bytes("site/requests/2021/foi-3/index.html")

        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        let paragraph = "<p>All work and no <em>play</em> makes <a href=\"/about/\">Jack</a> dull.</p>\n"
        let paragraphs = String(repeating: paragraph, count: 100_000)
        let isWhole = page.firstRange(of: Data(paragraphs.utf8)) != nil
        #expect(isWhole)
        #expect(page.suffix(8) == Data("</html>\n".utf8))
    }

    /// A file with a hole takes no room on the disk; as a PDF it must not be read to count its pages.
    @Test(arguments: ["large.pdf", "large.bin"])
    func aDocumentOfAGigabyteIsCopiedInPieces(_ name: String) throws {
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
                  - {file: \(name), title: Everything}
                ---

                How many lanes?
                -- content/requests/2021/foi-3/\(name) --
                %PDF-1.7

                """))
        let document = try FileHandle(
            forUpdating: log.folder.appending(path: "content/requests/2021/foi-3/\(name)"))
        try document.truncate(atOffset: 1 << 30)
        try document.close()

        let outcome = try log.run("build")

        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        let copy = try FileHandle(
            forReadingFrom: log.folder.appending(path: "site/requests/2021/foi-3/\(name)"))
        #expect(try copy.read(upToCount: 10) == Data("%PDF-1.7\n\0".utf8))
        #expect(try copy.seekToEnd() == 1 << 30)
        try copy.close()
        #expect(mostMemoryOfAnyRun < 512 << 20)
    }

    /// The most bytes that any run of the program in these tests had in memory at once.
    private var mostMemoryOfAnyRun: Int {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_CHILDREN, &usage)
            return usage.ru_maxrss
        #else
            getrusage(RUSAGE_CHILDREN.rawValue, &usage)
            return usage.ru_maxrss * 1024
        #endif
    }

    #if !os(macOS)
        /// macOS has no such names.
        @Test func aNameThatIsNotUTF8IsAnError() throws {
            let log = try TestLog(TestLog.good)
            let folder = Array((log.folder.path + "/content/requests/2021/foi-1/caf").utf8)
            let path = (folder + [0xE9] + Array(".pdf".utf8)).map { CChar(bitPattern: $0) } + [0]
            let file = try FileDescriptor.open(
                FilePath(platformString: path), .writeOnly, options: .create, permissions: .ownerReadWrite)
            try file.close()

            let outcome = try log.run("check")

            #expect(
                outcome.errors == """
                    content/requests/2021/foi-1/caf\u{FFFD}.pdf: error: this is not an ordinary file with a name that can be read, so it is not published [unreadable-file]
                      help: rename it in plain letters, or remove it
                    1 error in 2 cases: this log cannot be published as it is.

                    """)
            #expect(outcome.status == 1)
        }
    #endif

    @Test func aCaseMayLieDeep() throws {
        let path = String(repeating: "d/", count: 60) + "foi-3"
        let log = try TestLog(TestLog.good)
        let entry = try #require(Attack(name: "", answer: "").archive.entries.first)
        try log.add(Archive(entries: [.init(path: "content/requests/\(path).md", content: entry.content)]))

        let outcome = try log.run("build")

        #expect(outcome.errors == "")
        #expect(try log.text("site/requests/\(path)/index.html").hasSuffix("</html>\n"))
    }

    private static func nested(_ opening: String, _ closing: String) -> String {
        String(repeating: opening, count: 20_000) + String(repeating: closing, count: 20_000)
    }

    /// Lists of lists that stand for nine to the power of twenty words.
    private static var bomb: String {
        (["x0: &a0 [z, z]"]
            + (1...20).map { number in
                "x\(number): &a\(number) [\(Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ", "))]"
            }).joined(separator: "\n")
    }
}
