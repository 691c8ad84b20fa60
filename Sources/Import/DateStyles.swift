import Content
import Disclosure
import Problems

/// Whether the day or the month comes first in each column of dates, as settled by the dates that can be read in one way.
struct DateStyles: Sendable {
    /// The order of each column with dates in figures.
    private(set) var orders: [Int: RegisterMap.DateOrder] = [:]
    /// The date that settled an order, and its row.
    private(set) var evidence: [RegisterMap.DateOrder: (text: String, row: Int)] = [:]
    /// What keeps the dates from being read.
    private(set) var problems: [Problem] = []

    /// What the dates of a column tell.
    private struct Column {
        var only: [RegisterMap.DateOrder: Sheet.Row] = [:]
        var ambiguous: [Sheet.Row] = []

        mutating func add(_ day: WrittenDay, _ row: Sheet.Row) {
            if let order = day.onlyOrder {
                if only[order] == nil { only[order] = row }
            } else if day.isAmbiguous, ambiguous.count < 2 {
                ambiguous.append(row)
            }
        }
    }

    /// - Parameters:
    ///   - columns: The columns that hold dates.
    ///   - told: The order that the map tells.
    init(
        _ table: RegisterTable, columns: [Int], told: RegisterMap.DateOrder?, mapName: String, jobs: Int
    ) throws {
        if let told {
            for column in columns { orders[column] = told }
            return
        }
        if columns.isEmpty { return }
        var tells = [Column](repeating: Column(), count: columns.count)
        try table.forEachRequest(jobs: jobs) { row in
            (row: row, days: columns.map { WrittenDay(row.text($0)) })
        } _: { rows in
            for (row, days) in rows {
                for (index, day) in days.enumerated() { tells[index].add(day, row) }
            }
        }
        let found = Array(zip(columns, tells))
        for (column, tells) in found {
            if let day = tells.only[.dayFirst], let month = tells.only[.monthFirst] {
                problems.append(Self.contradiction(table, column, day, month, mapName))
                continue
            }
            for (order, row) in tells.only {
                orders[column] = order
                if evidence[order] == nil { evidence[order] = (row.text(column), row.number) }
            }
        }
        guard problems.isEmpty else { return }
        // A column that tells nothing is written as the others are.
        let settled = Set(orders.values)
        for (column, tells) in found where orders[column] == nil && !tells.ambiguous.isEmpty {
            if settled.count == 1, let order = settled.first {
                orders[column] = order
            } else {
                problems.append(Self.ambiguity(table, column, tells.ambiguous, mapName))
            }
        }
    }

    private static func contradiction(
        _ table: RegisterTable, _ column: Int, _ day: Sheet.Row, _ month: Sheet.Row, _ mapName: String
    ) -> Problem {
        let later = day.number < month.number ? month : day
        return Problem(
            .registerDates, at: table.sheet.location(later, column),
            "the dates of '\(table.columns[column])' contradict each other: '\(day.text(column))' in row \(day.number) has the day first, '\(month.text(column))' in row \(month.number) the month",
            help:
                "correct those that are wrong, or write `dates: day-first` or `dates: month-first` into \(mapName), by which rows that do not fit are refused"
        )
    }

    private static func ambiguity(
        _ table: RegisterTable, _ column: Int, _ rows: [Sheet.Row], _ mapName: String
    ) -> Problem {
        let examples = rows.map { "'\($0.text(column))' in row \($0.number)" }.joined(separator: " and ")
        let verb = rows.count == 1 ? "can" : "can both"
        let readings = [RegisterMap.DateOrder.dayFirst, .monthFirst].compactMap {
            WrittenDay(rows[0].text(column)).date($0)?.words
        }.joined(separator: " or ")
        return Problem(
            .registerDates, at: table.sheet.location(rows[0], column),
            "the register does not tell whether the day or the month comes first in '\(table.columns[column])': \(examples) \(verb) be read in two ways, the first as \(readings)",
            help: "write `dates: day-first` or `dates: month-first` into \(mapName)")
    }
}
