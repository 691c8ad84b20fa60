import Foundation
import Testing

/// `daylight init`: a log that is whole from its first minute.
@Suite struct InitTests {
    private let place: TestLog

    init() throws {
        place = try TestLog()
    }

    private func run(_ arguments: String..., in folder: String) throws -> Program.Outcome {
        try Program.run(arguments, in: place.folder.appending(path: folder))
    }

    @Test func fromAnEmptyFolderToASite() throws {
        let begun = try place.run("init", "log")

        #expect(begun.errors == "")
        #expect(
            begun.output == """
                A log with two sample cases is in log. Change what says CHANGE in daylight.yml, then:
                  daylight serve -r log --open
                  daylight new -r log "What was asked, in a few words" --reference "FOI 1"
                  daylight build -r log

                """)
        #expect(begun.status == 0)

        let check = try run("check", "--strict", in: "log")
        #expect(check.errors == "")
        #expect(check.output == "no problems in 2 cases.\n")
        #expect(try run("build", in: "log").status == 0)
        #expect(try place.text("log/site/index.html").contains("Example Council"))
        #expect(try place.bytes("log/site/requests/2025/sample-1/library-visits.csv").isEmpty == false)

        let day = ["--clock", "2025-06-05"]
        let folder = place.folder.appending(path: "log")
        let new = try Program.run(
            ["new", "Bus lane fines", "--reference", "FOI 1", "--received", "2025-06-02"] + day, in: folder)
        #expect(new.errors == "")
        let again = try Program.run(["check", "--drafts", "--strict"] + day, in: folder)
        #expect(again.errors == "")
        #expect(again.output == "no problems in 3 cases.\n")
    }

    @Test func holdsTheseFiles() throws {
        try #require(try place.run("init", ".").status == 0)

        #expect(
            try place.tree(".").keys.filter { !$0.hasSuffix("/") }.sorted() == [
                ".github/workflows/disclosure-log.yml", ".gitignore", ".gitlab-ci.yml", "README.md",
                "content/pages/about.md", "content/pages/accessibility.md",
                "content/pages/how-to-ask.md", "content/pages/privacy.md",
                "content/requests/2025/sample-1/index.md",
                "content/requests/2025/sample-1/library-visits.csv",
                "content/requests/2025/sample-2/index.md", "daylight.yml", "deploy/fetch.sh",
                "deploy/nginx.conf",
                "deploy/post-receive", "deploy/rsync.sh", "deploy/s3.sh", "schemas/config.schema.json",
                "schemas/record.schema.json", "schemas/report.schema.json",
            ])
        #expect(
            try place.text("daylight.yml").hasPrefix(
                "# yaml-language-server: $schema=schemas/config.schema.json\n"))
        for subject in ["config", "record", "report"] {
            let printed = try place.run("schema", subject).output
            #expect(try place.text("schemas/\(subject).schema.json") == printed)
        }
    }

    @Test func refusesAFolderThatIsNotEmpty() throws {
        for name in ["a", "b", "c", "d", "e", "f", "g"] { try place.add("-- \(name).txt --\nmine\n") }
        let before = try place.tree(".")

        let outcome = try place.run("init", ".")

        #expect(
            outcome.errors == """
                error: . is not empty: it holds a.txt, b.txt, c.txt, d.txt, e.txt and 2 more
                  help: name a folder that is empty, or one that is not there yet

                """)
        #expect(outcome.output == "")
        #expect(outcome.status == 1)
        #expect(try place.tree(".") == before)
    }

    @Test func takesAFolderThatHoldsOnlyItsHistory() throws {
        try place.add("-- .git/HEAD --\nref: refs/heads/main\n")

        #expect(try place.run("init", ".").status == 0)
        #expect(try place.text(".git/HEAD") == "ref: refs/heads/main\n")
    }

    /// As when the program was killed, or the disk was full.
    @Test func goesOnWithWhatItHadBegun() throws {
        try #require(try place.run("init", "log").status == 0)
        let whole = try place.tree("log")
        try place.remove("log/daylight.yml")
        try place.remove("log/content/pages")
        try place.add("-- log/schemas/.daylight-new --\nhalf of a file\n")

        #expect(try place.run("init", "log").status == 0)
        #expect(try place.tree("log") == whole)
        // A whole log is nothing to go on with.
        #expect(try place.run("init", "log").status == 1)

        try place.remove("log/daylight.yml")
        try place.add("-- log/content/requests/mine.md --\nmine\n")
        let refused = try place.run("init", "log")
        #expect(refused.errors.hasPrefix("error: log is not empty: it holds content\n"))
        #expect(refused.status == 1)
    }

    @Test func aFileInPlaceOfTheFolderEndsWith74() throws {
        try place.add("-- log --\nmine\n")

        let outcome = try place.run("init", "log")

        #expect(outcome.errors.hasPrefix("error: the log could not be written to log: "))
        #expect(outcome.status == 74)
        #expect(try place.text("log") == "mine\n")
    }
}
