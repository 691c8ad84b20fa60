import Problems
import Testing

@testable import Import

/// Rows whose request the log has already, which an import must not write a second time.
@Suite struct KnownRecordTests {
    private static let head = "Reference,Subject,Received,Responded,Outcome\n"
    private static let row = "FOI 506,Gritting routes in winter,2021-01-04,2021-01-20,Granted\n"

    private static func record(
        _ reference: String, title: String = "Gritting routes in winter", _ rest: String = ""
    )
        -> String
    {
        "title: \(title)\nreference: \(reference)\nreceived: 2021-01-04\nresponded: 2021-01-20\noutcome: granted\(rest)"
    }

    @Test(arguments: [
        "FOI 506", "FOI/506", "foi-506", "FOI 0506", "FOI506", "foi  506", "F.O.I 506 ", "FOI_506", "FOI–506",
        "FOI\u{A0}506", "[FOI]506",
    ])
    func aReferenceThatIsWrittenOtherwiseIsKnown(_ written: String) throws {
        let isKnown = written != "F.O.I 506 "
        let register = try TestRegister(["2021/a.md": Self.record("\"\(written)\"")])
        let outcome = try register.run(Self.head + Self.row)
        #expect(outcome.counts == (isKnown ? [0, 1, 0, 0] : [1, 0, 0, 0]))
        #expect(outcome.messages == [])
        #expect(register.written.isEmpty == isKnown)
        // And the other way round.
        let other = try TestRegister(["2021/a.md": Self.record("FOI 506")])
        let cell = "\"\(written)\""
        #expect(
            try other.run(Self.head + Self.row.replacing("FOI 506", with: cell)).counts == outcome.counts)
    }

    @Test(arguments: [
        "2021/foi-506/index.md", "2020/foi-506/index.md", "old/gritting.md", "old/deep/down/x/index.md",
    ])
    func aRecordAtAnotherPathIsKnown(_ path: String) throws {
        let register = try TestRegister([path: Self.record("FOI 506")])
        let outcome = try register.run(Self.head + Self.row)
        #expect(outcome.counts == [0, 1, 0, 0])
        #expect(outcome.messages == [])
    }

    @Test func aRecordWhoseSlugIsItsOwnIsKnown() throws {
        let register = try TestRegister(["2021/x.md": Self.record("FOI 506", "\nslug: gritting")])
        #expect(try register.run(Self.head + Self.row).counts == [0, 1, 0, 0])
    }

    @Test func aDraftAndATakenDownRecordAreKnown() throws {
        for rest in [
            "\ndraft: true", "\ntakedown: {date: 2021-04-01, reason: error}", "\nembargo_until: 2099-01-01",
        ] {
            let register = try TestRegister(["2021/x.md": Self.record("FOI 506", rest)])
            #expect(try register.run(Self.head + Self.row).counts == [0, 1, 0, 0])
        }
    }

    @Test func oneOfSeveralReferencesIsKnown() throws {
        let record = Self.record("FOI 700", "\nreferences: [FOI-0506]")
        #expect(try TestRegister(["2021/x.md": record]).run(Self.head + Self.row).counts == [0, 1, 0, 0])

        let several = Self.row.replacing("FOI 506", with: "\"FOI 505, FOI 506\"")
        let outcome = try TestRegister(["2021/x.md": Self.record("FOI 506")]).run(Self.head + several)
        #expect(outcome.counts == [0, 1, 0, 0])
        #expect(outcome.rules == ["row-changed"])
    }

    @Test func whatTheRecordSaysOtherwiseIsTold() throws {
        let register = try TestRegister(["old/x.md": Self.record("foi 506", title: "Grit")])
        let outcome = try register.run(Self.head + Self.row)
        #expect(outcome.counts == [0, 1, 0, 0])
        #expect(
            outcome.messages == [
                "row 2: FOI 506 is already in the log and differs: title is 'Gritting routes in winter' in the register and 'Grit' in the record"
            ])
    }

    @Test func aNumberThatIsUsedAgainInAnotherYearIsAnotherRequest() throws {
        let register = try TestRegister(["2021/x.md": Self.record("FOI 506")])
        let again = "FOI 506,School meals,2023-01-04,2023-01-20,Granted\n"
        #expect(try register.run(Self.head + again).counts == [1, 0, 0, 0])
        #expect(register.written.keys.sorted() == ["2023/foi-506-2023/index.md"])
        #expect(try register.run(Self.head + again).counts == [0, 1, 0, 0])
        #expect(try register.run(Self.head + Self.row + again).counts == [0, 2, 0, 0])
        // A date that was corrected makes no other request.
        let corrected = try register.run(Self.head + Self.row.replacing("2021-01-04", with: "2020-12-31"))
        #expect(corrected.counts == [0, 1, 0, 0])
        #expect(corrected.rules == ["row-changed"])
    }

    @Test func recordsThatShareAReferenceByRightAreEachKnown() throws {
        let register = try TestRegister([
            "2021/a.md": Self.record("FOI 506", "\nslug: gritting"),
            "2021/b.md": Self.record("FOI 506", title: "School meals", "\nslug: meals"),
        ])
        let meals = Self.row.replacing("Gritting routes in winter", with: "School meals")
        for rows in [Self.row, meals, Self.row + meals] {
            let outcome = try register.run(Self.head + rows)
            #expect(outcome.counts == [0, rows == Self.row + meals ? 2 : 1, 0, 0])
            #expect(outcome.messages == [])
        }
        let other = Self.row.replacing("Gritting routes in winter", with: "Trees")
        let outcome = try register.run(Self.head + Self.row + other)
        #expect(outcome.counts == [0, 1, 0, 1])
        #expect(
            outcome.messages == [
                "the reference 'FOI 506' of row 3 is also that of row 2, which says something else"
            ])
    }

    @Test func aSecondImportWritesNothing() throws {
        let register = try TestRegister()
        let csv =
            Self.head + Self.row
            + "FOI 506,School meals,2022-01-04,2022-01-20,Granted\nFOI/507,Trees,2022-01-04,2022-01-20,Granted\n"
        #expect(try register.run(csv).counts == [3, 0, 0, 0])
        #expect(try register.run(csv).counts == [0, 3, 0, 0])
        #expect(register.written.isEmpty)
    }

    @Test func aFileThatIsNoRecordIsLeftAsItIs() throws {
        let register = try TestRegister()
        let path = "content/requests/2021/foi-506/index.md"
        let outcome = try register.run(Self.head + Self.row, taken: [path])
        #expect(outcome.counts == [0, 0, 0, 1])
        #expect(outcome.messages == ["row 2 belongs into \(path), which is there already"])
    }
}
