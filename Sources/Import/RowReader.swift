import Content
import Disclosure
import Problems

/// Reads a row of a register, and says of each cell that cannot be read what is wrong with it.
struct RowReader: Sendable {
    let table: RegisterTable
    let layout: Layout
    let dates: DateStyles
    let map: RegisterMap
    let outcomes: OutcomeWords
    /// The law of rows that name none.
    let usualRegime: String
    let regimes: RegimeWords
    let exemptions: ExemptionCells
    /// What the map is called in the help of problems.
    let mapName: String

    /// What a row says, or why it cannot be taken.
    struct Reading: Sendable {
        var row: ImportedCase
        /// What is wrong with the row alone.
        var problems: [Problem] = []
        /// Words that are not known, each to be reported once for all rows: of outcomes and laws these refuse the row.
        var unknown: [UnknownWord] = []
        /// A word of the register for an outcome, and which it means.
        var outcome: (word: String, meaning: Outcome)?

        var isRefused: Bool { !problems.isEmpty || unknown.contains { $0.field != .requesterType } }
    }

    /// A word of the register that has no meaning yet, and its place.
    struct UnknownWord: Sendable {
        let field: RegisterField
        let word: String
        let location: Location
    }

    /// How many bytes a cell may have that goes into a record.
    static let largestCell = 1 << 20

    func read(_ row: Sheet.Row) -> Reading {
        var reading = Reading(row: ImportedCase(row: row.number))
        if let column = row.cells.indices.dropFirst(table.columns.count).first(where: {
            !row.cells[$0].text.isEmpty
        }) {
            reading.problems.append(
                Problem(
                    .rowWidth, at: table.sheet.location(row, column),
                    "row \(row.number) has text in column \(RegisterTable.letters(column)), beyond the last heading",
                    help:
                        "put cells that hold the separator into double quotes, or give the column a heading"))
            return reading
        }
        if let column = tooLarge(row) {
            reading.problems.append(tooLarge(row, column))
            return reading
        }
        readReference(row, &reading)
        readText(row, &reading)
        reading.row.said.received = date(.received, row, &reading)
        reading.row.said.due = date(.due, row, &reading)
        reading.row.said.responded = date(.responded, row, &reading)
        readRegime(row, &reading)
        readExemptions(row, &reading)
        readOutcome(row, &reading)
        readReview(row, &reading)
        return reading
    }

    // MARK: - Cells

    /// The column whose cell is too large for a record; in a row whose end was not read it is the last that was.
    private func tooLarge(_ row: Sheet.Row) -> Int? {
        row.cells.indices.first {
            row.cells[$0].text.utf8.count > Self.largestCell && layout.used.contains($0)
        }
            ?? (row.isCut ? row.cells.count - 1 : nil)
    }

    private func tooLarge(_ row: Sheet.Row, _ column: Int) -> Problem {
        Problem(
            .rowCell, at: table.sheet.location(row, column),
            "row \(row.number): the cell in column \(RegisterTable.letters(column)) '\(table.columns[column])' has more than a million characters, too many for a record",
            help:
                "put the text into a document of the record, and a few words into the spreadsheet; if the cell holds other rows as well, a quotation mark is missing before it, or is one too many"
        )
    }

    /// The first column of a field, and its text in a row.
    private func cell(_ field: RegisterField, _ row: Sheet.Row) -> (column: Int, text: String)? {
        layout.fields[field]?.first.map { ($0, row.text($0)) }
    }

    private func texts(_ field: RegisterField, _ row: Sheet.Row) -> [String] {
        (layout.fields[field] ?? []).map(row.text).filter { !$0.isEmpty }
    }

    private func readReference(_ row: Sheet.Row, _ reading: inout Reading) {
        let column = layout.fields[.reference]?.first
        let found = ReferenceCell(column.map(row.text) ?? "").references
        guard let first = found.first else {
            if map.missingReference == .refuse {
                reading.problems.append(
                    Problem(
                        .rowReference, at: table.sheet.location(row, column),
                        "row \(row.number) has no reference",
                        help:
                            "write one into the spreadsheet, or write `rows_without_reference: keep` into \(mapName)"
                    ))
            }
            return
        }
        if Reference.normalised(first).isEmpty || first.utf8.count > 100 {
            reading.problems.append(
                Problem(
                    .rowReference, at: table.sheet.location(row, column),
                    "the reference of row \(row.number) has \(first.utf8.count > 100 ? "more than 100 characters" : "neither letter nor digit"), so that no file can be named after it",
                    help: "correct it in the spreadsheet"))
            return
        }
        reading.row.reference = first
        reading.row.said.references = Array(found.dropFirst())
    }

