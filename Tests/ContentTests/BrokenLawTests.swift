import Content
import LogFixture
import Problems
import Testing

/// Law files in which each key in turn is missing, empty, of another kind, twice there or unknown; every one of them is read,
/// with a record under the law, and none goes wrong in silence or ends the program.
@Suite struct BrokenLawTests {
    /// A value of YAML, to be written on one line.
    indirect enum Value {
        case text(String)
        case list([Value])
        case map([(key: String, value: Value)])

        var written: String {
            switch self {
            case .text(let text): text
            case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
            case .map(let keys):
                "{" + keys.map { "\($0.key): \($0.value.written)" }.joined(separator: ", ") + "}"
            }
        }

        /// The paths of all keys in it, such as `["time", "limit"]`.
        var paths: [[String]] {
            switch self {
            case .text: []
            case .list(let items): items.first?.paths ?? []
            case .map(let keys): keys.flatMap { key, value in [[key]] + value.paths.map { [key] + $0 } }
            }
        }

        /// The value with other keys in the place of one.
        func replacing(_ path: [String], by change: (String, Value) -> [(key: String, value: Value)]) -> Value
        {
            switch self {
            case .text: self
            case .list(let items): .list(items.map { $0.replacing(path, by: change) })
            case .map(let keys):
                .map(
                    keys.flatMap { key, value in
                        key != path.first
                            ? [(key, value)]
                            : path.count == 1
                                ? change(key, value)
                                : [(key, value.replacing(Array(path.dropFirst()), by: change))]
                    })
            }
        }
    }

    /// A law that has every key.
    private static func law(_ id: String) -> Value {
        .map([
            ("id", .text(id)), ("name", .text("Harbour Act \(id)")), ("short", .text("HA \(id)")),
            ("also", .list([.text("Harbours \(id)")])),
            ("section_page", .text("\"https://www.example.org/{number}\"")),
            ("prejudice", .text("would harm")),
            ("unit", .text("section")), ("prefix", .text("s")), ("withholding", .text("exemption")),
            ("legislation", .text("\"https://www.example.org/\"")), ("in_force", .text("2005-01-01")),
            (
                "time",
                .map([
                    ("limit", .text("20")), ("unit", .text("working-days")), ("calendar", .text("uk")),
                    ("day_one", .text("after-receipt")), ("ends_on_working_day", .text("true")),
                    ("clarification", .text("restart")), ("fees", .text("pause")),
                    (
                        "extensions",
                        .list([
                            .map([
                                ("reason", .text("pit")), ("total", .text("40")),
                                ("usual_total", .text("40")),
                                ("needs", .text("qualified-provision")),
                            ])
                        ])
                    ),
                    (
                        "variants",
                        .list([
                            .map([
                                ("id", .text("school")), ("limit", .text("20")), ("calendar", .text("uk")),
                                ("at_most", .text("60")),
                            ])
                        ])
                    ),
                    ("publish_within", .text("10")),
                ])
            ),
            (
                "review",
                .map([
                    ("within_days", .text("40")), ("days", .text("20")), ("exceptional_days", .text("40")),
                ])
            ),
            (
                "regulator",
                .map([
                    ("id", .text("panel")), ("name", .text("Records Panel")),
                    ("url", .text("\"https://www.example.org/\"")), ("address", .text("Hall")),
                    ("telephone", .text("01632 960 003")), ("complain_within", .text("a week")),
                ])
            ),
            (
                "outdated",
                .list([
                    .map([
                        ("words", .text("Harbour Act 1901")), ("since", .text("2005-01-01")),
                        ("instead", .text("Harbour Act 2005")),
                    ])
                ])
            ),
            (
                "provisions",
                .list([
                    .map([
                        ("path", .text("4(1)")), ("title", .text("Safety")), ("protects", .text("Ships.")),
                        ("note", .text("Say which ships.")), ("status", .text("qualified")),
                        ("test", .text("prejudice")), ("interest", .text("yes")),
                        ("neither_confirm", .text("4(2)")),
                        ("counterparts", .map([("foia", .text("38(1)"))])),
                        ("gateway", .text("eir")), ("kind", .text("cost")), ("needs_limb", .text("true")),
                        ("excludes", .text("5")), ("barred_by_emissions", .text("true")),
                        ("repealed", .text("2018-05-25")),
                    ])
                ])
            ),
            (
                "other_provisions",
                .list([.map([("path", .text("17")), ("about", .text("refusal notices"))])])
            ),
        ])
    }

