import Foundation
import Testing

/// How `daylight import` reads the words and figures in cells.
@Suite struct RegisterWordsTests {
    /// Imports a register with a cell in each row, and gives for each the lines of its record; nil where it was refused.
    private func records(_ heading: String, _ cells: [String], rest: String = "") throws
        -> [[String]?]
    {
        let log = try TestLog(TestLog.good)
        var csv = "Reference,Subject,Received,\(heading)\n"
        for (index, cell) in cells.enumerated() {
            csv += "R \(index + 1),Trees,2021-01-04,\"\(cell.replacing("\"", with: "\"\""))\"\n"
        }
        try log.add(
            Archive(entries: [
                .init(path: "register.csv", content: .bytes(Array(csv.utf8))),
                .init(path: "register.map.yml", content: .bytes(Array("dates: day-first\n\(rest)".utf8))),
            ]))
        let outcome = try log.run("import", "register.csv")
        try #require(outcome.output.contains(" already in the log"), "\(outcome.errors)")
        return try cells.indices.map { index in
            let path = "content/requests/2021/r-\(index + 1)/index.md"
            guard FileManager.default.fileExists(atPath: log.folder.appending(path: path).path) else {
                return nil
            }
            return try log.text(path).split(separator: "\n").map(String.init)
        }
    }

    private static let days: [(String, String?)] = [
        ("2021-01-25", "2021-01-25"), ("25/01/2021", "2021-01-25"), ("25.1.21", "2021-01-25"),
        ("25-01-2021", "2021-01-25"), ("03/04/2021", "2021-04-03"), ("25/01/2021 14:05", "2021-01-25"),
        ("2021-01-25T14:05:00Z", "2021-01-25"), ("Mon 25 January 2021", "2021-01-25"),
        ("25th Jan 2021", "2021-01-25"), ("January 25, 2021", "2021-01-25"),
        ("25-Jan-21", "2021-01-25"),
        ("1st of February 2021", "2021-02-01"), ("44221", "2021-01-25"), ("44221.5", "2021-01-25"),
        ("20210125", "2021-01-25"), ("March 2021", "2021-03"), ("Mar-21", "2021-03"),
        ("03/2021", "2021-03"),
        ("2021", "2021"), ("9 Sept 2021", "2021-09-09"), ("31/02/2021", nil), ("32/01/2021", nil),
        ("01/25/2021", nil), ("25/01/0021", nil), ("25/01", nil), ("19-Mar", nil), ("soon", nil),
        ("99999", nil),
        ("2021-13-01", nil), ("12", nil),
    ]

    @Test func readsDays() throws {
        let records = try records("Due date", Self.days.map(\.0))

        for (day, record) in zip(Self.days, records) {
            #expect(record?.first { $0.hasPrefix("due: ") } == day.1.map { "due: \($0)" }, "\(day.0)")
            #expect((record == nil) == (day.1 == nil), "\(day.0)")
        }
    }

    @Test func readsThatThereIsNoDay() throws {
        for record in try records("Due date", ["", "-", "n/a", "TBC", "Pending"]) {
            #expect(try #require(record).allSatisfy { !$0.hasPrefix("due: ") })
        }
    }

    private static let outcomes: [(String, String?)] = [
        ("Full disclosure", "granted"), ("DISCLOSED", "granted"), ("Granted in full", "granted"),
        ("Information provided", "granted"),
        ("Refused", "refused"),
        ("Withheld in full.", "refused"), ("Section 12", "refused-cost"), ("S.12", "refused-cost"),
        ("Refused - s12", "refused-cost"), ("Exceeds cost limit", "refused-cost"),
        ("Vexatious", "refused-vexatious"), ("s 14", "refused-vexatious"),
        ("Info not held", "not-held"),
        ("Information not held", "not-held"), ("No information held", "not-held"),
        ("NCND", "neither-confirm-nor-deny"), ("Neither confirm nor deny", "neither-confirm-nor-deny"),
        ("Already in the public domain", "already-public"), ("s21", "already-public"),
        ("Withdrawn by the requester", "withdrawn"), ("Transferred", "transferred"),
        ("Lapsed", "lapsed"),
        ("refused-cost", "refused-cost"), ("Given", "granted"), ("No", nil), ("Yes", nil),
        ("Closed", nil),
        ("No information", nil), ("Dealt with", nil),
    ]

    @Test func readsOutcomes() throws {
        let records = try records(
            "Outcome", Self.outcomes.map(\.0), rest: "outcomes: {Given: granted}\n")

        for (word, record) in zip(Self.outcomes, records) {
            #expect(
                record?.first { $0.hasPrefix("outcome: ") } == word.1.map { "outcome: \($0)" }, "\(word.0)")
            #expect((record == nil) == (word.1 == nil), "\(word.0)")
        }
    }

    private static let exemptions: [(String, String?)] = [
        ("s40(2)", "[s40(2)]"), ("Section 40 (2) and Section 43(2)", "[s40(2), s43(2)]"),
        ("s31(1)(a)(b)", "[s31(1)(a), s31(1)(b)]"), ("s40(2)\ns43(2)\ns40(2)", "[s40(2), s43(2)]"),
        ("S.21; S.22", "[s21, s22]"), ("40(2) / 43(2)", "[s40(2), s43(2)]"),
        ("s40(2), s42 & s43(2)", "[s40(2), s42, s43(2)]"),
        ("s43(2): would harm trade", #"[{cite: s43(2), note: "s43(2): would harm trade"}]"#),
        ("reg 12(4)(e)", "[reg 12(4)(e)]"), ("s99", nil), ("commercial harm", nil),
        ("s40(2), s99", nil),
        ("s45", nil),
    ]

    @Test func readsExemptions() throws {
        let records = try records("Exemptions", Self.exemptions.map(\.0))

        for (cell, record) in zip(Self.exemptions, records) {
            let line = record?.first { $0.hasPrefix("exemptions: ") }
            #expect(line == cell.1.map { "exemptions: \($0)" }, "\(cell.0)")
            #expect((record == nil) == (cell.1 == nil), "\(cell.0)")
        }
    }

    private static let references: [(String, String, String?)] = [
        ("FOI 12 / FOI 13", "FOI 12", "[FOI 13]"),
        ("FOI-12, FOI-13 and FOI-14", "FOI-12", "[FOI-13, FOI-14]"),
        ("FOI/12/2019", "FOI/12/2019", nil), ("FOI 12\nFOI 13", "FOI 12", "[FOI 13]"),
        ("Parks and Trees 5", "Parks and Trees 5", nil),
        ("FOI 12, letter 3", #""FOI 12, letter 3""#, nil),
        ("0451", #""0451""#, nil),
    ]

    @Test(arguments: references)
    func readsReferences(_ cell: String, _ reference: String, _ others: String?) throws {
        let log = try TestLog(TestLog.good)
        try log.add("-- register.csv --\nReference,Subject,Received\n\"\(cell)\",Trees,2021-01-04\n")

        _ = try log.run("import", "register.csv")

        let made = try log.tree("content/requests").filter { path, _ in
            path.hasSuffix(".md") && path != "2021/foi-1/index.md" && path != "2021/foi-2.md"
        }
        let text = String(decoding: try #require(made.first?.value), as: UTF8.self)
        #expect(made.count == 1)
        #expect(text.contains("\nreference: \(reference)\n"))
        #expect(text.firstMatch(of: /\nreferences: (.*)\n/).map { String($0.1) } == others)
    }
}