    private func readText(_ row: Sheet.Row, _ reading: inout Reading) {
        reading.row.said.request = texts(.request, row).joined(separator: "\n\n")
        reading.row.said.response = texts(.response, row).joined(separator: "\n\n")
        reading.row.said.summary = texts(.summary, row).first.map(CellText.line)
        reading.row.said.department = texts(.department, row).first.map(CellText.line)
        readTopics(row, &reading)
        readRequesterType(row, &reading)
        readLinks(row, &reading)
        for (name, column) in layout.extra where !row.text(column).isEmpty {
            reading.row.said.extra[name] = row.text(column)
        }
        let title = texts(.title, row).first ?? ""
        let line = CellText.line(title)
        if line.utf8.count > TitleText.limit, reading.row.said.request.isEmpty {
            // What stands for a title is the request itself.
            reading.row.said.request = title
            reading.row.title = TitleText.title(line)
        } else {
            let texts = [
                line, TitleText.title(reading.row.said.summary ?? ""),
                TitleText.title(reading.row.said.request),
            ]
            reading.row.title = texts.first { !$0.isEmpty } ?? ""
        }
        if reading.row.title.isEmpty {
            reading.problems.append(
                Problem(
                    .rowTitle, at: table.sheet.location(row, layout.fields[.title]?.first),
                    "row \(row.number) does not say what was asked",
                    help: "write it in a few words into the spreadsheet, or delete the row"))
        }
    }

    private func readTopics(_ row: Sheet.Row, _ reading: inout Reading) {
        var seen = Set<String>()
        for text in texts(.topics, row) {
            for part in text.split(whereSeparator: { $0 == ";" || $0 == "\n" || $0 == "|" }) {
                let topic = CellText.line(String(part))
                let meant = map.topics[topic] ?? topic
                if !meant.isEmpty, seen.insert(meant).inserted {
                    reading.row.said.topics.append(meant)
                }
            }
        }
    }

    private func readRequesterType(_ row: Sheet.Row, _ reading: inout Reading) {
        guard let text = texts(.requesterType, row).first else { return }
        if let type = RequesterWords.type(text) {
            reading.row.said.requesterType = type
        } else {
            reading.unknown.append(
                unknown(.requesterType, text, row, layout.fields[.requesterType]?.first))
        }
    }

    /// Web addresses become links; other words of such a cell stay with the answer.
    private func readLinks(_ row: Sheet.Row, _ reading: inout Reading) {
        for column in layout.fields[.links] ?? [] where !row.text(column).isEmpty {
            let words = row.text(column).split(whereSeparator: \.isWhitespace).map(String.init)
            if words.allSatisfy({ WebAddress.isValid($0) }) {
                reading.row.said.links += words.map {
                    ImportedCase.Link(title: table.columns[column], url: $0)
                }
            } else if ![["n/a"], ["none"], ["-"], ["no"]].contains(words.map { $0.lowercased() }) {
                let line = "\(table.columns[column]): \(row.text(column))"
                reading.row.said.response += (reading.row.said.response.isEmpty ? "" : "\n\n") + line
            }
        }
    }

    private func date(_ field: RegisterField, _ row: Sheet.Row, _ reading: inout Reading) -> CalendarDate? {
        guard let (column, text) = cell(field, row), !text.isEmpty else { return nil }
        let day = WrittenDay(text)
        if day == .none { return nil }
        if let date = day.date(dates.orders[column]) { return date }
        let order = dates.orders[column] == .monthFirst ? "month first" : "day first"
        let isFigures = if case .figures = day { true } else { false }
        reading.problems.append(
            Problem(
                .rowDate, at: table.sheet.location(row, column),
                isFigures
                    ? "'\(CellText.line(text))' in row \(row.number) is no day in the calendar, read \(order) as the other dates are"
                    : "'\(CellText.line(text))' in row \(row.number) is not a date, or there is no such day",
                help: "correct it in the spreadsheet, as in \(Self.example(dates.orders[column]))"))
        return nil
    }

