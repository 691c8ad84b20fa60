import Disclosure
import Markdown
import Markup
import Problems

/// Reads the holidays of calendars from a CSV file in `law/`.
///
/// The columns are `date`, `until` for the last of several days, `name`, `note` for whoever reads the file, and one for
/// each calendar, in which `yes` says that nobody works on these days, and `no` that people do whatever other files
/// say. Without a column for a calendar, the rows are holidays of the one that the file is named after.
struct CalendarTable {
    let source: SourceText
    /// The calendars that may be named by a column.
    let known: [String]

    /// The years that a calendar may cover.
    static let years = 1900...2199
    static let help =
        "write a day such as 2027-06-14, of the years \(years.lowerBound) to \(years.upperBound)"

    private static let longest = 400
    private static let plain: Set<String> = ["date", "until", "name", "note"]

    /// The calendar that the file's name says.
    static func name(of path: String) -> String {
        String((path.split(separator: "/").last ?? "").dropLast(".csv".utf8.count))
    }

    func read() -> (entries: [HolidayEntry], problems: [Problem]) {
        var problems: [Problem] = []
        var rows = CSVRows(source)
        guard let header = rows.next() else {
            let problem = Problem(
                .missingKey, at: Location(path: source.path), "this file of holidays is empty",
                help: "begin with the line `date,name`, or remove the file")
            return ([], [problem])
        }
        if let problem = quoteProblem(of: header, rows) { return ([], [problem]) }
        guard let columns = columns(header, &problems) else { return ([], problems) }
        var entries: [HolidayEntry] = []
        var lines: [SingleDay: Int] = [:]
        while let row = rows.next() {
            // What follows a wrong quotation mark cannot be told apart into rows.
            if let problem = quoteProblem(of: row, rows) { return ([], problems + [problem]) }
            if row.fields.allSatisfy(\.text.isEmpty) { continue }
            let read = read(row, columns, &problems)
            for entry in read where entry.days.lowerBound == entry.days.upperBound {
                let day = SingleDay(calendar: entry.calendar, day: entry.days.lowerBound)
                if let first = lines.updateValue(row.line, forKey: day) {
                    report(row, columns, alsoOn: first, &problems)
                }
            }
            entries += read
        }
        return (entries, problems)
    }

    /// A row of one day says all there is to say about the day in a calendar.
    private struct SingleDay: Hashable {
        let calendar: String
        let day: DayNumber
    }

    private func report(
        _ row: CSVRows.Row, _ columns: Columns, alsoOn line: Int, _ problems: inout [Problem]
    ) {
        let field = row.field(columns.date)
        problems.append(
            Problem(
                .duplicateHoliday, at: field?.location(in: source) ?? source.location(line: row.line),
                "\(field?.text ?? "this day") stands here for the second time; it was first on line \(line)",
                help: "keep one of the two lines"))
    }

    /// A quotation mark that is never closed, or closes only where another was meant to open: the lines between would be
    /// taken for part of one cell.
    private func quoteProblem(of row: CSVRows.Row, _ rows: CSVRows) -> Problem? {
        if let offset = rows.unclosed {
            return Problem(
                .holidayQuotes, at: source.location(offset: offset),
                "the quotation mark that opens here is never closed, so the holidays below it would be lost",
                help: "write another quotation mark at the end of the value")
        }
        guard let field = row.fields.first(where: \.hasTextAfterQuotes) else { return nil }
        return Problem(
            .holidayQuotes, at: source.location(offset: field.offset),
            "the quotation mark that opens here is closed before the value is over",
            help: "write one quotation mark at each end of the value, and two for each that belongs to it")
    }

    private struct Columns {
        var count = 0
        var date = 0
        var until: Int?
        var name: Int?
        var calendars: [(position: Int, id: String)] = []
    }

