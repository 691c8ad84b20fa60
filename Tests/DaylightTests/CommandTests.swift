import Foundation
import Testing

/// What commands print when all is well, and the codes with which they end.
@Suite struct CommandTests {
    private let log: TestLog

    init() throws {
        log = try TestLog(TestLog.good)
    }

    @Test func buildReportsWhatItDid() throws {
        let outcome = try log.run("build")

        #expect(
            withoutSize(outcome.output) == """
                2 cases, 16 pages, 1 document, 25 files of N in all.
                25 written, 0 unchanged, 0 removed.
                The site is in ./site, after N s.

                """)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test func verboseNamesEachFile() throws {
        try #require(try log.run("build").status == 0)
        try log.remove("content/pages/about.md")

        let outcome = try log.run("build", "-v")

        #expect(outcome.output.contains("wrote   sitemap.xml\n"))
        #expect(outcome.output.contains("removed about/index.html\n"))
    }

    @Test func quietSaysNothingWhenAllIsWell() throws {
        for command in [["build", "-q"], ["check", "-q"], ["clean", "-q"]] {
            let outcome = try Program.run(command, in: log.folder)

            #expect(outcome.output == "")
            #expect(outcome.errors == "")
            #expect(outcome.status == 0)
        }
    }

    @Test func checkWritesNothing() throws {
        let outcome = try log.run("check")

        #expect(outcome.output == "no problems in 2 cases.\n")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(!log.folder.appending(path: "site").isFolder)
    }

    @Test func cleanCountsWhatItRemoved() throws {
        try #require(try log.run("build").status == 0)

        #expect(try log.run("clean").output == "25 files removed from ./site.\n")
        #expect(try log.run("clean").output == "0 files removed from ./site.\n")
    }

    /// What stands in the first line of standard error for a command line that is wrong.
    @Test(arguments: [
        (["build", "--frobnicate"], "Error: Unknown option '--frobnicate'"),
        (
            ["build", "--clock", "2021-13-01"],
            "Error: The value '2021-13-01' is invalid for '--clock <date>'"
        ),
        (["build", "--clock", "2021-01"], "Error: The value '2021-01' is invalid for '--clock <date>'"),
        (["build", "-j", "0"], "Error: --jobs takes a number from 1 to 256."),
        (["build", "-q", "-v"], "Error: --quiet and --verbose exclude each other."),
        (
            ["build", "-u", "ftp://example.org"],
            "Error: The value 'ftp://example.org' is invalid for '-u <url>': 'ftp://example.org' is not the address of a site, such as https://www.example.org/foi/. What is wrong: it does not begin with https:// or http://."
        ),
        (
            ["build", "-u", "https://example.org:99999/"],
            "Error: The value 'https://example.org:99999/' is invalid for '-u <url>': 'https://example.org:99999/' is not the address of a site, such as https://www.example.org/foi/. What is wrong: its port 99999 is not a number from 1 to 65535."
        ),
        (
            ["build", "-o", "."],
            "Error: The output folder . holds the log itself. Choose another with --output."
        ),
        (
            ["build", "-o", "content/site"],
            "Error: The output folder content/site lies in content/, which holds the log's files. Choose another with --output."
        ),
        (
            ["check", "--format", "yaml"],
            "Error: The value 'yaml' is invalid for '--format <format>'. Please provide one of 'text', 'json', 'github' or 'sarif'."
        ),
        (["publish"], "Error: Unexpected argument 'publish'"),
    ])
    func aWrongCommandLineEndsWith64(_ arguments: [String], _ message: String) throws {
        let outcome = try Program.run(arguments, in: log.folder)

        #expect(outcome.errors.split(separator: "\n").first.map(String.init) == message)
        #expect(outcome.output == "")
        #expect(outcome.status == 64)
    }

