import Foundation
import SchemaFixture
import Testing

/// `daylight schema` beside `daylight check`: both take and refuse the same files.
@Suite struct SchemaTests {
    private let log: TestLog

    init() throws {
        log = try TestLog(TestLog.good)
    }

    private func schema(_ subject: String) throws -> SchemaCheck {
        let outcome = try log.run("schema", subject)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        return SchemaCheck(
            try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]))
    }

    /// Rules whose breach a schema sees, too.
    private static let formRules = [
        "S12-unknown-key", "private-key", "missing-key", "empty-hold", "wrong-type", "unknown-value",
        "invalid-number", "invalid-colour", "invalid-slug", "invalid-hash", "invalid-language",
    ]

    /// Rules about values of which a schema sees some.
    private static let valueRules = [
        "invalid-date", "S13-ambiguous-date", "invalid-address", "invalid-path", "yaml-anchor",
        "S14-duplicate-key", "S14-yaml-syntax", "missing-front-matter", "S14-unclosed-front-matter",
        "invalid-encoding",
    ]

    /// The settings and records of an archive, with the schema that each must agree with.
    private func files(in archive: Archive, _ schemas: (config: SchemaCheck, record: SchemaCheck))
        -> [(path: String, text: String, schema: SchemaCheck)]
    {
        archive.entries.compactMap { entry in
            guard let text = archive.text(entry.path) else { return nil }
            if entry.path == "daylight.yml" { return (entry.path, text, schemas.config) }
            let isRecord =
                entry.path.hasPrefix("content/requests/") && entry.path.hasSuffix(".md")
                && text.hasPrefix("---\n")
            return isRecord ? (entry.path, text, schemas.record) : nil
        }
    }

    /// What only code can tell: that a contact has an email address or a web address.
    private static let beyondSchemas = ["settings/contact-without-address.txt"]

    /// The logs of the tests and of the repository, with the name of each.
    private static func archives() throws -> [(name: String, archive: Archive)] {
        let names = try ["lint", "invalid"].flatMap { folder in
            try Fixtures.names(below: folder).map { "\(folder)/\($0)" }
        }
        return try [("good-log", TestLog.good), ("demonstration", TestLog.demonstration)]
            + names.map { ($0, try Fixtures.archive($0)) }
    }

    @Test func agreesWithCheckOnEveryFileOfEveryLog() throws {
        let schemas = (config: try schema("config"), record: try schema("record"))
        var (sound, refused) = (0, 0)
        for (name, archive) in try Self.archives() where !Self.beyondSchemas.contains(where: name.hasSuffix) {
            let messages = (archive.text("stderr") ?? "").split(separator: "\n")
            for (path, text, schema) in files(in: archive, schemas) {
                let own = messages.filter { $0.hasPrefix("\(path):") }
                func breaks(_ rules: [String]) -> Bool {
                    rules.contains { rule in own.contains { $0.hasSuffix("[\(rule)]") } }
                }
                if breaks(Self.formRules) {
                    #expect(schema.faults(in: try YAMLDocument.read(text)) != [], "\(path) of \(name)")
                    refused += 1
                } else if !breaks(Self.valueRules) {
                    #expect(schema.faults(in: try YAMLDocument.read(text)) == [], "\(path) of \(name)")
                    sound += 1
                }
            }
        }
        #expect(sound > 200)
        #expect(refused > 20)
    }

    /// Lines that are added to a sound file, and the rule that they break.
    @Test(arguments: [
        ("daylight.yml", "titel: Log", "S12-unknown-key"),
        ("daylight.yml", "page_size: many", "invalid-number"),
        ("daylight.yml", "page_size: 0", "invalid-number"),
        ("daylight.yml", "theme: green", "wrong-type"),
        ("daylight.yml", "theme: {accent: green}", "invalid-colour"),
        ("daylight.yml", "language: Welsh!", "invalid-language"),
        ("daylight.yml", "allow: {email: [a@example.org]}", "S12-unknown-key"),
        ("record", "documents: [{filename: a.pdf}]", "S12-unknown-key"),
        ("record", "summary: [a, b]", "wrong-type"),
        ("record", "summary: {welsh!: a}", "invalid-language"),
        ("record", "held: perhaps", "unknown-value"),
        ("record", "draft: maybe", "unknown-value"),
        ("record", "draft:", "empty-hold"),
        ("record", "takedown: ~", "empty-hold"),
        ("record", "received: 1 March 2021", "invalid-date"),
        ("record", "received: {day: 2021-03-01}", "wrong-type"),
        ("record", "extension: {until: 2021-03-01}", "missing-key"),
        ("record", "clock: [{stop: 2021-03-01, reason: lunch}]", "unknown-value"),
        ("record", "slug: Bus Lanes", "invalid-slug"),
        ("record", "links: [{title: a, url: example}]", "invalid-address"),
        ("record", "requester_name: A", "private-key"),
        ("record", "extra: {a: [b]}", "wrong-type"),
    ])
    func bothRefuse(_ file: String, _ line: String, _ rule: String) throws {
        let isRecord = file == "record"
        let path = isRecord ? "content/requests/2021/foi-3.md" : file
        let sound = isRecord ? "---\ntitle: Bus lanes\nreference: FOI 3\n" : try log.text(path)
        let schema = try schema(isRecord ? "record" : "config")
        #expect(schema.faults(in: try YAMLDocument.read(sound)) == [])

        let broken = sound + line + "\n" + (isRecord ? "---\n" : "")
        try log.add("-- \(path) --\n" + broken)

        #expect(try log.run("check").errors.contains("[\(rule)]"))
        #expect(schema.faults(in: try YAMLDocument.read(broken)) != [])
    }

    /// What YAML reads as other than text, where Daylight reads the text that was written.
    @Test(arguments: [
        "title: 2021", "reference: 506", "received: 2021", "slug: 506", "held: yes", "draft: yes",
        "topics: Roads", "responded:", "extra: {ward: 7}", "exemptions: [s40(2), {cite: s43(2)}]",
    ])
    func bothTake(_ line: String) throws {
        let key = line.prefix { $0 != ":" }
        let others = ["title: Bus lanes", "reference: FOI 3"].filter { !$0.hasPrefix("\(key):") }
        let record = (["---"] + others + [line, "---", ""]).joined(separator: "\n")
        try log.add("-- content/requests/2021/foi-3.md --\n" + record)

        let errors = try log.run("check").errors
        #expect(!errors.contains(": error:"), "\(errors)")
        #expect(try schema("record").faults(in: try YAMLDocument.read(record)) == [])
    }

    @Test(arguments: ["config", "record"])
    func everyKeyHasAnExampleThatAgrees(_ subject: String) throws {
        #expect(try schema(subject).faultsOfExamples() == [])
    }

    @Test func theSchemaOfReportsIsThatOfTheRepository() throws {
        let file = Fixtures.package.appending(path: "schemas/report.schema.json")
        #expect(try log.run("schema", "report").output == String(contentsOf: file, encoding: .utf8))
    }

    @Test func anotherSubjectIsRefused() throws {
        let outcome = try log.run("schema", "page")
        #expect(
            outcome.errors.hasPrefix("Error: The value 'page' is invalid for '<subject>'."),
            "\(outcome.errors)")
        #expect(outcome.status == 64)
    }
}