    private static func example(_ order: RegisterMap.DateOrder?) -> String {
        switch order {
        case .dayFirst: "25/01/2021"
        case .monthFirst: "01/25/2021"
        case nil: "2021-01-25"
        }
    }

    // MARK: - Words

    private func unknown(
        _ field: RegisterField, _ text: String, _ row: Sheet.Row, _ column: Int?
    ) -> UnknownWord {
        UnknownWord(field: field, word: CellText.line(text), location: table.sheet.location(row, column))
    }

    private func readRegime(_ row: Sheet.Row, _ reading: inout Reading) {
        guard let (column, text) = cell(.regime, row), !text.isEmpty else { return }
        if let found = regimes.regimes(text) {
            reading.row.said.regimes = found
        } else {
            reading.unknown.append(unknown(.regime, text, row, column))
        }
    }

    private func readExemptions(_ row: Sheet.Row, _ reading: inout Reading) {
        var seen = Set<ExemptionCells.Entry>()
        for column in layout.fields[.exemptions] ?? [] where !row.text(column).isEmpty {
            let text = row.text(column)
            switch exemptions.read(
                text, regimes: reading.row.said.regimes, at: table.sheet.location(row, column))
            {
            case .success(let found):
                for entry in found.entries where seen.insert(entry).inserted {
                    reading.row.said.exemptions.append(entry)
                }
                if !found.regimes.isEmpty { reading.row.said.regimes = found.regimes }
            case .failure(let fault):
                reading.problems.append(
                    Problem(
                        .rowExemption, at: table.sheet.location(row, column),
                        "row \(row.number): \(fault.message)", help: fault.help))
            }
        }
        if reading.row.said.regimes == [usualRegime] { reading.row.said.regimes = [] }
    }

    private func readOutcome(_ row: Sheet.Row, _ reading: inout Reading) {
        let status = cell(.status, row).flatMap { outcomes.resolution($0.text) }
        var isClosed = status == .closed
        if let (column, text) = cell(.outcome, row), !text.isEmpty {
            switch outcomes.resolution(text) {
            case .outcome(let outcome):
                reading.row.said.outcome = outcome
                reading.outcome = (CellText.line(text), outcome)
            case .open: reading.row.said.isOpen = true
            case .closed, nil:
                reading.unknown.append(unknown(.outcome, text, row, column))
                return
            case Resolution.none?: break
            }
        }
        if reading.row.said.outcome == nil, case .outcome(let outcome) = status {
            reading.row.said.outcome = outcome
        }
        if status == .open, reading.row.said.outcome == nil { reading.row.said.isOpen = true }
        if reading.row.said.responded != nil { isClosed = true }
        if reading.row.said.outcome != nil || isClosed { reading.row.said.isOpen = false }
        // From exemptions, the record may tell the outcome by itself.
        guard reading.row.said.outcome == nil, isClosed else { return }
        if let outcome = map.emptyOutcome {
            reading.row.said.outcome = outcome
            return
        }
        guard reading.row.said.exemptions.isEmpty else { return }
        reading.problems.append(
            Self.missingOutcome(
                row.number, at: table.sheet.location(row, layout.fields[.outcome]?.first), mapName))
    }

    /// Says that a row has been answered and tells no outcome.
    static func missingOutcome(_ row: Int, at location: Location, _ mapName: String) -> Problem {
        Problem(
            .rowOutcome, at: location, "row \(row) has been answered, but does not say what its outcome was",
            help:
                "write it into the spreadsheet, or, if all such rows have one outcome, a line such as `empty_outcome: granted` into \(mapName)"
        )
    }

    private func readReview(_ row: Sheet.Row, _ reading: inout Reading) {
        var review = ImportedCase.Review()
        if let (_, text) = cell(.reviewRequested, row), !ReviewWords.isNone(text) {
            review.requested = date(.reviewRequested, row, &reading)
        }
        if let (_, text) = cell(.reviewCompleted, row), !ReviewWords.isNone(text) {
            review.completed = date(.reviewCompleted, row, &reading)
        }
        if let (_, text) = cell(.reviewOutcome, row), !ReviewWords.isNone(text) {
            review.outcome = ReviewWords.outcome(text)
            if review.outcome == nil { review.note = CellText.line(text) }
        }
        if review != ImportedCase.Review() { reading.row.said.review = review }
    }
}
