import Foundation
import Testing

/// The same log gives the same bytes, wherever and by whomever it is built.
@Suite struct DeterminismTests {
    /// A machine that builds the demonstration log in its own way.
    struct Machine: CustomTestStringConvertible {
        let jobs: String
        let environment: [String: String]

        var testDescription: String { "-j \(jobs) \(environment.sorted(by: <))" }
    }

    @Test(arguments: [
        Machine(jobs: "1", environment: ["TZ": "America/Los_Angeles", "LANG": "C"]),
        Machine(jobs: "8", environment: ["TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C"]),
        Machine(jobs: "3", environment: ["TZ": "Europe/London", "LANG": "cy_GB.UTF-8"]),
        Machine(jobs: "2", environment: ["TZ": ":nowhere", "LANG": "tr_TR.UTF-8", "NO_COLOR": "1"]),
    ])
    func anyMachineMakesTheSameBytes(_ machine: Machine) throws {
        var dice = Dice(seed: 2021)
        let demonstration = try TestLog.demonstration
        let here = try TestLog(demonstration, in: TestLog.memory)
        // In memory a folder lists its files in the order in which they were made.
        let there = try TestLog(demonstration.shuffled(by: &dice), in: TestLog.memory)
        try #require(try here.run("build").status == 0)

        let outcome = try there.run("build", "-j", machine.jobs, environment: machine.environment)

        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(differences(try here.tree(), try there.tree()) == [])
    }

    @Test func theWayToTheFolderMakesNoDifference() throws {
        let log = try TestLog(TestLog.demonstration, in: TestLog.memory)
        let elsewhere = try TestLog(Archive(""), in: TestLog.memory)
        try #require(try log.run("build").status == 0)

        let outcome = try elsewhere.run("build", "-r", log.folder.path, "-o", "public")

        #expect(outcome.status == 0)
        #expect(differences(try log.tree(), try elsewhere.tree("public")) == [])
    }

    @Test func buildingAgainWritesNothing() throws {
        let log = try TestLog(TestLog.demonstration, in: TestLog.memory)
        try #require(try log.run("build").status == 0)
        let site = try log.tree()

        let outcome = try log.run("build")

        #expect(
            outcome.output.contains(
                "\n0 written, \(site.keys.count { !$0.hasSuffix("/") } - 1) unchanged, 0 removed.\n"))
        #expect(differences(try log.tree(), site) == [])
    }
}
