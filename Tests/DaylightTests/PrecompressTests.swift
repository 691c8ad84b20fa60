import Foundation
import Testing

/// Compressed twins beside texts, for servers that send them instead.
@Suite struct PrecompressTests {
    private let log: TestLog
    private let page = "requests/2021/foi-1/index.html"

    init() throws {
        log = try TestLog(TestLog.good)
        try log.add("-- content/requests/2021/foi-1/data.csv --\n" + String(repeating: "a,b,c\n", count: 100))
        try #require(try build().status == 0)
    }

    private func build(_ options: String...) throws -> Program.Outcome {
        try Program.run(["build", "--precompress"] + options, in: log.folder)
    }

    @Test func twinsHoldTheSameBytes() throws {
        let tree = try log.tree()
        let twins = tree.filter { $0.key.hasSuffix(".gz") }
        #expect(twins[page + ".gz"] != nil && twins["sitemap.xml.gz"] != nil)
        // Too small to gain anything, and no text.
        #expect(twins["robots.txt.gz"] == nil && twins["requests/2021/foi-1/routes.pdf.gz"] == nil)
        for (path, bytes) in twins {
            let plain = try #require(tree[String(path.dropLast(3))])
            #expect(try bytes.gunzipped(size: plain.count) == plain, "\(path)")
            #expect(bytes.count < plain.count)
            #expect(Array(bytes.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255], "\(path)")
        }
    }

    @Test func twinsAreCounted() throws {
        let twins = try log.tree().keys.count { $0.hasSuffix(".gz") }
        let outcome = try build()
        #expect(outcome.output.contains(" in all, and \(twins) compressed.\n"))
        #expect(outcome.output.contains("\n0 written, "))
    }

    @Test func twinsAreInTheListOfFiles() throws {
        let listed = try log.text("site/data/files.csv").split(separator: "\n").filter { $0.contains(".gz,") }
        // The list's own twin is made of the list.
        let twins = try log.tree().keys.filter { $0.hasSuffix(".gz") && $0 != "data/files.csv.gz" }
        #expect(listed.map { String($0.prefix { $0 != "," }) } == twins.sorted())

        #expect(try log.run("check").output == "1 warning in 2 cases.\n")
        let outcome = try log.run("verify", "site")
        #expect(outcome.errors == "")
        #expect(
            outcome.output.hasSuffix(
                " files compared with site: all as it was built, and nothing left over.\n"))
        try log.remove("site/\(page).gz")
        try Data("x".utf8).write(to: log.folder.appending(path: "site/about/index.html.gz"))
        #expect(
            try log.run("verify", "site").errors.hasSuffix(
                " files compared with site: 1 missing, 1 altered.\n"))
    }

    @Test func onlyWhatChangedIsCompressedAgain() throws {
        try log.add(
            """
            -- content/pages/about.md --
            ---
            title: About this log
            ---

            We publish what we answer, and a little more of it than last year.

            """)
        let outcome = try build("-v")
        #expect(
            outcome.output.split(separator: "\n").filter { $0.hasPrefix("wrote") } == [
                "wrote   about/index.html", "wrote   about/index.html.gz", "wrote   data/files.csv",
                "wrote   data/files.csv.gz",
            ])
    }

    @Test func aTwinWithOtherContentDoesNotSurvive() throws {
        let twin = log.folder.appending(path: "site/\(page).gz")
        let right = try Data(contentsOf: twin)
        let time = try FileManager.default.attributesOfItem(atPath: twin.path)[.modificationDate] as? Date
        // The twin of another page, at the same time.
        try Data(contentsOf: log.folder.appending(path: "site/index.html.gz")).write(to: twin)
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(time)], ofItemAtPath: twin.path)
        try #require(try build().status == 0)
        #expect(try Data(contentsOf: twin) == right)
    }

    @Test func aTwinThatIsGoneIsMadeAgain() throws {
        let right = try log.bytes("site/\(page).gz")
        try log.remove("site/\(page).gz")
        #expect(try build("-v").output.contains("wrote   \(page).gz\n"))
        #expect(try log.bytes("site/\(page).gz") == right)
    }

    @Test func withoutTheFlagTheyGo() throws {
        try #require(try log.run("build").status == 0)
        #expect(try log.tree().keys.filter { $0.hasSuffix(".gz") } == [])
    }

    @Test func aForeignTwinStopsTheBuild() throws {
        try #require(try log.run("build").status == 0)
        try log.add("-- site/index.html.gz --\nmine\n")
        let outcome = try build()
        #expect(outcome.status == 74)
        #expect(
            outcome.errors.contains(
                "site/index.html.gz: error: Daylight did not make this file, and the site needs its place for another"
            ))
        #expect(try log.text("site/index.html.gz") == "mine\n")
    }

    @Test func aDocumentWithTheNameOfATwinIsNamed() throws {
        try log.add("-- content/requests/2021/foi-1/data.csv.gz --\nzipped\n")
        try Data(
            log.text("content/requests/2021/foi-1/index.md").replacing(
                "documents:\n",
                with:
                    "documents:\n  - {file: data.csv, title: Data}\n  - {file: data.csv.gz, title: Data, zipped}\n"
            ).replacing("Data, zipped", with: "Zipped data").utf8
        ).write(to: log.folder.appending(path: "content/requests/2021/foi-1/index.md"))
        #expect(try log.run("build").status == 0)
        let outcome = try build()
        #expect(outcome.status == 1)
        #expect(try log.run("check").status == 0)
        #expect(try log.run("check", "--precompress").status == 1)
        #expect(
            outcome.errors == """
                content/requests/2021/foi-1/index.md: error: 'requests/2021/foi-1/data.csv.gz' has the name that \
                --precompress gives to the compressed form of 'requests/2021/foi-1/data.csv' [compressed-name]
                  help: rename one of the two, or build without --precompress
                1 error: nothing was written, and the site is as it was.

                """)
    }

    @Test func aNameWithoutRoomForATwinIsNamed() throws {
        let name = String(repeating: "d", count: 249) + ".csv"
        let path = "content/requests/2021/foi-1/index.md"
        try log.add("-- content/requests/2021/foi-1/\(name) --\na,b\n")
        try Data(
            log.text(path).replacing("documents:\n", with: "documents:\n  - {file: \(name), title: Data}\n")
                .utf8
        ).write(to: log.folder.appending(path: path))
        #expect(try log.run("build").status == 0)
        let before = try log.tree()
        let outcome = try build()
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains(
                "error: the name of the document '\(String(repeating: "d", count: 60))…' has no room for the .gz that --precompress adds, since names cannot be longer than 255 bytes [unusable-name]\n"
            ))
        #expect(outcome.errors.contains("\n  help: shorten it by 1 byte\n"))
        #expect(try log.tree() == before)
    }

    @Test func threadsMakeNoDifference() throws {
        try #require(try build("-j", "1", "-o", "one").status == 0)
        try #require(try build("-j", "4", "-o", "four").status == 0)
        #expect(differences(try log.tree("one"), try log.tree("four")) == [])
    }
}
