import Content
import Problems

/// A register with its columns named, and with what stands around its requests told from them.
struct RegisterTable: Sendable {
    let sheet: Sheet
    /// The names of the columns: their headings, or `column C` where there is none.
    let columns: [String]
    let headings: Sheet.Row
    /// What each heading means.
    let meanings: [HeadingWords.Meaning?]

    private let known: [String]
    private let positions: [String: Int]

    /// What a row is that holds no request.
    enum Kind: CaseIterable {
        case blank, title, heading, total
    }

    /// Finds the row of headings: the one with the most headings that are known, by themselves or from the map.
    init?(_ sheet: Sheet, map: RegisterMap) throws {
        let named = Set((map.columns.values.flatMap { $0 } + map.leftOut + map.extra.values).map(Self.key))
        var best: (row: Sheet.Row, score: Int)?
        var rows = try SheetRows(sheet)
        var bytes = 0
        for _ in 0..<200 where bytes <= SheetRows.mostBytes {
            guard let raw = try rows.next() else { break }
            bytes += raw.bytes.count
            let row = Sheet.Row(raw, separator: sheet.separator)
            let names = row.cells.map(\.text).filter { !$0.isEmpty }
            let score = names.count { named.contains(Self.key($0)) || HeadingWords.meaning(of: $0) != nil }
            if score > best?.score ?? 0, names.count > 1 { best = (row, score) }
        }
        guard let best, best.score > 1 else { return nil }
        self.sheet = sheet
        headings = best.row
        columns = Self.names(best.row)
        meanings = columns.map(HeadingWords.meaning)
        known = best.row.cells.map { Self.key($0.text) }
        positions = Dictionary(
            columns.enumerated().map { (Self.key($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The column that a map means by a heading, by letters' case and spaces no difference.
    func column(named name: String) -> Int? { positions[Self.key(name)] }

    // MARK: - Rows

    /// Rows that are read at one time.
    private static let (batchRows, batchBytes) = (2_048, 4 << 20)

    /// Goes through all rows, some at a time and these on several threads.
    ///
    /// - Parameters:
    ///   - read: Takes what is wanted out of a row, or says what it is instead of a request.
    ///   - take: Gets what was read, in the order of the rows.
    func forEachRow<Result: Sendable>(
        jobs: Int, _ read: @Sendable (Sheet.Row, Kind?) -> Result, _ take: ([Result]) throws -> Void
    ) throws {
        var rows = try SheetRows(sheet)
        var batch: [SheetRows.Raw] = []
        var bytes = 0
        func finish() throws {
            try take(
                batch.filter { $0.number != headings.number }.concurrentMap(jobs: jobs) { raw in
                    let row = Sheet.Row(raw, separator: sheet.separator)
                    return read(row, kind(of: row))
                })
            batch.removeAll(keepingCapacity: true)
            bytes = 0
        }
        while let raw = try rows.next() {
            batch.append(raw)
            bytes += raw.bytes.count
            if batch.count == Self.batchRows || bytes >= Self.batchBytes { try finish() }
        }
        try finish()
    }

    /// Goes through the rows that hold requests.
    func forEachRequest<Result: Sendable>(
        jobs: Int, _ read: @Sendable (Sheet.Row) -> Result, _ take: ([Result]) throws -> Void
    ) throws {
        try forEachRow(jobs: jobs) { row, kind in
            kind == nil ? read(row) : nil
        } _: { results in
            try take(results.compactMap(\.self))
        }
    }

    /// The letters by which a spreadsheet knows a column.
    static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    private static func key(_ name: String) -> String { CellText.line(name).lowercased() }

    private static func names(_ row: Sheet.Row) -> [String] {
        var seen: [String: Int] = [:]
        return row.cells.enumerated().map { index, cell in
            let heading = CellText.line(cell.text)
            if heading.isEmpty { return "column \(letters(index))" }
            let count = seen[key(heading), default: 0] + 1
            seen[key(heading)] = count
            return count == 1 ? heading : "\(heading) (\(count))"
        }
    }

    private func kind(of row: Sheet.Row) -> Kind? {
        guard let first = row.cells.first(where: { !$0.text.isEmpty }) else { return .blank }
        if row.number < headings.number { return .title }
        if row.cells.count >= 2, zip(row.cells, known).allSatisfy({ Self.key($0.text) == $1 }) {
            return .heading
        }
        let filled = row.cells.count { !$0.text.isEmpty }
        guard filled <= max(2, known.count / 2), first.text.utf8.count <= 200 else { return nil }
        let words = CellText.words(first.text)
        if Self.isTotal(words) { return .total }
        if filled == 1, known.count > 2, words.allSatisfy(Self.isPeriodWord) { return .title }
        return nil
    }

    /// Whether a row begins as a sum does.
    private static func isTotal(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        return first == "total" || first == "totals" || words.starts(with: ["grand", "total"])
            || words.starts(with: ["sub", "total"]) || first == "subtotal"
    }

    /// Whether a word belongs to the name of a period, such as `April 2019` or `Q1 2019/20`, that stands over its requests.
    private static func isPeriodWord(_ word: String) -> Bool {
        if word.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) {
            return word.utf8.count == 2 || word.utf8.count == 4
        }
        return ["q1", "q2", "q3", "q4", "quarter", "year", "to", "financial", "fy", "month"].contains(word)
            || WrittenDay.month(word) != nil
    }
}
