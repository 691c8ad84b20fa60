import Content
import Problems

/// A register with its columns named, and with what stands around its requests told from them.
struct RegisterTable: Sendable {
    let sheet: Sheet
    /// The names of the columns: their headings, or `column C` where there is none.
    let columns: [String]
    let headings: Sheet.Row
    /// The rows that hold requests.
    let requests: [Sheet.Row]
    /// The rows that hold none: blank ones, titles, headings that stand again, sums.
    let others: [Kind: Int]

    /// What a row is that holds no request.
    enum Kind: CaseIterable {
        case blank, title, heading, total
    }

    /// Finds the row of headings: the one with the most headings that are known, by themselves or from the map.
    init?(_ sheet: Sheet, map: RegisterMap) {
        let named = Set((map.columns.values.flatMap { $0 } + map.leftOut + map.extra.values).map(Self.key))
        var best: (index: Int, score: Int)?
        for (index, row) in sheet.rows.prefix(200).enumerated() {
            let names = row.cells.map(\.text).filter { !$0.isEmpty }
            let score = names.count { named.contains(Self.key($0)) || HeadingWords.meaning(of: $0) != nil }
            if score > best?.score ?? 0, names.count > 1 { best = (index, score) }
        }
        guard let best, best.score > 1 else { return nil }
        self.sheet = sheet
        headings = sheet.rows[best.index]
        columns = Self.names(headings)
        var requests: [Sheet.Row] = []
        var others: [Kind: Int] = [:]
        let known = headings.cells.map { CellText.line($0.text).lowercased() }
        for (index, row) in sheet.rows.enumerated() where index != best.index {
            if let kind = Self.kind(of: row, headings: known, isAbove: index < best.index) {
                others[kind, default: 0] += 1
            } else {
                requests.append(row)
            }
        }
        self.requests = requests
        self.others = others
    }

    /// The columns that a map means by a heading, by letters' case and spaces no difference.
    func column(named name: String) -> Int? {
        let key = Self.key(name)
        return columns.firstIndex { Self.key($0) == key }
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

    private static func kind(of row: Sheet.Row, headings: [String], isAbove: Bool) -> Kind? {
        let filled = row.cells.filter { !$0.text.isEmpty }
        guard let first = filled.first else { return .blank }
        if isAbove { return .title }
        let texts = row.cells.map { CellText.line($0.text).lowercased() }
        if zip(texts, headings).allSatisfy(==), texts.count >= 2 { return .heading }
        let words = CellText.words(first.text)
        if filled.count <= max(2, headings.count / 2), isTotal(words) { return .total }
        if filled.count == 1, headings.count > 2, words.allSatisfy(isPeriodWord) { return .title }
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
