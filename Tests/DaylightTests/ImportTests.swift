import Foundation
import Testing

/// `daylight import`: registers of ten shapes, from which no row may get lost.
@Suite struct ImportTests {
    /// A file of `Fixtures/registers`: what is special about it, the register, and what is printed.
    struct Register: CustomTestStringConvertible {
        let name: String
        let archive: Archive

        init(_ name: String) throws {
            self.name = name
            archive = try Fixtures.archive("registers/\(name)")
        }

        static var all: [Register] {
            get throws { try Fixtures.names(below: "registers").map(Register.init) }
        }

        var testDescription: String { name }

        /// The log of the authority, with the register in it.
        func log() throws -> TestLog {
            let log = try TestLog(TestLog.good.without("content/requests/2021/foi-1/index.md"))
            try log.remove("content/requests")
            try log.add(
                "-- daylight.yml --\n" + log.text("daylight.yml") + (archive.text("settings") ?? ""))
            for entry in archive.entries where entry.path.hasPrefix("register") {
                let path = entry.path.replacing(" (UTF-16)", with: "")
                guard path != entry.path, case .bytes(let bytes) = entry.content else {
                    try log.add(Archive(entries: [entry]))
                    continue
                }
                let units = [0xFEFF] + Array(String(decoding: bytes, as: UTF8.self).utf16)
                let encoded = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                try log.add(Archive(entries: [.init(path: path, content: .bytes(encoded))]))
            }
            return log
        }
    }

    /// The numbers of all rows that error messages name.
    static func rowsNamed(_ errors: String) -> Set<Int> {
        var rows = Set<Int>()
        for line in errors.split(separator: "\n") where line.contains(": error: ") {
            // The row whose file another row would make, too, is not the one that is refused.
            for match in line.replacing(/as row [0-9]+/, with: "").matches(
                of: /rows? ([0-9]+(?:(?:, | to | and )[0-9]+)*)/)
            {
                for part in match.1.replacing(" and ", with: ",").split(separator: ",") {
                    let ends = part.split(separator: " to ").compactMap {
                        Int($0.trimmingCharacters(in: .whitespaces))
                    }
                    if let first = ends.first, let last = ends.last { rows.formUnion(first...last) }
                }
            }
        }
        return rows
    }

    /// The counts of the closing lines.
    struct Counts: Equatable {
        let rows: Int
        let records: Int
        let present: Int
        let repeated: Int
        let refused: Int

