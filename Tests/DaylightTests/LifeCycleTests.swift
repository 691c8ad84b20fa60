import Foundation
import Testing

/// What becomes of a case on the site when its record changes.
@Suite struct LifeCycleTests {
    private let log: TestLog

    init() throws {
        log = try TestLog(TestLog.good)
        try #require(try log.run("build").errors == "")
    }

    @Test func aRenamedCaseLeavesNothingBehind() throws {
        let document = try log.bytes("site/requests/2021/foi-1/routes.pdf")
        try rename("content/requests/2021/foi-1", to: "content/requests/2022/gritting")
        try log.add(
            """
            -- content/requests/2021/foi-2.md --
            ---
            title: School meals
            reference: FOI 2
            received: 2021-02-01
            responded: 2021-02-19
            outcome: granted
            topics: [Schools]
            ---

            How many meals?

            """)

        let outcome = try log.run("build")

        #expect(
            outcome.errors == """
                content/requests/2022/gritting/index.md: warning: /requests/2021/foi-1/ was published and would be \
                gone, with its document [lost-address]
                  help: write in this record: aliases: [/requests/2021/foi-1/, /requests/2021/foi-1/routes.pdf]

                """)
        #expect(try paths(with: "foi-1") == [])
        #expect(try log.bytes("site/requests/2022/gritting/routes.pdf") == document)
        try expectACleanBuildToBeTheSame()
    }

    @Test func aDraftLeavesNothingBehind() throws {
        try replace(
            "title: School meals", with: "draft: true\ntitle: School meals",
            in: "content/requests/2021/foi-2.md")

        let outcome = try log.run("build")

        #expect(outcome.output.contains("\nLeft out: 1 draft (content/requests/2021/foi-2.md).\n"))
        #expect(try paths(with: "foi-2") == [])
        #expect(try traces(of: "School meals") == [])
        try expectACleanBuildToBeTheSame()
    }

    @Test func aCaseThatIsWithdrawnKeepsOnlyATombstone() throws {
        try log.remove("content/requests/2021/foi-1/routes.pdf")
        try log.add(
            """
            -- content/requests/2021/foi-1/index.md --
            ---
            title: Gritting routes in winter
            reference: FOI 1
            received: 2021-01-04
            responded: 2021-01-22
            outcome: part-granted
            takedown:
              date: 2021-03-01
              reason: personal-data
              statement: A document named a person by mistake.
            ---

            """)

        let outcome = try log.run("build")

        #expect(
            outcome.errors == """
                daylight.yml: note: /outcomes/part-granted/ was published and would be gone, since no request stands in \
                that list any more [emptied-list]

                daylight.yml: note: /topics/roads/ was published and would be gone, since no request stands in that \
                list any more [emptied-list]

                """)
        #expect(
            try paths(with: "foi-1") == [
                "requests/2021/foi-1/", "requests/2021/foi-1/index.html", "requests/2021/foi-1/index.json",
            ])
        #expect(try traces(of: "Which roads are gritted") == [])
        #expect(try traces(of: "routes.pdf") == [])
        #expect(
            try log.text("site/requests/2021/foi-1/index.html").contains(
                "A document named a person by mistake."))
        try expectACleanBuildToBeTheSame()
    }

    @Test func aDocumentThatIsTakenOutIsGone() throws {
        try log.remove("content/requests/2021/foi-1/routes.pdf")
        try replace(
            "documents:\n  - file: routes.pdf\n    title: Gritting routes, redacted\n", with: "",
            in: "content/requests/2021/foi-1/index.md")

        let outcome = try log.run("build")

        #expect(
            outcome.errors.hasPrefix(
                "content/requests/2021/foi-1/index.md: warning: the document /requests/2021/foi-1/routes.pdf was "
            ))
        #expect(try paths(with: "routes.pdf") == [])
        #expect(try traces(of: "routes.pdf") == [])
        try expectACleanBuildToBeTheSame()
    }

    @Test func aCaseThatBecomesAFolderOfCasesStaysWhole() throws {
        try rename("content/requests/2021/foi-2.md", to: "content/requests/2021/foi-2/a/index.md")

        let outcome = try log.run("build")

        #expect(
            outcome.errors.hasPrefix(
                "content/requests/2021/foi-2/a/index.md: warning: /requests/2021/foi-2/ was published and would be "
            ))

        #expect(
            try paths(with: "foi-2").filter { $0.hasSuffix(".html") } == ["requests/2021/foi-2/a/index.html"])
        try expectACleanBuildToBeTheSame()
    }

    @Test func cleanRemovesWhatWasMadeAndNothingElse() throws {
        try log.add("-- site/.gitkeep --\n-- site/requests/notes/mine.txt --\nmine\n")

        let outcome = try log.run("clean")

        #expect(outcome.errors == "")
        #expect(
            try log.tree().keys.sorted() == [
                ".gitkeep", "requests/", "requests/notes/", "requests/notes/mine.txt",
            ])
    }

    @Test func aForeignFileStaysAndIsNamed() throws {
        try log.add("-- site/requests/2021/mine.txt --\nmine\n")

        let outcome = try log.run("build")

        #expect(outcome.status == 0)
        #expect(outcome.output.contains("\nNot made by Daylight and left alone: requests/2021/mine.txt.\n"))
        #expect(try log.text("site/requests/2021/mine.txt") == "mine\n")
    }

    /// The site's paths that hold a text.
    private func paths(with text: String) throws -> [String] {
        try log.tree().keys.filter { $0.contains(text) }.sorted()
    }

    /// The site's files whose bytes hold a text.
    private func traces(of text: String) throws -> [String] {
        try log.tree().filter { $0.value.firstRange(of: Data(text.utf8)) != nil }.keys.sorted()
    }

    private func expectACleanBuildToBeTheSame() throws {
        try #require(try log.run("build", "-o", "clean").status == 0)
        #expect(differences(try log.tree(), try log.tree("clean")) == [])
    }

    private func replace(_ old: String, with new: String, in path: String) throws {
        let text = try log.text(path)
        try #require(text.contains(old))
        try Data(text.replacing(old, with: new).utf8).write(to: log.folder.appending(path: path))
    }

    private func rename(_ path: String, to new: String) throws {
        let target = log.folder.appending(path: new)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: log.folder.appending(path: path), to: target)
    }
}