    @Test(arguments: ["--version", "--help"])
    func questionsAreAnsweredOnStandardOutput(_ option: String) throws {
        let outcome = try log.run(option)

        #expect(outcome.output != "")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    /// A disk that is full, in the place of standard output.
    @Test(
        .enabled(if: access("/dev/full", W_OK) == 0),
        arguments: [
            ["check", "--format", "json"], ["check"], ["check", "--rules"], ["build"], ["schema", "record"],
            ["law"],
            ["law", "s31"], ["--version"], ["help"], ["build", "--help"],
            ["--generate-completion-script", "bash"],
            ["reference", "commands.md"], ["init", "new"],
        ])
    func whatCannotBePrintedEndsWith74(_ arguments: [String]) throws {
        let file = log.folder.appending(path: "errors")
        try Data().write(to: file)
        let process = try Program.start(
            arguments, in: log.folder, output: try #require(FileHandle(forWritingAtPath: "/dev/full")),
            errors: try FileHandle(forWritingTo: file))
        process.waitUntilExit()

        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 74)
        #expect(
            try log.text("errors") == """
                error: what the command prints could not be written: No space left on device
                  help: see where its output goes, and run it again

                """)
    }

    @Test func nothingIsWrittenIntoAFileOfTheSiteWhereOutputIsClosed() throws {
        for (closed, status) in [(">&-", 74), ("<&-", 0), ("2>&-", 0), ("<&- >&- 2>&-", 74)] {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = [
                "-c", "exec \"$0\" build -o \"$1\" \(closed)", Program.executable.path, "site \(closed)",
            ]
            process.currentDirectoryURL = log.folder
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == status, "\(closed)")
        }
        try #require(try log.run("build").status == 0)
        for closed in [">&-", "<&-", "2>&-", "<&- >&- 2>&-"] {
            #expect(differences(try log.tree("site \(closed)"), try log.tree()) == [], "\(closed)")
        }
    }

    @Test func aReaderWhoIsGoneEndsWith74() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let process = try Program.start(["law"], in: log.folder, output: pipe.fileHandleForWriting)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 74)
    }

    @Test func anotherProgramsFormsOfWhatWasTakenDownAreNamed() throws {
        try #require(try log.run("build").status == 0)
        try log.add(
            """
            -- site/requests/2021/foi-1/routes.pdf.br --
            made by the host
            -- site/requests/2021/foi-1/index.html.gz --
            made by the host
            """)
        let path = "content/requests/2021/foi-1/index.md"
        let record = try log.text(path)
        try Data(
            record.replacing("topics:", with: "takedown: {date: 2021-04-01, reason: legal}\ntopics:").utf8
        )
        .write(to: log.folder.appending(path: path))
        for turn in 1...2 {
            let outcome = try log.run("build")
            let notes = outcome.errors.split(separator: "\n").filter { $0.hasSuffix("[emptied-list]") }
            #expect(notes.count == (turn == 1 ? 2 : 0))
            #expect(
                outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
                    .drop { $0.isEmpty || notes.contains($0) }.joined(separator: "\n") == """
                        ./site/requests/2021/foi-1/index.html.gz: error: Daylight did not make this file, and by its name it is a compressed form of 'requests/2021/foi-1/index.html', which was withdrawn [output-remains]
                          help: remove it, and see what made it: a server may still hand it out

                        ./site/requests/2021/foi-1/routes.pdf.br: error: Daylight did not make this file, and by its name it is a compressed form of 'requests/2021/foi-1/routes.pdf', which was withdrawn [output-remains]
                          help: remove it, and see what made it: a server may still hand it out
                        The site was written, but what is named above is still in its folder.

                        """)
            #expect(outcome.status == 74)
            #expect(try log.tree()["requests/2021/foi-1/routes.pdf"] == nil)
        }
    }

    @Test func aFolderThatIsNotOursIsRefusedUnlessForced() throws {
        try log.add("-- site/mine.txt --\nmine\n")

        let refused = try log.run("build")

        #expect(
            refused.errors == """
                ./site: error: this folder holds 'mine.txt', which Daylight did not make, and no list of files that it made [output-not-ours]
                  help: choose an empty folder with --output, or use --force to write beside what is there
                Nothing was written, and the site is as it was.

                """)
        #expect(refused.output == "")
        #expect(refused.status == 74)
        #expect(try log.tree() == ["mine.txt": Data("mine\n".utf8)])

        let forced = try log.run("build", "--force")

        #expect(forced.errors == "")
        #expect(forced.status == 0)
        #expect(forced.output.contains("\nNot made by Daylight and left alone: mine.txt.\n"))
        #expect(try log.text("site/mine.txt") == "mine\n")
    }

    @Test func aFileInPlaceOfTheFolderEndsWith74() throws {
        try log.add("-- site --\nmine\n")

        let outcome = try log.run("build")

        #expect(
            outcome.errors == """
                ./site: error: the output cannot be written here: Not a directory [cannot-write]
                  help: mend this and build again; the next build repairs what this one left undone
                Nothing was written, and the site is as it was.

                """)
        #expect(outcome.status == 74)
    }

    @Test func problemsEndWith1EvenWhenQuiet() throws {
        try log.add("-- content/pages/about.md --\n---\ntitel: About\n---\n")

        let outcome = try log.run("build", "-q")

        #expect(
            outcome.errors == """
                content/pages/about.md:2:1: error: a page has no key 'titel' [S12-unknown-key]
                  titel: About
                  ^^^^^
                  help: did you mean 'title'?
                1 error: nothing was written, and the site is as it was.

                """)
        #expect(outcome.output == "")
        #expect(outcome.status == 1)
    }

    /// The output with its sizes and times replaced.
    private func withoutSize(_ output: String) -> String {
        output.replacing(/[0-9.]+ (k|M)?B/, with: "N").replacing(/[0-9.]+ s\./, with: "N s.")
    }
}
