import Foundation
import Testing

/// `daylight new`: what it writes, and what it refuses.
@Suite struct NewTests {
    private let log: TestLog

    init() throws {
        log = try TestLog(TestLog.good)
    }

    private func begin(_ title: String, _ reference: String, _ rest: String...) throws -> Program.Outcome {
        try Program.run(
            ["new", title, "--reference", reference, "--clock", "2021-03-05"] + rest, in: log.folder)
    }

    @Test func writesWhatIsKnownAndWhatToDoNext() throws {
        let outcome = try begin("Bus lane fines", "FOI/2021 3", "--received", "2021-03-01")

        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                Begun as a draft: content/requests/2021/foi-2021-3/index.md
                Due on 30 March 2021: 20 working days after 1 March 2021, leaving out St Patrick’s Day (17 March 2021, Northern Ireland).
                The next steps stand in the file.

                """)
        #expect(outcome.status == 0)
        #expect(
            try log.text("content/requests/2021/foi-2021-3/index.md") == """
                ---
                title: Bus lane fines
                reference: FOI/2021 3
                received: 2021-03-01
                # Due on 30 March 2021: 20 working days after 1 March 2021, leaving out St Patrick’s Day (17 March 2021, Northern Ireland).
                draft: true

                # Next steps
                #
                # 1. Below the next line of hyphens, write what was asked. Never say who asked.
                # 2. When the answer goes out, write it there, too. Put the files that go with it into this folder.
                # 3. Take the # and the space after it away from the lines below that you need, and correct them.
                #    Outcomes: granted, part-granted, refused, refused-cost, refused-vexatious, not-held,
                #    neither-confirm-nor-deny, already-public, withdrawn, transferred, lapsed.
                #
                # responded: 2021-03-30
                # outcome: granted
                # exemptions: [s40(2)]
                # topics: [one of those in daylight.yml]
                # documents:
                #   - file: name-of-the-file.pdf
                #     title: What is in it, in a few words
                #
                # 4. Run `daylight check --drafts`, and mend what it finds.
                # 5. To publish the record, delete the line `draft: true`, and these steps.
                ---

                ## Request

                ## Response

                """)
        let check = try log.run("check", "--drafts", "--clock", "2021-03-05")
        #expect(check.errors == "")
        #expect(check.output == "no problems in 3 cases.\n")
    }

    @Test func takesTheYearOfTodayWhereTheDayOfReceiptIsNotKnown() throws {
        let outcome = try begin("Bus lane fines", "FOI 3")

        #expect(
            outcome.output == """
                Begun as a draft: content/requests/2021/foi-3/index.md
                The last day for the answer is not known: the record does not say when the request came in.
                The next steps stand in the file.

                """)
        #expect(try log.run("check", "--drafts", "--clock", "2021-03-05").status == 0)
    }

    @Test func countsByTheLawOfTheLog() throws {
        try log.add(
            "-- daylight.yml --\n" + log.text("daylight.yml") + "calendar: scotland\nregime: foisa\n")

        let outcome = try begin("Bus lane fines", "FOI 3", "--received", "2021-03-01")

        #expect(outcome.output.contains("\nDue on 29 March 2021: 20 working days after 1 March 2021.\n"))
    }

    /// Titles that YAML would read as something else if they were written as they are.
    @Test(arguments: [
        #"Fines: what, why & "how""#, "null", "# of fines", "- a list", "{a: b}", "'quoted'", "Café #1 *",
        "Cost of the £2m bridge \\ tunnel", "yes", "@handle", "Title ending in: ", "%directive",
    ])
    func theTitleIsReadAsItWasGiven(_ title: String) throws {
        // After `--`, since a title may begin with a hyphen.
        let written = try log.run(
            "new", "--reference", "FOI 3", "--received", "2021-03-01", "--clock", "2021-03-05", "--", title)
        try #require(written.errors == "")
        let check = try log.run("check", "--drafts", "--clock", "2021-03-05")
        #expect(check.errors == "")
        let path = try #require(written.output.split(separator: "\n").first?.split(separator: " ").last)
        try log.add(
            "-- \(path) --\n" + log.text(String(path)).replacing("draft: true", with: "draft: false"))
        try #require(try log.run("build", "--clock", "2021-03-05").status == 0)
        let page = String(path.dropFirst("content/".count).dropLast("index.md".count)) + "index.json"
        let data = try JSONSerialization.jsonObject(with: log.bytes("site/\(page)")) as? [String: Any]
        #expect(data?["title"] as? String == title.trimmingCharacters(in: .whitespaces))
    }

    @Test(arguments: ["FOI 1", "foi-01", "FOI/1"])
    func refusesAReferenceThatIsTaken(_ reference: String) throws {
        let before = try log.tree("content")

        let outcome = try begin("Bus lane fines", reference)

        #expect(
            outcome.errors == """
                error: the reference '\(reference)' is taken, by the record in content/requests/2021/foi-1/index.md
                  help: add to that record, or give another reference

                """)
        #expect(outcome.output == "")
        #expect(outcome.status == 1)
        #expect(try log.tree("content") == before)
    }

    @Test func neverOverwrites() throws {
        try log.add("-- content/requests/2021/foi-3/index.md --\nmine\n")

        let outcome = try begin("Bus lane fines", "FOI 3")

        #expect(
            outcome.errors == """
                error: content/requests/2021/foi-3/index.md is there already, and was left as it is
                  help: add to that file

                """)
        #expect(outcome.status == 1)
        #expect(try log.text("content/requests/2021/foi-3/index.md") == "mine\n")
    }

    @Test func refusesAnAddressThatAnotherRecordHas() throws {
        try log.add("-- content/requests/2021/foi-3.md --\n---\ntitle: Trees\nreference: FOI 9\n---\n")

        let outcome = try begin("Bus lane fines", "FOI 3")

        #expect(
            outcome.errors == """
                error: the address 'requests/2021/foi-3/' is taken, by the record in content/requests/2021/foi-3.md
                  help: add to that record, or give another reference

                """)
        #expect(outcome.status == 1)
    }

    @Test func needsALog() throws {
        try log.remove("daylight.yml")

        let outcome = try begin("Bus lane fines", "FOI 3")

        #expect(outcome.errors.contains("[missing-configuration]"))
        #expect(outcome.errors.hasSuffix("\nNo record was begun.\n"))
        #expect(outcome.status == 1)
    }

    @Test(arguments: [
        ("", "FOI 3", "The title must be a line of text."),
        (" ", "FOI 3", "The title must be a line of text."),
        ("Bus\nlanes", "FOI 3", "The title must be a line of text."),
        ("Bus lanes", "", "The reference must be a line of text."),
        ("Bus lanes", "/?", "The reference must have a letter or a digit."),
        (
            "Bus lanes", "FOI " + String(repeating: "1", count: 252),
            "The reference is too long to name a folder after it: write no more than 255 letters and digits."
        ),
        ("FOI 4", "FOI 3", nil), ("foi 3", "FOI 3", nil), ("2021/77", "FOI 3", nil),
        ("About FOI 345", "FOI 345", nil), ("REF-2021-5", "FOI 3", nil),
    ])
    func refusesWhatIsNoTitleOrReference(_ title: String, _ reference: String, _ message: String?) throws {
        let outcome = try begin(title, reference)

        let expected =
            message
            ?? "The title looks like a reference. Say in a few words what was asked, such as \"Gritting routes in winter\"."
        #expect(outcome.errors.split(separator: "\n").first.map(String.init) == "Error: \(expected)")
        #expect(outcome.status == 64)
    }

    @Test func refusesADayToCome() throws {
        let outcome = try begin("Bus lane fines", "FOI 3", "--received", "2021-03-06")

        #expect(outcome.errors.hasPrefix("Error: --received is 2021-03-06, and that day is still to come.\n"))
        #expect(outcome.status == 64)
    }
}