        init(_ output: String) throws {
            let match = try #require(
                output.firstMatch(
                    of:
                        /(?m)^([0-9]+) rows?: ([0-9]+) records? (?:would be )?written.*, ([0-9]+) already in the log, ([0-9]+) repeated, ([0-9]+) refused\.$/
                ), "\(output)")
            rows = try #require(Int(match.1))
            records = try #require(Int(match.2))
            present = try #require(Int(match.3))
            repeated = try #require(Int(match.4))
            refused = try #require(Int(match.5))
        }
    }

    private func records(_ log: TestLog) throws -> [String] {
        guard log.folder.appending(path: "content/requests").isFolder else { return [] }
        return try log.tree("content/requests").keys.filter { $0.hasSuffix(".md") }
    }

    @Test(arguments: try Register.all)
    func printsWhatItReadAndRefused(_ register: Register) throws {
        let log = try register.log()

        let outcome = try log.run("import", "register.csv")

        #expect(outcome.output == register.archive.text("output"))
        #expect(outcome.errors == register.archive.text("errors") ?? "")
        #expect(outcome.status == (outcome.errors.contains(": error: ") ? 1 : 0))
        #expect(outcome.status == 0 || outcome.errors.contains(" refused: mend what is named above"))
    }

    @Test(arguments: try Register.all)
    func everyRowIsARecordOrANamedRefusal(_ register: Register) throws {
        let log = try register.log()

        let outcome = try log.run("import", "register.csv")

        let counts = try Counts(outcome.output)
        #expect(counts.rows == counts.records + counts.present + counts.repeated + counts.refused)
        #expect(Self.rowsNamed(outcome.errors).count == counts.refused)
        #expect(try records(log).count == counts.records)
        let check = try log.run("check", "--drafts")
        #expect(!check.errors.contains(": error: "), "\(check.errors)")
        #expect(check.status == 0)
    }

    @Test(arguments: try Register.all)
    func aSecondRunWritesNothing(_ register: Register) throws {
        let log = try register.log()
        let first = try log.run("import", "register.csv")
        let before = try log.tree(".")

        let second = try log.run("import", "register.csv")

        #expect(try log.tree(".") == before)
        let (one, two) = (try Counts(first.output), try Counts(second.output))
        #expect(two.records == 0)
        #expect(two.present == one.records + one.present)
        #expect((two.repeated, two.refused) == (one.repeated, one.refused))
        #expect(second.status == first.status)
        #expect(!second.errors.contains("already in the log and differs"))
    }

    @Test(arguments: try Register.all)
    func aDryRunSaysTheSameAndWritesNothing(_ register: Register) throws {
        let log = try register.log()
        let before = try log.tree(".")

        let dry = try log.run("import", "register.csv", "--dry-run")

        #expect(try log.tree(".") == before)
        let real = try log.run("import", "register.csv")
        #expect(try Counts(dry.output) == Counts(real.output))
        #expect(dry.errors == real.errors)
        #expect(dry.status == real.status)
    }

    @Test func writesARecordThatOfficersCanRead() throws {
        let log = try Register("council.txt").log()

        _ = try log.run("import", "register.csv")

        #expect(
            try log.text("content/requests/2019/foi-511/index.md") == """
                ---
                title: Business rates and empty shops
                reference: FOI 511
                references: [FOI 512]
                received: 2019-12-05
                due: 2020-01-06
                responded: 2020-01-06
                outcome: part-granted
                exemptions: [s40(2), s43(2)]
                source: {system: register.csv, id: row 11}
                draft: true
                ---

                """)
    }

    @Test func writesTextAsTextWhateverItLooksLike() throws {
        let log = try Register("university.txt").log()

        _ = try log.run("import", "register.csv")

        #expect(
            try log.text("content/requests/2021/uw-21-0101/index.md") == ##"""
                ---
                title: "Please tell me: 1. how many students appealed their marks; 2. how many of these appeals succeeded"
                reference: UW/21/0101
                department: Registry
                received: 2021-01-04
                responded: 2021-01-26
                outcome: granted
                source: {system: register.csv, id: row 2}
                draft: true
                ---

                ## Request

                Please tell me:\
                1\. how many students appealed their marks;\
                2\. how many of these appeals succeeded.

                \# This is not a heading\
                \- nor a \<b>list\</b>

                """##)
    }

    @Test func neverTakesOverWhoAsked() throws {
        let log = try Register("council.txt").log()

        _ = try log.run("import", "register.csv")

        for (path, bytes) in try log.tree("content/requests") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Person") && !text.contains("@"), "\(path)")
        }
    }

    @Test func keepsTheMapForTheNextTime() throws {
        let log = try Register("council.txt").log()

        _ = try log.run("import", "register.csv")

        #expect(
            try log.text("register.map.yml") == """
                # How `daylight import` reads register.csv: as it was guessed, to be corrected here.
                # What is left out is guessed again. Every key is described in content/README.md.

                # Which columns hold what, by their headings.
                columns:
                  reference: FOI Ref
                  title: Subject
                  received: Date Received
                  due: Due Date
                  responded: Date Responded
                  outcome: Outcome
                  exemptions: Exemption(s) Applied

                # Who asked and who answered is never taken over.
                left_out: [Requester Name, Email]

                # How 03/04/2021 is read: day-first or month-first.
                dates: day-first

                # What the register's words for outcomes mean.
                outcomes:
                  Disclosed in part: part-granted
                  Full disclosure: granted
                  Info not held: not-held
                  Part disclosed: part-granted
                  Refused: refused
                  S12: refused-cost
                #  Sorted: granted
                # empty_outcome: granted

                # The topics of daylight.yml that the register's subjects stand for.
                # topics:
                #   Highways: Roads

                # The folder of each record below content/requests.
                folder: "{year}/{reference}"

                # Whether rows without a reference are refused, or kept and named after their title: refuse or keep.
                rows_without_reference: refuse

                """)
    }

    @Test func takesRefusedRowsOnceTheyAreMended() throws {
        let log = try Register("council.txt").log()
        _ = try log.run("import", "register.csv")
        try log.add(
            "-- register.map.yml --\n"
                + log.text("register.map.yml").replacing("#  Sorted: granted", with: "  Sorted: granted"))
        let bytes = try log.bytes("register.csv")
        let mended = String(decoding: bytes, as: UTF8.self).replacing("31/02/2020", with: "28/02/2020")
        try log.add(
            Archive(entries: [.init(path: "register.csv", content: .bytes(Array(mended.utf8)))]))

        let outcome = try log.run("import", "register.csv")

        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                "\n10 rows: 2 records written as drafts, 7 already in the log, 1 repeated, 0 refused.\n"))
        #expect(outcome.output.hasSuffix("\nEvery row is in the log.\n"))
    }

    @Test func tellsOfRowsThatHaveChangedAndLeavesTheRecords() throws {
        let log = try Register("scotland.txt").log()
        _ = try log.run("import", "register.csv")
        let before = try log.tree("content")
        try log.add(
            "-- register.csv --\n"
                + log.text("register.csv").replacing("2022-03-29", with: "2022-03-28"))

        let outcome = try log.run("import", "register.csv")

        #expect(try log.tree("content") == before)
        #expect(outcome.status == 0)
        #expect(
            outcome.errors == """
                register.csv:3:1: warning: row 2: FOISA-77 is already in the log and differs: responded is '2022-03-28' in the register and '2022-03-29' in the record [row-changed]
                  FOISA-77,Ferry delays on the northern route,2022-03-01,2022-03-28,Released in full,
                  ^^^^^^^^
                  help: the record was left as it is; if the register is right, correct content/requests/2022/foisa-77/index.md

                """)
    }

    @Test func publishesWhenToldTo() throws {
        let log = try Register("scotland.txt").log()

        let outcome = try log.run("import", "register.csv", "--publish")

        #expect(outcome.output.contains("\n5 rows: 5 records written, 0 already"))
        #expect(!(try log.text("content/requests/2022/foisa-77/index.md").contains("draft")))
    }

    @Test func takesRowsThatDoNotSayWhatWasWithheld() throws {
        let log = try Register("scotland.txt").log()
        try log.add(
            """
            -- bare.csv --
            Ref,Subject,Received,Replied,Decision
            FOI 801,Grit bins by street,2021-03-01,2021-03-20,Part granted
            FOI 802,Grit bins by ward,2021-03-02,2021-03-21,Granted

            """)

        let first = try log.run("import", "bare.csv")
        let check = try log.run("check", "--drafts")
        let second = try log.run("import", "bare.csv")

        #expect(
            first.output.contains(
                """
                2 rows: 2 records written as drafts, 0 already in the log, 0 repeated, 0 refused.
                1 row granted in part without a word on what was withheld: their records say so under `allow`. Add the exemptions where you know them.

                """))
        #expect(first.status == 0)
        #expect(
            try log.text("content/requests/2021/foi-801/index.md").contains(
                "\nallow: [{rule: L14-outcome, reason: The register does not say why.}]\n"))
        #expect(check.status == 0)
        #expect(!second.output.contains("without a word"))
        #expect(second.status == 0)
    }

    @Test func neverOverwritesAFileThatIsNoRecord() throws {
        let log = try Register("scotland.txt").log()
        try log.add("-- content/requests/2022/foisa-77/index.md --\nmine\n")

        let outcome = try log.run("import", "register.csv")

        #expect(try log.text("content/requests/2022/foisa-77/index.md") == "mine\n")
        #expect(
            outcome.errors.contains(
                "error: row 2 belongs into content/requests/2022/foisa-77/index.md, which is there already [row-place]"
            ))
        #expect(try Counts(outcome.output).refused == 1)
        #expect(outcome.status == 1)
    }

    /// Rules that no register should break: they stand guard over the import itself, or have tests of their own.
    private static let unbreakable: Set<String> = ["row-record", "row-changed", "row-cell"]

    @Test func everyRuleIsBrokenByAnExample() throws {
        let rules = try RuleListTests.declaredRules(in: ["Import"])
        let archives = try Register.all.map(\.archive) + BrokenRegisterTests.Example.all.map(\.archive)
        let messages = archives.compactMap { $0.text("errors") }.joined()

        #expect(rules.count > 15)
        #expect(rules.filter { !messages.contains("[\($0)]") } == Self.unbreakable)
    }
}
