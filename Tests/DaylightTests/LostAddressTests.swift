import Foundation
import Testing

/// Addresses that were published and would be gone.
@Suite struct LostAddressTests {
    private let log: TestLog

    init() throws {
        log = try TestLog(TestLog.good)
        try #require(try log.run("build").errors == "")
    }

    @Test func nothingIsLostWhereNothingChanged() throws {
        #expect(try log.run("check").errors == "")
    }

    @Test func aRenamedFolderIsToldAndTheLineSavesIt() throws {
        try rename("content/requests/2021/foi-1", to: "content/requests/2021/foi-1-gritting")
        try replace(
            "/requests/2021/foi-1/", with: "/requests/2021/foi-1-gritting/",
            in: "content/requests/2021/foi-2.md")
        let expected = """
            content/requests/2021/foi-1-gritting/index.md: warning: /requests/2021/foi-1/ was published and would be \
            gone, with its document [lost-address]
              help: write in this record: aliases: [/requests/2021/foi-1/, /requests/2021/foi-1/routes.pdf]

            """
        let outcome = try log.run("check")
        #expect(outcome.errors == expected)
        #expect(outcome.status == 0)
        #expect(try log.run("check", "--strict").status == 1)
        #expect(try log.run("build", "--strict").errors.hasPrefix(expected))

        let file = "content/requests/2021/foi-1-gritting/index.md"
        try replace(
            "topics: [Roads]",
            with: "topics: [Roads]\naliases: [/requests/2021/foi-1/, /requests/2021/foi-1/routes.pdf]",
            in: file)
        #expect(try log.run("check").errors == "")
        #expect(try log.run("build").errors == "")
        for old in ["site/requests/2021/foi-1/index.html", "site/requests/2021/foi-1/routes.pdf/index.html"] {
            #expect(
                try log.text(old).contains(
                    #"<meta http-equiv="refresh" content="0; url=/requests/2021/foi-1-gritting/">"#))
        }
        // The pages that lead on are addresses too by now.
        #expect(try log.run("check").errors == "")
    }

    @Test func buildWarnsBeforeItReplacesTheSite() throws {
        try rename("content/requests/2021/foi-2.md", to: "content/requests/2022/meals.md")
        let outcome = try log.run("build")
        #expect(
            outcome.errors == """
                content/requests/2022/meals.md: warning: /requests/2021/foi-2/ was published and would be gone \
                [lost-address]
                  help: write in this record: aliases: [/requests/2021/foi-2/]

                """)
        #expect(outcome.status == 0)
    }

