import Foundation
import Testing

/// `daylight check --rules`, and the names of rules.
@Suite struct RuleListTests {
    /// The names of the rules that modules declare.
    static func declaredRules(in modules: [String]) throws -> Set<String> {
        var rules = Set<String>()
        for module in modules {
            let folder = Fixtures.package.appending(path: "Sources/\(module)")
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            where path.hasSuffix(".swift") {
                let source = String(
                    decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
                rules.formUnion(source.matches(of: /Rule\(\s*"([A-Za-z0-9-]+)"/).map { String($0.1) })
            }
        }
        return rules
    }

    private struct Line {
        let id: String
        let severity: String
        let meaning: String
    }

    private func lines() throws -> [Line] {
        let log = try TestLog(TestLog.good)
        let outcome = try log.run("check", "--rules")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        return try outcome.output.split(separator: "\n").dropLast().map { line in
            let match = try #require(line.firstMatch(of: /^([A-Za-z0-9-]+) +(error|warning|note) +(.*)$/))
            return Line(id: String(match.1), severity: String(match.2), meaning: String(match.3))
        }
    }

    @Test func listsEveryRuleOnce() throws {
        let listed = try lines().map(\.id)
        let declared = try Self.declaredRules(
            in: [
                "Problems", "Content", "Disclosure", "Site", "Markdown", "Templates", "Output", "Import",
                "Verification",
            ])
        #expect(Set(listed) == declared)
        #expect(Set(listed).count == listed.count)
        #expect(listed.count > 110)
    }

    @Test func saysWhatBreaksEachRule() throws {
        for line in try lines() {
            #expect(line.meaning.firstMatch(of: /^[A-Z].*\.( \*)?$/) != nil, "\(line.id)")
            #expect(line.meaning.count <= 130, "\(line.id)")
        }
    }

    @Test func beginsWithTheNumberedOnes() throws {
        let numbered = try lines().map(\.id).prefix { $0.firstMatch(of: /^[LST][0-9]{2}-/) != nil }
        #expect(numbered.first == "L01-no-public-interest-test")
        #expect(numbered.last == "T13-no-answer-date")
        #expect(Array(numbered) == numbered.sorted())
    }

    @Test func marksWhatNoRecordCanAllow() throws {
        let lines = try lines()
        func line(_ id: String) -> String? { lines.first { $0.id == id }?.meaning }
        #expect(line("S14-yaml-syntax") == "The YAML cannot be read. *")
        #expect(line("L14-outcome") == "The outcome contradicts the rest of the record.")
        #expect(line("T01-late") == "The answer went out after the last day that the law gives.")
        #expect(line("broken-link") == "A link leads to nothing in the site. *")
    }
}
