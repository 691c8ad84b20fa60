import Content
import Foundation
import LogFixture
import Problems
import Site
import Testing

@Suite struct ReferenceTests {
    /// A row of the reference, with the way to the map that it belongs to.
    struct Row: Sendable, CustomTestStringConvertible {
        let file: String
        let maps: [Table]
        let key: String
        let example: String

        var testDescription: String {
            "\(file): \((maps.dropFirst().map(\.key) + [key]).joined(separator: "."))"
        }
    }

    /// A table of the reference: the key whose maps it describes, and its rows.
    struct Table: Sendable {
        let file: String
        let key: String
        var rows: [(key: String, type: String, isRequired: Bool, example: String)] = []
    }

    @Test(arguments: [
        ("content/README.md", RecordReference.markdown), ("templates/README.md", TemplateReference.markdown),
    ])
    func theReferencesInTheRepositoryAreUpToDate(path: String, markdown: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "../../" + path)
        #expect(try String(contentsOf: root.standardized, encoding: .utf8) == markdown)
    }

    @Test func theReferenceNamesEveryFile() {
        #expect(Self.rows.count > 100)
        #expect(
            Set(Self.rows.map(\.file)) == [
                "a record", "a page in content/pages", "daylight.yml", "a law in law/*.yml",
                "Calendars in law/*.yml", "The map of a register",
            ])
    }

    @Test func everyKeyOfARecordOrPageReadsItsOwnExample() throws {
        let fixture = try LogFixture([:])
        var rows: [String: Row] = [:]
        for (number, row) in Self.rows.enumerated()
        where ["a record", "a page in content/pages"].contains(row.file) {
            let folder = row.file == "a record" ? "content/requests/\(number)" : "content/pages/\(number)"
            rows["\(folder)/index.md"] = row
            try fixture.add("\(folder)/index.md", "---\n\(Self.yaml(for: row))---\nText.\n")
            for name in ["routes.pdf", "routes.csv", "review.pdf"] {
                try fixture.add("\(folder)/\(name)", "a")
            }
        }
        // Each record has an outcome and one key more, which need not agree.
        let errors = try fixture.load().problems.filter {
            $0.severity == .error && $0.rule.id != "L14-outcome"
        }
        #expect(
            errors.map { "\(rows[$0.location.path]?.testDescription ?? $0.location.path): \($0.message)" }
                == [])
    }

    @Test(arguments: rows.filter { $0.file == "daylight.yml" })
    func everyKeyOfTheSettingsReadsItsOwnExample(row: Row) throws {
        let errors = try LogFixture(["daylight.yml": Self.yaml(for: row)]).load().problems.filter {
            $0.severity == .error
        }
        #expect(errors.map(\.message) == [])
    }

    @Test(arguments: rows.filter { $0.file == "The map of a register" })
    func everyKeyOfAMapReadsItsOwnExample(row: Row) {
        let file = RegisterMapFile(path: "register.map.yml", bytes: Array(Self.yaml(for: row).utf8))
        #expect(file.problems.map(\.message) == [])
    }

    @Test func everyKeyOfALawOrCalendarReadsItsOwnExample() throws {
        let rows = Self.rows.filter { $0.file.hasSuffix("law/*.yml") }
        let fixture = try LogFixture([:])
        for (number, row) in rows.enumerated() {
            // Two files must not describe one law.
            let text = Self.yaml(for: row).replacing("id: foia\n", with: "id: foia-\(number)\n")
            try fixture.add("law/\(number).yml", text)
        }
        // Each record has an outcome and one key more, which need not agree.
        let errors = try fixture.load().problems.filter {
            $0.severity == .error && $0.rule.id != "L14-outcome"
        }
        #expect(rows.count > 40)
        #expect(errors.map { "\($0.location.path): \($0.message)" } == [])
    }

    /// The shortest file in which a row's example stands in its place.
    private static func yaml(for row: Row) -> String {
        var text = ""
        for (depth, map) in row.maps.enumerated() {
            let next = depth + 1 < row.maps.count ? row.maps[depth + 1].key : row.key
            let indent = String(repeating: "  ", count: depth)
            for other in map.rows where other.isRequired && other.key != next {
                text += "\(indent)\(other.key): \(other.example)\n"
            }
            if depth == 0, map.file == "a record", next != "outcome" { text += "outcome: granted\n" }
            // A document has a file, or was withheld whole.
            if map.key == "documents", !["file", "withheld"].contains(next) {
                text += "\(indent)file: routes.pdf\n"
            }
            if map.key == "related", next == "rel" { text += "\(indent)ref: FOI 401\n" }
            // A takedown of documents names some that the record lists.
            if depth == 0, next == "takedown", row.key == "documents" {
                text += "documents: [{file: routes.pdf, title: Routes}]\n"
            }
            if map.key == "takedown", next == "documents" { text += "\(indent)scope: document\n" }
            if map.key == "contact", !["email", "url"].contains(next) {
                text += "\(indent)email: foi@example.org\n"
            }
            text +=
                depth + 1 < row.maps.count ? "\(indent)\(next):\n" : "\(indent)\(row.key): \(row.example)\n"
        }
        return text
    }

    private static let rows: [Row] = {
        let tables = Self.tables(of: RecordReference.markdown)
        return tables.flatMap { table in
            table.rows.map { row in
                Row(file: table.file, maps: way(to: table, tables), key: row.key, example: row.example)
            }
        }
    }()

    /// The tables from a file's own down to one of a map in it.
    private static func way(to table: Table, _ tables: [Table]) -> [Table] {
        guard !table.key.isEmpty,
            let parent = tables.first(where: { parent in
                parent.file == table.file && parent.key != table.key
                    && parent.rows.contains { $0.key == table.key && $0.type.contains("map") }
            })
        else { return [table] }
        return way(to: parent, tables) + [table]
    }

    private static func tables(of markdown: String) -> [Table] {
        var tables: [Table] = []
        var file = ""
        for line in markdown.split(separator: "\n") {
            if line.hasPrefix("## ") {
                file = String(line.dropFirst(3)).replacing("A ", with: "a ")
                tables.append(Table(file: file, key: ""))
            } else if line.hasPrefix("### `") {
                tables.append(Table(file: file, key: String(line.dropFirst(5).prefix { $0 != "`" })))
            } else if line.hasPrefix("| `"), let last = tables.indices.last {
                let cells = line.replacing(#"\|"#, with: "\u{0}").split(separator: "|").map {
                    $0.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces)
                }
                // The columns of a table of holidays are no keys.
                guard cells.count > 3 else { continue }
                let example = cells[3].dropFirst().dropLast()
                let value = example[(example.firstRange(of: ": ")?.upperBound ?? example.endIndex)...]
                tables[last].rows.append(
                    (
                        String(cells[0].dropFirst().dropLast()), cells[1],
                        cells[2].hasSuffix("**Required.**"),
                        String(value)
                    ))
            }
        }
        return tables
    }
}
