public import Content
import Disclosure
import Problems

/// Reads a register of requests into the records of a log.
public struct RegisterImport: Sendable {
    /// What the register is called in problems.
    public let path: String
    /// How it is to be read.
    public let map: RegisterMapFile
    /// What the map is called in the help of problems.
    public let mapName: String
    /// The log that the records are for.
    public let log: Log
    /// What reads records of the log.
    public let loader: LogLoader
    /// Whether the records are drafts.
    public var areDrafts = true

    /// Prepares to read a register into a log.
    public init(path: String, map: RegisterMapFile, mapName: String, log: Log, loader: LogLoader) {
        self.path = path
        self.map = map
        self.mapName = mapName
        self.log = log
        self.loader = loader
    }

    /// Reads the bytes of the register, and says what is to become of each row.
    public func plan(_ bytes: [UInt8]) -> ImportPlan {
        var plan = ImportPlan()
        plan.problems = map.problems + unknownRegimes
        guard let table = table(bytes, &plan.problems) else { return plan }
        let exemptions = ExemptionCells(law: log.law, usual: log.configuration.regime)
        let layout = Layout(table, map: map, isCitation: exemptions.isCitation)
        let dateColumns = RegisterField.allCases.filter(\.isDate).compactMap { layout.fields[$0]?.first }
        let dates = DateStyles(table, columns: dateColumns, told: map.map.dates, mapName: mapName)
        plan.description =
            RegisterDescription(
                table: table, layout: layout, dates: dates, told: map.map.dates
            ).lines
        plan.problems += layout.problems + missingColumns(table, layout) + dates.problems
        guard !ProblemReport(plan.problems).stops(strict: false) else { return plan }
        plan.isReadable = true
        plan.rows = table.requests.count
        plan.otherRows = RegisterDescription.others(table)
        let reader = RowReader(
            table: table, layout: layout, dates: dates, map: map.map, usualRegime: log.configuration.regime,
            regimes: RegimeWords(law: log.law, usual: log.configuration.regime, map: map.map.regimes),
            exemptions: exemptions, mapName: mapName)
        let readings = table.requests.concurrentMap(jobs: loader.jobs, reader.read)
        for reading in readings {
            plan.problems += reading.problems
            if reading.isRefused { plan.refused.insert(reading.row.row) }
        }
        let unknown = UnknownWords(readings, table: table, layout: layout, mapName: mapName)
        plan.problems += unknown.problems
        var placing = RowPlacing(self, table: table, referenceColumn: layout.fields[.reference]?.first)
        placing.place(readings.filter { !$0.isRefused }.map(\.row), &plan)
        plan.map =
            MapText(
                register: path, table: table, layout: layout, dates: dates, map: map.map,
                unknown: unknown.words
            ).text
        return plan
    }

    private func table(_ bytes: [UInt8], _ problems: inout [Problem]) -> RegisterTable? {
        let text: RegisterText
        do {
            text = try RegisterText(bytes)
        } catch {
            problems.append(problem(error, in: bytes))
            return nil
        }
        let sheet = Sheet(path: path, text: text)
        if let unclosed = sheet.unclosed {
            problems.append(
                Problem(
                    .registerQuotes, at: sheet.location(offset: unclosed),
                    "this quotation mark is never closed, so that all that follows would be one cell",
                    help: "close it, or write two quotation marks where one is meant"))
            return nil
        }
        guard let table = RegisterTable(sheet, map: map.map) else {
            problems.append(
                Problem(
                    .registerHeadings, at: sheet.location(offset: 0),
                    "no row of this register says what its columns hold",
                    help:
                        "give it a row of headings, such as Reference, Subject, Received, Responded, Outcome, or name its headings in \(mapName)"
                ))
            return nil
        }
        return table
    }

    private func problem(_ fault: RegisterText.Fault, in bytes: [UInt8]) -> Problem {
        switch fault {
        case .notText(let kind):
            return Problem(
                .registerUnreadable, at: Location(path: path),
                "this is \(kind), and not a register saved as CSV",
                help: "open it in your spreadsheet, and save it as “CSV UTF-8 (comma delimited)”")
        case .empty:
            return Problem(
                .registerUnreadable, at: Location(path: path), "there is nothing in this file",
                help: "save the register again as CSV")
        case .unreadableByte(let offset):
            let line = bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
            return Problem(
                .registerUnreadable, at: Location(path: path, line: line, column: nil, excerpt: nil),
                "byte \(offset + 1) of this file belongs to no text",
                help: "open the register in your spreadsheet, and save it as “CSV UTF-8 (comma delimited)”")
        }
    }

    /// Laws that the map names and the log does not know.
    private var unknownRegimes: [Problem] {
        map.map.regimes.sorted { $0.key < $1.key }.filter { log.law[$0.value] == nil }.map { word, regime in
            let names = log.law.regimes.map(\.id)
            return Problem(
                .registerRegime, at: map.location(of: "regimes", word),
                "'\(regime)' is not a law that this log knows",
                help: NearestWord.to(regime, among: names).map { "did you mean '\($0)'?" }
                    ?? "write one of: \(names.joined(separator: ", "))")
        }
    }

    /// Columns without which no row can become a record.
    private func missingColumns(_ table: RegisterTable, _ layout: Layout) -> [Problem] {
        var problems: [Problem] = []
        func report(_ what: String, _ field: RegisterField) {
            problems.append(
                Problem(
                    .registerHeadings, at: table.sheet.location(table.headings),
                    "no column seems to hold \(what)",
                    help:
                        "write its heading into \(mapName): `columns: {\(field.rawValue): Heading}`; the columns are: \(table.columns.joined(separator: ", "))"
                ))
        }
        if layout.fields[.reference] == nil, map.map.missingReference == .refuse {
            report("the references", .reference)
        }
        if layout.fields[.title] == nil, layout.fields[.summary] == nil, layout.fields[.request] == nil {
            report("what was asked", .title)
        }
        return problems
    }
}
