import Problems

/// What a register holds at first sight: how many requests there are, and what its columns look like.
struct RegisterSurvey: Sendable {
    /// How many rows hold requests.
    private(set) var requests = 0
    /// How many hold none: blank ones, titles, headings that stand again, sums.
    private(set) var others: [RegisterTable.Kind: Int] = [:]
    /// Each column's first cells.
    private(set) var columns: [Column]
    /// Where a cell begins whose quotation mark is never closed.
    private(set) var unclosed: Location?

    /// The first filled cells of a column.
    struct Column: Sendable {
        private(set) var samples: [Sample] = []

        private static let most = 300

        /// The first cell that is filled, or the beginning of its text.
        var example: String? { samples.first?.text }

        mutating func add(_ text: String) {
            if samples.count < Self.most { samples.append(Sample(text)) }
        }
    }

    /// A cell, of which as much is kept as tells what it is.
    struct Sample: Sendable {
        /// The text, or its beginning.
        let text: String
        /// How many bytes the whole text has.
        let length: Int
        /// What stands for the whole text.
        let hash: Int

        private static let most = 400

        init(_ text: String) {
            length = text.utf8.count
            hash = text.hashValue
            self.text =
                text.utf8.count <= Self.most
                ? text : String(decoding: text.utf8.prefix(Self.most), as: UTF8.self)
        }
    }

    init(_ table: RegisterTable, jobs: Int) throws {
        var columns = [Column](repeating: Column(), count: table.columns.count)
        var (requests, others, unclosed) = (0, [RegisterTable.Kind: Int](), Location?.none)
        try table.forEachRow(jobs: jobs) { row, kind in
            (row: row, kind: kind)
        } _: { rows in
            for (row, kind) in rows {
                if let offset = row.unclosed {
                    unclosed = row.location(offset: offset, length: 1, in: table.sheet.path)
                }
                if let kind {
                    others[kind, default: 0] += 1
                    continue
                }
                requests += 1
                for (column, cell) in zip(columns.indices, row.cells) where !cell.text.isEmpty {
                    columns[column].add(cell.text)
                }
            }
        }
        (self.columns, self.requests, self.others, self.unclosed) = (columns, requests, others, unclosed)
    }

    /// The rows that hold no request, in words.
    var otherRows: String? {
        let names: [(RegisterTable.Kind, String)] = [
            (.blank, "blank"), (.title, "with a title"), (.heading, "with the headings again"),
            (.total, "with a total"),
        ]
        let parts = names.compactMap { kind, name in others[kind].map { "\($0) \(name)" } }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
