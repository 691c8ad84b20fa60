import Content
import Problems

/// Says what was read of a register, and what was guessed.
struct RegisterDescription {
    let lines: [String]

    init(
        table: RegisterTable, survey: RegisterSurvey, layout: Layout, dates: DateStyles,
        told: RegisterMap.DateOrder?
    ) {
        let sheet = table.sheet
        let count = "\(survey.requests) \(survey.requests == 1 ? "row" : "rows")"
        var lines = [
            "\(sheet.path): \(count) below the headings in row \(table.headings.number), in \(sheet.encoding.name), separated by \(sheet.separatorName)",
            "Columns:",
        ]
        let width = RegisterField.allCases.map(\.rawValue.utf8.count).max() ?? 0
        func padded(_ name: String) -> String {
            "  " + name + String(repeating: " ", count: max(0, width - name.utf8.count)) + "  "
        }
        for field in RegisterField.allCases {
            for column in layout.fields[field] ?? [] {
                lines.append(
                    padded(field.rawValue) + Self.column(column, table) + Self.example(survey.columns[column])
                )
            }
        }
        for (name, column) in layout.extra {
            lines.append(
                padded("extra.\(name)") + Self.column(column, table) + Self.example(survey.columns[column]))
        }
        if !layout.leftOut.isEmpty {
            let columns = layout.leftOut.map { Self.column($0, table) }.joined(separator: ", ")
            lines.append("Left out on purpose, since a log never says who asked: \(columns)")
        }
        if !layout.unused.isEmpty {
            let columns = layout.unused.map { Self.column($0, table) }.joined(separator: ", ")
            lines.append("Not taken over: \(columns)")
        }
        if let told {
            lines.append("Dates: \(told == .dayFirst ? "day" : "month") first, as the map says")
        }
        for order in RegisterMap.DateOrder.allCases {
            guard let found = dates.evidence[order] else { continue }
            lines.append(
                "Dates: \(order == .dayFirst ? "day" : "month") first, as '\(found.text)' in row \(found.row) tells"
            )
        }
        if dates.orders.isEmpty, dates.problems.isEmpty, layout.fields.keys.contains(where: \.isDate) {
            lines.append("Dates: each can be read in one way only")
        }
        self.lines = lines
    }

    private static func column(_ column: Int, _ table: RegisterTable) -> String {
        "\(RegisterTable.letters(column)) '\(table.columns[column])'"
    }

    private static func example(_ column: RegisterSurvey.Column) -> String {
        guard let text = column.example else { return ", which is empty" }
        let line = CellText.line(text)
        return ", as in '\(line.utf8.count > 60 ? String(line.prefix(57)) + "…" : line)'"
    }
}