    private static let required: Set<[String]> = [
        ["id"], ["name"], ["short"], ["time", "limit"], ["time", "calendar"],
        ["time", "extensions", "reason"],
        ["time", "variants", "id"], ["time", "variants", "limit"], ["regulator", "id"],
        ["regulator", "name"],
        ["outdated", "words"], ["outdated", "since"], ["outdated", "instead"], ["provisions", "path"],
        ["provisions", "title"], ["other_provisions", "path"], ["other_provisions", "about"],
    ]

    /// What is done to a key.
    enum Change: CaseIterable {
        case none, removed, empty, emptyQuotes, invisible, listOfLists, otherMap, twice, unknown

        func apply(_ key: String, _ value: Value) -> [(key: String, value: Value)] {
            switch self {
            case .none: [(key, value)]
            case .removed: []
            case .empty: [(key, .text("~"))]
            case .emptyQuotes: [(key, .text("\"\""))]
            case .invisible: [(key, .text("\"\u{200B}\""))]
            case .listOfLists: [(key, .list([.list([.text("a"), .text("b")])]))]
            case .otherMap: [(key, .map([("quay", .list([.text("a")]))]))]
            case .twice: [(key, value), (key, value)]
            case .unknown: [(key, value), ("quayside", .text("a"))]
            }
        }
    }

    @Test(arguments: Change.allCases)
    func isReadAndSaysWhere(change: Change) throws {
        let paths = Self.law("x").paths
        #expect(paths.count > 50)
        var files: [String: String] = [:]
        for (number, path) in paths.enumerated() {
            let law = Self.law("law-\(number)").replacing(path, by: change.apply)
            guard case .map(let keys) = law else { continue }
            files["law/\(number).yml"] = keys.map { "\($0.key): \($0.value.written)\n" }.joined()
            files["content/requests/\(number).md"] = """
                ---
                title: Ships \(number)
                reference: F \(number)
                regime: law-\(number)
                received: 2021-03-01
                responded: 2021-03-19
                outcome: refused
                exemptions: [s4(1)]
                ---
                ## Response

                By the Harbour Act 1901 and section 4(1), complain to the Records Panel.
                """
        }
        let (log, problems) = try LogFixture(files).load()
        #expect(log.records.count == paths.count)
        let found = Dictionary(grouping: problems, by: \.location.path)
        for (number, path) in paths.enumerated() {
            let own = (found["law/\(number).yml"] ?? []).filter { $0.severity == .error }
            let isWrong =
                switch change {
                case .none: false
                case .removed, .empty, .emptyQuotes: Self.required.contains(path)
                // What stands before a number, and what other laws call a provision, is not for readers alone.
                case .invisible: path != ["prefix"] && path != ["provisions", "counterparts", "foia"]
                case .unknown: path != ["provisions", "counterparts", "foia"]
                default: true
                }
            #expect(own.isEmpty != isWrong, "\(path) \(change): \(own.map(\.message))")
            #expect(own.allSatisfy { $0.location.line != nil }, "\(path) \(change)")
        }
    }

    /// A file of holidays with each cell in turn replaced by another text.
    @Test(arguments: [
        ("2027-13-01", ["invalid-date"]), ("\"", ["holiday-quotes"]), ("", ["invalid-date"]),
        ("x,y,z", ["unknown-calendar", "wrong-type"]), ("\"x\"y", ["holiday-quotes"]),
    ])
    func everyCellOfHolidaysIsRead(cell: String, rules: [String]) throws {
        let rows = [
            ["date", "until", "name"], ["2027-06-14", "2027-06-15", "Regatta"], ["2027-06-20", "", "Fair"],
        ]
        var files: [String: String] = [:]
        for row in rows.indices {
            for column in rows[row].indices {
                var changed = rows
                changed[row][column] = cell
                files["law/c\(row)\(column).csv"] =
                    changed.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
            }
        }
        let (_, problems) = try LogFixture(files).load()
        let found = Set(problems.filter { $0.location.path.hasPrefix("law/") }.map(\.rule.id))
        #expect(found.isSuperset(of: rules), "\(found)")
        #expect(problems.allSatisfy { $0.location.line != nil || $0.location.path == "content/requests" })
    }
}
