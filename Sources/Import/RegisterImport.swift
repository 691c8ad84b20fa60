public import Content
import Disclosure
import Problems
import SystemPackage

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

    /// The name of the register's file.
    var registerName: Substring { path.split(separator: "/").last ?? "" }

    /// Goes through a register, and settles how it is to be read; nothing is to be written before that.
    public func read(_ file: RegisterFile) throws(RegisterFault) -> RegisterReading {
        do {
            return try reading(of: file)
        } catch {
            throw RegisterFault(error)
        }
    }

    private func reading(of file: RegisterFile) throws -> RegisterReading {
        var reading = RegisterReading(register: self)
        reading.problems = map.problems + unknownRegimes
        guard let (table, survey) = try table(file, &reading.problems) else { return reading }
        let exemptions = ExemptionCells(law: log.law, usual: log.configuration.regime)
        let layout = Layout(table, survey, map: map, isCitation: exemptions.isCitation)
        let dateColumns = RegisterField.allCases.filter(\.isDate).compactMap { layout.fields[$0]?.first }
        let dates = try DateStyles(
            table, columns: dateColumns, told: map.map.dates, mapName: mapName, jobs: loader.jobs)
        reading.description =
            RegisterDescription(
                table: table, survey: survey, layout: layout, dates: dates, told: map.map.dates
            ).lines
        reading.problems += layout.problems + missingColumns(table, layout) + dates.problems
        guard !ProblemReport(reading.problems).stops(strict: false) else { return reading }
        reading.survey = survey
        reading.reader = RowReader(
            table: table, layout: layout, dates: dates, map: map.map,
            outcomes: OutcomeWords(map.map.outcomes), usualRegime: log.configuration.regime,
            regimes: RegimeWords(law: log.law, usual: log.configuration.regime, map: map.map.regimes),
            exemptions: exemptions, mapName: mapName)
        return reading
    }

    private func table(
        _ file: RegisterFile, _ problems: inout [Problem]
    ) throws -> (RegisterTable, RegisterSurvey)? {
        let sheet: Sheet
        do throws(RegisterEncoding.Fault) {
            sheet = try Sheet(file)
        } catch .unreadable(let error) {
            throw RegisterFault.unreadable(error.description)
        } catch {
            problems.append(problem(error))
            return nil
        }
        let table = try RegisterTable(sheet, map: map.map)
        let survey = try table.map { try RegisterSurvey($0, jobs: loader.jobs) }
        if let unclosed = try survey?.unclosed ?? (table == nil ? unclosed(in: sheet) : nil) {
            problems.append(
                Problem(
                    .registerQuotes, at: unclosed,
                    "this quotation mark is never closed, so that all that follows would be one cell",
                    help: "close it, or write two quotation marks where one is meant"))
            return nil
        }
        guard let table, let survey else {
            problems.append(
                Problem(
                    .registerHeadings, at: try firstPlace(in: sheet),
                    "no row of this register says what its columns hold",
                    help:
                        "give it a row of headings, such as Reference, Subject, Received, Responded, Outcome, or name its headings in \(mapName)"
                ))
            return nil
        }
        return (table, survey)
    }

    private func unclosed(in sheet: Sheet) throws -> Location? {
        var rows = try SheetRows(sheet)
        while let raw = try rows.next() {
            guard raw.isUnclosed else { continue }
            let row = Sheet.Row(raw, separator: sheet.separator)
            return row.unclosed.map { row.location(offset: $0, length: 1, in: path) }
        }
        return nil
    }

    private func firstPlace(in sheet: Sheet) throws -> Location {
        var rows = try SheetRows(sheet)
        return try rows.next().map {
            Sheet.Row($0, separator: sheet.separator).location(offset: 0, length: 1, in: path)
        } ?? Location(path: path)
    }

    private func problem(_ fault: RegisterEncoding.Fault) -> Problem {
        switch fault {
        case .notText(let kind):
            return Problem(
                .registerUnreadable, at: Location(path: path),
                "this is \(kind), and not a register saved as CSV",
                help: "open it in your spreadsheet, and save it as “CSV UTF-8 (comma delimited)”")
        case .empty, .unreadable:
            return Problem(
                .registerUnreadable, at: Location(path: path), "there is nothing in this file",
                help: "save the register again as CSV")
        case .unreadableByte(let offset, let line):
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
                        "write its heading into \(mapName): `columns: {\(field.rawValue): Heading}`; the columns are: \(table.columns.choices)"
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