    @Test func existingAliasesStayInTheLine() throws {
        try replace(
            "topics: [Schools]", with: "topics: [Schools]\naliases: ['/find?id=2']",
            in: "content/requests/2021/foi-2.md")
        try #require(try log.run("build").errors == "")
        try rename("content/requests/2021/foi-2.md", to: "content/requests/2022/meals.md")
        #expect(
            try log.run("check").errors.hasSuffix(
                "help: write in this record: aliases: [\"/find?id=2\", /requests/2021/foi-2/]\n"))
    }

    @Test func aRecordThatIsGoneIsTold() throws {
        try log.remove("content/requests/2021/foi-2.md")
        #expect(
            try log.run("check").errors == """
                daylight.yml: note: /outcomes/granted/ was published and would be gone, since no request stands in \
                that list any more [emptied-list]

                daylight.yml: note: /topics/schools/ was published and would be gone, since no request stands in that \
                list any more [emptied-list]

                daylight.yml: warning: /requests/2021/foi-2/ was published and would be gone, and no record looks \
                like the same case [lost-address]
                  help: if the case has moved, write in its record: aliases: [/requests/2021/foi-2/]; if it must not \
                be public any more, bring the record back and mark it with `takedown`, which keeps the address and \
                says why

                """)
    }

    @Test(arguments: [
        ("draft: true", "is a draft now", "draft"),
        ("embargo_until: 2999-01-01", "may not be published before 2999-01-01", "embargo_until"),
    ])
    func aRecordThatIsNotPublishedAnyMoreHasItsOwnSentence(line: String, reason: String, key: String) throws {
        try replace(
            "topics: [Schools]", with: "topics: [Schools]\n\(line)", in: "content/requests/2021/foi-2.md")
        #expect(
            try log.run("check").errors.contains(
                """
                content/requests/2021/foi-2.md: warning: /requests/2021/foi-2/ was published and would be gone, \
                because this record \(reason) [lost-address]
                  help: take `\(key)` out; or, if it must not be public any more, mark the record with `takedown`, \
                which keeps the address and says why

                """))
    }

    @Test func aDocumentThatIsGoneIsToldUntilItsRecordSaysWhy() throws {
        let file = "content/requests/2021/foi-1/index.md"
        try log.remove("content/requests/2021/foi-1/routes.pdf")
        try replace(
            "documents:\n  - file: routes.pdf\n    title: Gritting routes, redacted\n", with: "", in: file)
        #expect(
            try log.run("check").errors == """
                content/requests/2021/foi-1/index.md: warning: the document /requests/2021/foi-1/routes.pdf was \
                published and would be gone [lost-address]
                  help: put the file back; or, if readers are to find the case instead, write in this record: \
                aliases: [/requests/2021/foi-1/routes.pdf]; or, if it was withdrawn on purpose, list it in \
                `documents` as {title: …, original_name: routes.pdf, withheld: true}

                """)
        try replace(
            "topics: [Roads]",
            with:
                "topics: [Roads]\ndocuments: [{title: Gritting routes, original_name: routes.pdf, withheld: true}]",
            in: file)
        #expect(try log.run("check").errors == "")
    }

    @Test func aTakedownIsQuiet() throws {
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
            topics: [Roads]
            takedown: {date: 2021-03-01, reason: personal-data, statement: It named a person.}
            ---

            """)
        #expect(!(try log.run("check").errors.contains("lost-address")))
    }

    @Test func anAliasThatIsTakenOutIsTold() throws {
        let file = "content/requests/2021/foi-2.md"
        try replace("topics: [Schools]", with: "topics: [Schools]\naliases: [/old/506.html]", in: file)
        try #require(try log.run("build").errors == "")
        try replace("\naliases: [/old/506.html]", with: "", in: file)
        #expect(
            try log.run("check").errors == """
                daylight.yml: warning: /old/506.html was published and would be gone [lost-address]
                  help: bring back what made this page, or write in the record to which it should lead: aliases: \
                [/old/506.html]

                """)
    }

    @Test func anotherListOfFilesCanBeNamed() throws {
        try FileManager.default.copyItem(
            at: log.folder.appending(path: "site/data/files.csv"), to: log.folder.appending(path: "live.csv"))
        try rename("content/requests/2021/foi-2.md", to: "content/requests/2022/meals-foi-2.md")
        try #require(try log.run("build").status == 0)
        #expect(try log.run("check").errors == "")
        // Its reference still tells which case it is.
        #expect(
            try log.run("check", "--published", "live.csv").errors == """
                content/requests/2022/meals-foi-2.md: warning: /requests/2021/foi-2/ was published and would be gone \
                [lost-address]
                  help: write in this record: aliases: [/requests/2021/foi-2/]

                """)
    }

    @Test func aListOfFilesThatIsNotThereIsNamed() throws {
        let outcome = try log.run("check", "--published", "nowhere")
        #expect(outcome.status == 74)
        #expect(
            outcome.errors.hasPrefix("error: there is no list of the files that a site consists of: nowhere"))
    }

    @Test func aNewNameInOtherCapitalsCannotBeSaved() throws {
        try rename("content/requests/2021/foi-2.md", to: "content/requests/2021/FOI-2.md")
        #expect(
            try log.run("check").errors == """
                content/requests/2021/FOI-2.md: warning: /requests/2021/foi-2/ was published and would be gone \
                [lost-address]
                  help: give it its old name again: /requests/2021/FOI-2/ differs in capitals or in Unicode form \
                only, so both cannot be kept

                """)
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
