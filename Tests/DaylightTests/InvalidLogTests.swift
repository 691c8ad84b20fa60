import Foundation
import Testing

/// Logs that cannot be published: what exactly is said of each, and that the site stays as it was.
@Suite struct InvalidLogTests {
    /// A file of `Fixtures/invalid`: what is wrong, the command, the files, and what standard error says.
    struct Example: CustomTestStringConvertible {
        let name: String
        let archive: Archive

        init(_ name: String) throws {
            self.name = name
            archive = try Fixtures.archive("invalid/\(name)")
        }

        static func all() throws -> [Example] {
            try Fixtures.names(below: "invalid").map(Example.init)
        }

        var testDescription: String { name }

        /// What stands after `$ daylight`.
        var arguments: [String] {
            archive.head.split(separator: "\n").first { $0.hasPrefix("$ daylight ") }
                .map { $0.split(separator: " ").dropFirst(2).map(String.init) } ?? []
        }
    }

    /// What is built of a log in which nothing is wrong.
    private static let goodSite = Result {
        let log = try TestLog(TestLog.good)
        try #require(try log.run("build").errors == "")
        return try log.tree()
    }

    @Test(arguments: try Example.all())
    func saysWhatIsWrongAndLeavesTheSiteAlone(_ example: Example) throws {
        let log = try TestLog(TestLog.good)
        let site = try Self.goodSite.get()
        try log.add(site)

        try log.add(example.archive.without("stderr"))
        let outcome = try Program.run(example.arguments, in: log.folder)

        #expect(outcome.errors == example.archive.text("stderr"))
        #expect(outcome.output == "")
        #expect(outcome.status == 1)
        #expect(try log.tree() == site)
    }

    /// Rules that no log can break.
    private static let unbreakable: Set<String> = [
        // The theme in the program has every template, and a log's own can only take the place of one of them.
        "missing-template"
    ]

    @Test func everyRuleIsBrokenByAnExample() throws {
        let rules = try RuleListTests.declaredRules(
            in: ["Content", "Disclosure", "Site", "Markdown", "Templates"])
        let archives = try Example.all().map(\.archive) + LintTests.Example.all().map(\.archive)
        let messages = archives.compactMap { $0.text("stderr") }.joined()
        let unbroken = rules.filter { !messages.contains("[\($0)]") }

        #expect(rules.count > 50)
        #expect(unbroken == Self.unbreakable)
    }
}
