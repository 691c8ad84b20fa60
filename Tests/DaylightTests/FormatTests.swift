import Foundation
import Testing

/// The forms in which problems are printed, for people, terminals and programs.
@Suite struct FormatTests {
    private static let formats = ["text", "json", "github", "sarif", "colour"]

    private let fixture: Archive
    private let log: TestLog

    init() throws {
        fixture = try Fixtures.archive("formats.txt")
        let files = Self.formats.reduce(fixture) { $0.without($1) }
        log = try TestLog(TestLog.good, files)
    }

    @Test func textGoesToStandardError() throws {
        let outcome = try log.run("check")

        #expect(outcome.errors == fixture.text("text"))
        #expect(outcome.output == "")
        #expect(outcome.status == 1)
    }

    @Test(arguments: ["json", "github", "sarif"])
    func whatProgramsReadGoesToStandardOutput(_ format: String) throws {
        let outcome = try log.run("check", "--format", format)

        #expect(outcome.output == fixture.text(format))
        #expect(outcome.errors == "")
        #expect(outcome.status == 1)
    }

    @Test func jsonIsOneObjectEvenWithoutProblems() throws {
        let good = try TestLog(TestLog.good)

        let outcome = try good.run("check", "--format", "json")

        #expect(
            outcome.output == """
                {
                  "errors" : 0,
                  "notes" : 0,
                  "problems" : [

                  ],
                  "version" : 1,
                  "warnings" : 0
                }

                """)
        #expect(outcome.status == 0)
    }

    @Test func sarifStandsAloneEvenWithoutProblems() throws {
        let good = try TestLog(TestLog.good)

        let outcome = try good.run("check", "--format", "sarif")

        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [Any])?.isEmpty == true)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test func colourIsForThoseWhoAskForIt() throws {
        #expect(try log.run("check", "--color", "always").errors == fixture.text("colour"))
        #expect(
            try log.run("check", "--color", "always", environment: ["NO_COLOR": "1"]).errors
                == fixture.text("colour"))
        #expect(try log.run("check", "--color", "never").errors == fixture.text("text"))
        #expect(try log.run("check", environment: ["NO_COLOR": "1"]).errors == fixture.text("text"))
    }
}
