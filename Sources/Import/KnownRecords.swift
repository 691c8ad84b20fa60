import Content
import Disclosure

/// The records that a log has, found by what a row of a register says of a request.
struct KnownRecords: Sendable {
    private let byPath: [String: Record]
    private let byURL: [String: Record]
    private let byReference: [String: [Record]]

    init(_ records: [Record]) {
        byPath = Dictionary(records.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        byURL = Dictionary(records.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        var byReference: [String: [Record]] = [:]
        for record in records {
            let references = [record.details.reference] + record.details.references
            for key in Set(references.map(Reference.normalised)) where !key.isEmpty {
                byReference[key, default: []].append(record)
            }
        }
        self.byReference = byReference
    }

    /// The record at an address.
    subscript(url: String) -> Record? { byURL[url] }

    /// The record of the request that a row is about, wherever it lies and however it writes its reference.
    ///
    /// - Parameter path: Where the row's own record would lie.
    func record(of row: ImportedCase, at path: String) -> Record? {
        if let record = byPath[path], row.reference.isEmpty || !Self.isAnother(record, row) { return record }
        let known = named(row).filter { !Self.isAnother($0, row) }
        let ofYear = known.filter { Self.year($0) == row.year }
        return ofYear.first { Self.hasTitle($0, row) } ?? known.first { Self.hasTitle($0, row) } ?? ofYear
            .first
            ?? known.first
    }

    /// Whether the log has the number of a row for other requests, of other years.
    func usesNumberAgain(_ row: ImportedCase) -> Bool {
        let known = named(row)
        return !known.isEmpty && known.allSatisfy { Self.isAnother($0, row) }
    }

    /// Whether the log has several records with the number of a row, one of which has its title.
    func tellsApart(_ row: ImportedCase) -> Bool {
        let known = named(row)
        return known.count > 1 && known.contains { Self.hasTitle($0, row) }
    }

    /// The records with the row's own reference, or else with another that it names.
    private func named(_ row: ImportedCase) -> [Record] {
        guard !row.reference.isEmpty else { return [] }
        for reference in [row.reference] + row.said.references {
            if let records = byReference[Reference.normalised(reference)] { return records }
        }
        return []
    }

    /// Whether a record with the same number is about another request: where numbers begin anew each year, neither the year
    /// nor the title is the same.
    private static func isAnother(_ record: Record, _ row: ImportedCase) -> Bool {
        guard !hasTitle(record, row) else { return false }
        let details = record.details
        if let one = details.received?.year, let other = row.said.received?.year { return one != other }
        if let one = details.responded?.year, let other = row.said.responded?.year { return one != other }
        return false
    }

    private static func hasTitle(_ record: Record, _ row: ImportedCase) -> Bool {
        record.details.title.versions.contains { CellText.words($0.text) == CellText.words(row.title) }
    }

    private static func year(_ record: Record) -> Int? {
        (record.details.received ?? record.details.responded ?? record.details.due)?.year
    }
}
