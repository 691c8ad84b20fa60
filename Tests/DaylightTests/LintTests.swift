import Testing

/// Logs that break a rule about the law, and logs in which the rule must stay quiet: what exactly is said of each.
@Suite struct LintTests {
    /// A file of `Fixtures/lint`: what is wrong, the command, the files, and what standard error says.
    struct Example: CustomTestStringConvertible {
        let name: String
        let archive: Archive

        init(_ name: String) throws {
            self.name = name
            archive = try Fixtures.archive("lint/\(name)")
        }

        static func all() throws -> [Example] {
            try Fixtures.names(below: "lint").map(Example.init)
        }

        var testDescription: String { name }

        /// The name of the rule, with which the name of the file begins.
        var rule: String { String(name.prefix { $0 != "." }) }

        /// Whether the rule must not find anything.
        var isQuiet: Bool { rule.hasSuffix("-quiet") }

        /// What stands after `$ daylight`.
        var arguments: [String] {
            archive.head.split(separator: "\n").first { $0.hasPrefix("$ daylight ") }
                .map { $0.split(separator: " ").dropFirst(2).map(String.init) } ?? []
        }
    }

    @Test(arguments: try Example.all())
    func saysWhatTheRuleFinds(_ example: Example) throws {
        let log = try TestLog(TestLog.good)
        try log.add(example.archive.without("stderr"))

        let outcome = try Program.run(example.arguments, in: log.folder)

        #expect(outcome.errors == example.archive.text("stderr") ?? "")
        #expect(example.isQuiet == outcome.errors.isEmpty)
    }

    @Test func everyRuleHasAnExampleAndOneInWhichItIsQuiet() throws {
        let names = Set(try Example.all().map(\.rule))
        let rules = names.filter { !$0.hasSuffix("-quiet") }
        #expect(rules.count > 12)
        for rule in rules {
            let id = try #require(rule.split(separator: "-").first)
            #expect(names.contains { $0.hasPrefix("\(id)-") && $0.hasSuffix("-quiet") }, "\(rule)")
        }
    }
}
