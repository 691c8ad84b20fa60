import Foundation
import Testing

/// The reference, held against the program, its sources and its theme.
@Suite struct ReferencePageTests {
    private static let folder = "docs/content/pages/reference"

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Fixtures.package.appending(path: path), encoding: .utf8)
    }

    private func page(_ name: String) throws -> String { try text("\(Self.folder)/\(name).md") }

    /// The Swift sources below a folder.
    private func sources(_ folder: String) throws -> String {
        let top = Fixtures.package.appending(path: "Sources/" + folder)
        return try FileManager.default.subpathsOfDirectory(atPath: top.path)
            .filter { $0.hasSuffix(".swift") }.sorted()
            .map { try String(contentsOf: top.appending(path: $0), encoding: .utf8) }.joined()
    }

    @Test func whatIsInTheRepositoryIsWhatTheProgramWrites() throws {
        let place = try TestLog()
        let outcome = try place.run("reference", "--write", ".")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)

        let written = try place.tree(".").filter { !$0.key.hasSuffix("/") }
        #expect(written.count >= 10)
        for (path, bytes) in written {
            #expect(
                try text(path) == String(decoding: bytes, as: UTF8.self),
                "\(path) is out of date: run `make reference`")
        }
        let pages = try FileManager.default.contentsOfDirectory(
            atPath: Fixtures.package.appending(path: Self.folder).path)
        for page in pages { #expect(written["\(Self.folder)/\(page)"] != nil, "nothing writes \(page)") }
    }

    @Test func printsOneFileByTheEndOfItsPath() throws {
        let place = try TestLog()
        #expect(try place.run("reference", "reference/rules.md").output == page("rules"))
        let unknown = try place.run("reference", "nothing.md")
        #expect(unknown.status == 64)
        #expect(unknown.errors.hasPrefix("Error: Name one of: content/README.md, "))
        #expect(try place.run("reference").status == 64)
    }

    /// A command as `--experimental-dump-help` has it.
    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable {
                let kind: String
                let name: String
            }

            let shouldDisplay: Bool
            let names: [Name]?
            let valueName: String?
            let allValues: [String]?
            let defaultValue: String?
        }

        let commandName: String
        let shouldDisplay: Bool?
        let abstract: String?
        let arguments: [Argument]?
        let subcommands: [Command]?
    }

    @Test func everyCommandAndArgumentIsThere() throws {
        struct Dump: Decodable { let command: Command }
        let dump = try TestLog().run("--experimental-dump-help").output
        let program = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
        let page = try page("commands")
        let shared = try #require(page.firstRange(of: "## Options of every command"))
        let commands = (program.subcommands ?? []).filter { $0.shouldDisplay ?? true }
        #expect(commands.count >= 8)
        for command in commands {
            let start = try #require(
                page.firstRange(of: "## daylight \(command.commandName)\n"), "\(command.commandName)")
            let rest = page[start.upperBound...]
            let section = rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
            #expect(command.abstract.map { section.contains($0.prefix(20)) } ?? true)
            for argument in (command.arguments ?? []) where argument.shouldDisplay {
                let names = (argument.names ?? []).map { ($0.kind == "long" ? "`--" : "`-") + $0.name }
                for name in names.isEmpty ? ["`<\(argument.valueName ?? "")>`"] : names {
                    #expect(
                        section.contains(name) || page[shared.lowerBound...].contains(name),
                        "\(command.commandName) \(name)")
                }
                for value in argument.allValues ?? [] {
                    #expect(page.contains("`\(value)`"), "\(command.commandName) \(value)")
                }
            }
        }
    }

    @Test func everyExitCodeIsThere() throws {
        let page = try page("commands")
        let sources = try sources("daylight")
        // Codes have names, so that none is left by a command and missing here.
        #expect(sources.matches(of: /ExitCode\([0-9]/).isEmpty)
        #expect(sources.matches(of: /ExitCode\([^)]*\.problems/).count > 5)
        for code in [0, 1, 64, 69, 70, 74] { #expect(page.contains("\n| \(code) | "), "\(code)") }
    }

    @Test func everyKeyIsThere() throws {
        let declared = try sources("Content/Schemas").matches(of: /Key\(\s*"([a-z_0-9]+)"/).map {
            String($0.1)
        }
        let pages = try ["records", "pages", "settings", "laws", "registers"].map(page).joined()
        #expect(Set(declared).count > 120)
        for key in Set(declared) { #expect(pages.contains("\n| `\(key)` | "), "\(key)") }
    }

    @Test(arguments: [("config", "settings"), ("record", "records")])
    func everyKeyOfASchemaIsThere(subject: String, name: String) throws {
        let schema = try JSONSerialization.jsonObject(
            with: Data(TestLog().run("schema", subject).output.utf8))
        let page = try page(name)
        let keys = Self.properties(of: schema)
        #expect(keys.count >= 30)
        for key in keys { #expect(page.contains("\n| `\(key)` | "), "\(key)") }
    }

    private static func properties(of schema: Any) -> Set<String> {
        if let list = schema as? [Any] { return list.reduce(into: []) { $0.formUnion(properties(of: $1)) } }
        guard let map = schema as? [String: Any] else { return [] }
        var keys = Set((map["properties"] as? [String: Any] ?? [:]).keys)
        for (name, value) in map {
            // What stands below `properties` are schemas by their keys, not the words of a schema.
            let parts = name == "properties" ? Array((value as? [String: Any] ?? [:]).values) : [value]
            for part in parts { keys.formUnion(properties(of: part)) }
        }
        return keys
    }

    @Test func everyRuleIsThereWithWhatItSays() throws {
        let page = try page("rules")
        let modules = [
            "Content", "Disclosure", "Site", "Markdown", "Templates", "Output", "Import", "Verification",
        ]
        let rules = try RuleListTests.declaredRules(in: modules)
        #expect(rules.count > 110)
        for rule in rules { #expect(page.contains("\n| `\(rule)` | "), "\(rule)") }

        let list = try TestLog().run("check", "--rules").output
        for line in list.split(separator: "\n") {
            guard let match = line.firstMatch(of: /^([A-Za-z0-9-]+) +(error|warning|note) +(.*?)( \*)?$/)
            else { continue }
            let meaning = match.3.replacing("<", with: "\\<")
            #expect(
                page.contains("| `\(match.1)` | \(meaning) | \(match.2) | \(match.4 == nil ? "yes" : "no") |")
            )
        }
    }

    @Test func everyTemplateIsThereWithTheNamesInIt() throws {
        let page = try page("templates")
        let top = Fixtures.package.appending(path: "templates")
        let files = try FileManager.default.subpathsOfDirectory(atPath: top.path)
        let templates = files.filter { $0.hasSuffix(".html") }
        #expect(templates.count >= 17)
        for path in templates {
            let start = try #require(page.firstRange(of: "### `templates/\(path)`"), "\(path)")
            let rest = page[start.upperBound...]
            let section = rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
            let own = section[..<(section.firstRange(of: "\n### ")?.lowerBound ?? section.endIndex)]
            for tag in try text("templates/" + path).matches(of: /\{\{[{#^$<>]?([a-z_.-]+)\}\}/)
            where tag.1 != "." {
                #expect(own.contains("`\(tag.1)`") || own.contains("`\(tag.1).html`"), "\(path) \(tag.1)")
            }
        }
        for asset in files where asset.hasPrefix("assets/") {
            let name = asset.dropFirst("assets/".count).replacing(".", with: "_")
            #expect(page.contains("| `\(name)` | text |"), "\(name)")
        }
    }

    @Test func everyNameThatATemplateMayUseIsThere() throws {
        let page = try page("templates")
        let declared = try sources("Site/Shapes").matches(
            of: /\.(text|texts|html|flag|map|object|list|value|values)\(\s*"([a-z_]+)"/
        ).map { String($0.2) }
        #expect(Set(declared).count > 120)
        for name in Set(declared) { #expect(page.contains("\n| `\(name)` | "), "\(name)") }
    }
}
