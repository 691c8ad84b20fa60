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

    /// Rules that other tests break, since their number names an older check.
    private static let older: Set<String> = [
        "L05-not-an-exemption", "L05-unknown-provision", "S01-duplicate-reference", "S10-unknown-topic",
        "S11-unknown-relation", "S12-unknown-key", "S13-ambiguous-date", "S14-duplicate-key",
        "S14-unclosed-front-matter", "S14-yaml-syntax",
    ]

    @Test func everyRuleHasAnExampleAndOneInWhichItIsQuiet() throws {
        let examples = try Example.all()
        let names = Set(examples.map(\.rule))
        let rules = try RuleListTests.declaredRules(in: ["Content", "Disclosure"])
            .filter { $0.firstMatch(of: /^[A-Z][0-9]{2}-/) != nil }.subtracting(Self.older)
        #expect(rules.count > 50)
        for rule in rules {
            #expect(names.contains("\(rule)-quiet"), "\(rule)")
            #expect(
                examples.contains { $0.archive.text("stderr")?.contains(" [\(rule)]\n") == true }, "\(rule)")
        }
    }

    @Test func countsWhatIsLetPass() throws {
        let log = try TestLog(TestLog.good)
        try log.add(try Example("allow-by-number-quiet.txt").archive)

        let outcome = try log.run("check", "--clock", "2021-06-01")

        #expect(outcome.output == "no problems in 3 cases, 1 let pass with a reason (T01-late).\n")
        #expect(outcome.errors == "")
    }
}
