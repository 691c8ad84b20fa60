import Foundation
import Testing

/// Registers that cannot be read without a guess: what exactly is said, and that nothing is written.
@Suite struct BrokenRegisterTests {
    /// A file of `Fixtures/broken-registers`: what is wrong, the register, and what standard error says.
    struct Example: CustomTestStringConvertible {
        let name: String
        let archive: Archive

        static var all: [Example] {
            get throws {
                try Fixtures.names(below: "broken-registers").map {
                    Example(name: $0, archive: try Fixtures.archive("broken-registers/\($0)"))
                }
            }
        }

        var testDescription: String { name }
    }

    @Test(arguments: try Example.all)
    func saysWhatIsWrongAndWritesNothing(_ example: Example) throws {
        let log = try TestLog(TestLog.good)
        for entry in example.archive.entries where entry.path.hasPrefix("register") {
            try log.add(Archive(entries: [entry]))
        }
        let before = try log.tree(".")

        let outcome = try log.run("import", "register.csv")

        #expect(outcome.errors == example.archive.text("errors"))
        #expect(outcome.errors.hasSuffix("\nNothing was imported.\n"))
        #expect(outcome.status == 1)
        #expect(try log.tree(".") == before)
    }

    @Test func refusesARowAfterWhichNoFolderCanBeNamed() throws {
        let log = try TestLog(TestLog.good)
        let long = String(repeating: "9", count: 90)
        try log.add(
            """
            -- register.csv --
            Reference,Received,Subject
            FOI 3,2021-03-01,Trees in parks
            FOI \(long),2021-03-01,Bins in parks
            -- register.map.yml --
            folder: "{year}/\(String(repeating: "x", count: 165))-{reference}"

            """)

        let outcome = try log.run("import", "register.csv")

        #expect(
            outcome.errors.contains(
                "register.csv:3:1: error: the folder of row 3 would have a name of 260 bytes, and no folder can have one of more than 255 [row-reference]\n"
            ))
        #expect(outcome.status == 1)
        #expect(try log.tree("content").keys.count { $0.hasSuffix("-foi-3/index.md") } == 1)
    }

    @Test func needsAFileThatCanBeRead() throws {
        let log = try TestLog(TestLog.good)

        let outcome = try log.run("import", "nowhere.csv")

        #expect(outcome.errors.hasPrefix("error: nowhere.csv could not be read: "))
        #expect(outcome.errors.hasSuffix("\nNothing was imported.\n"))
        #expect(outcome.status == 74)
    }

    @Test func needsALog() throws {
        let log = try TestLog(TestLog.good)
        try log.remove("daylight.yml")
        try log.add("-- register.csv --\nReference,Subject\nFOI 3,Trees\n")

        let outcome = try log.run("import", "register.csv")

        #expect(outcome.errors.contains("[missing-configuration]"))
        #expect(outcome.errors.hasSuffix("\nNothing was imported.\n"))
        #expect(outcome.status == 1)
    }

    @Test func needsTheNameOfARegister() throws {
        let log = try TestLog(TestLog.good)

        #expect(try log.run("import").status == 64)
    }
}