    private func columns(_ header: CSVRows.Row, _ problems: inout [Problem]) -> Columns? {
        var columns = Columns()
        columns.count = header.fields.count
        var hasDate = false
        var names: Set<String> = []
        for (position, field) in header.fields.enumerated() {
            // Spreadsheets save columns without a name at the end.
            if field.text.isEmpty { continue }
            guard names.insert(field.text).inserted else {
                problems.append(
                    Problem(
                        .duplicateKey, at: field.location(in: source),
                        "the column '\(field.text)' stands here for the second time",
                        help: "keep one of the two columns"))
                return nil
            }
            switch field.text {
            case "date":
                columns.date = position
                hasDate = true
            case "until": columns.until = position
            case "name": columns.name = position
            case "note": break
            case let id where known.contains(id): columns.calendars.append((position, id))
            default:
                problems.append(
                    Problem(
                        .unknownCalendar, at: field.location(in: source),
                        "'\(field.text)' is neither a calendar that this log knows nor another column of such a file",
                        help: NearestWord.to(field.text, among: known + Self.plain).map {
                            "did you mean '\($0)'?"
                        }
                            ?? "write one of: \(known.choices); a calendar of your own is named in law/*.yml"
                    ))
                return nil
            }
        }
        guard hasDate else {
            problems.append(
                Problem(
                    .missingKey, at: source.location(line: 1), "no column of these holidays is called 'date'",
                    help: "let the first line be `date,name`"))
            return nil
        }
        return columns
    }

    private func read(_ row: CSVRows.Row, _ columns: Columns, _ problems: inout [Problem]) -> [HolidayEntry] {
        if let field = row.fields.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
            problems.append(
                Problem(
                    .wrongType, at: field.location(in: source),
                    "this row has more cells than the first line has columns",
                    help: "put a value that holds a comma in double quotes, or delete the cell"))
            return []
        }
        guard let first = day(row, columns.date, &problems) else { return [] }
        var last = first
        if let position = columns.until, let field = row.field(position), !field.text.isEmpty {
            guard let day = day(row, position, &problems) else { return [] }
            last = day
        }
        guard first <= last, first.distance(to: last) < Self.longest else {
            problems.append(
                Problem(
                    .invalidDate, at: source.location(line: row.line),
                    first <= last
                        ? "these days are more than a year, which no holiday is"
                        : "the last day is before the first",
                    help: "write the first day under `date` and the last under `until`"))
            return []
        }
        let name = columns.name.flatMap(row.field)?.text ?? ""
        if let position = columns.name, let field = row.field(position),
            let character = Characters.firstForbidden(in: name)
        {
            problems.append(.controlCharacter(character, at: field.location(in: source)))
        }
        func entry(_ calendar: String, _ isHoliday: Bool) -> HolidayEntry {
            HolidayEntry(
                calendar: calendar, days: first...last, name: name.isEmpty ? "a holiday" : name,
                isHoliday: isHoliday)
        }
        if columns.calendars.isEmpty { return [entry(Self.name(of: source.path), true)] }
        return columns.calendars.compactMap { column in
            guard let field = row.field(column.position) else { return nil }
            switch field.text.lowercased() {
            case "": return nil
            case "yes": return entry(column.id, true)
            case "no": return entry(column.id, false)
            default:
                problems.append(
                    Problem(
                        .unknownValue, at: field.location(in: source),
                        "'\(field.text)' is neither yes nor no",
                        help: "write yes for a holiday, no for a day that is none after all, or nothing"))
                return nil
            }
        }
    }

    private func day(_ row: CSVRows.Row, _ position: Int, _ problems: inout [Problem]) -> DayNumber? {
        let field = row.field(position)
        let text = field?.text ?? ""
        if let date = CalendarDate(iso: text), Self.years.contains(date.year), let day = DayNumber(date) {
            return day
        }
        problems.append(
            Problem(
                .invalidDate, at: field?.location(in: source) ?? source.location(line: row.line),
                "'\(text)' is not a day that a calendar may have", help: Self.help))
        return nil
    }
}
