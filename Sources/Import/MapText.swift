import Content
import Disclosure
import Markup

/// Writes the map by which a register was read, for the next time.
struct MapText {
    let register: String
    let table: RegisterTable
    let layout: Layout
    let dates: DateStyles
    let map: RegisterMap
    let words: RegisterWords

    var text: String {
        var lines = [
            "# How `daylight import` reads \(register): as it was guessed, to be corrected here.",
            "# What is left out is guessed again. Every key is described in content/README.md.",
            "",
            "# Which columns hold what, by their headings.",
            "columns:",
        ]
        for field in RegisterField.allCases {
            let names = (layout.fields[field] ?? []).map { name($0) }
            guard let first = names.first else { continue }
            lines.append(
                "  \(field.rawValue): \(names.count == 1 ? first : "[\(names.joined(separator: ", "))]")")
        }
        if !layout.extra.isEmpty { lines.append("extra:") }
        for (key, column) in layout.extra { lines.append("  \(YAMLScalar.written(key)): \(name(column))") }
        if !layout.leftOut.isEmpty {
            lines += ["", "# Who asked and who answered is never taken over."]
            lines.append("left_out: [\(layout.leftOut.map { name($0) }.joined(separator: ", "))]")
        }
        if !layout.unused.isEmpty {
            lines += [
                "", "# Not taken over: \(layout.unused.map { table.columns[$0] }.joined(separator: ", ")).",
            ]
        }
        lines += ["", "# How 03/04/2021 is read: day-first or month-first."]
        let orders = Set(dates.orders.values)
        let order = orders.count == 1 ? orders.first : nil
        lines.append(order.map { "dates: \($0.rawValue)" } ?? "# dates: day-first")
        lines += outcomeWords
        lines += [
            "",
            "# The topics of daylight.yml that the register's subjects stand for.",
            "# topics:",
            "#   Highways: Roads",
            "",
            "# The folder of each record below content/requests.",
            "folder: \(YAMLScalar.written(map.folder))",
            "",
            "# Whether rows without a reference are refused, or kept and named after their title: refuse or keep.",
            "rows_without_reference: \(map.missingReference.rawValue)",
            "",
        ]
        return lines.joined(separator: "\n")
    }

    private func name(_ column: Int) -> String { YAMLScalar.written(table.columns[column]) }

    private var outcomeWords: [String] {
        var lines = ["", "# What the register's words for outcomes mean."]
        let known = words.outcomes.sorted { $0.key < $1.key }
        let missing = words.unknown(.outcome)
        lines.append(known.isEmpty ? "# outcomes:" : "outcomes:")
        lines += known.map { "  \(YAMLScalar.written($0.key)): \($0.value.rawValue)" }
        lines += missing.map { "#  \(YAMLScalar.written($0)): granted" }
        lines.append(map.emptyOutcome.map { "empty_outcome: \($0.rawValue)" } ?? "# empty_outcome: granted")
        let regimes = words.unknown(.regime)
        if !regimes.isEmpty {
            lines += ["", "# regimes:"] + regimes.map { "#   \(YAMLScalar.written($0)): foia" }
        }
        return lines
    }
}
