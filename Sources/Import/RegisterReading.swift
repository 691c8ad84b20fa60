import Content
import Disclosure
public import Problems

/// A register of which it is settled how it is to be read.
public struct RegisterReading: Sendable {
    /// What was read and guessed, a line each.
    public internal(set) var description: [String] = []
    /// What is wrong with the register and its map as a whole.
    public internal(set) var problems: [Problem] = []
    /// Whether its rows can be read; if not, nothing may be written.
    public var isReadable: Bool { reader != nil }

    var reader: RowReader?
    var survey: RegisterSurvey?
    private let register: RegisterImport

    init(register: RegisterImport) { self.register = register }

    /// Makes a record of each row that the log does not have, and says what became of every row.
    ///
    /// The register is read twice more: first to learn which rows have a reference in common, and then, a few rows at a time,
    /// to make records of them, so that neither rows nor records ever stand in memory together.
    ///
    /// - Parameter take: Writes a record.
    /// - Throws: `RegisterFault` where the register cannot be read, and what `take` throws.
    public func place(_ take: (ImportedRecord) throws -> Placing) throws -> ImportSummary {
        var summary = ImportSummary()
        summary.problems = problems
        guard let reader, let survey else { return summary }
        summary.rows = survey.requests
        summary.otherRows = survey.otherRows
        let (groups, words) = try learn(reader, &summary)
        summary.problems += words.problems(mapName: register.mapName)
        summary.map =
            MapText(
                register: String(register.registerName), table: reader.table, layout: reader.layout,
                dates: reader.dates, map: register.map.map, words: words
            ).text
        try place(reader, groups, &summary, take)
        return summary
    }

    private func learn(
        _ reader: RowReader, _ summary: inout ImportSummary
    ) throws -> (RowGroups, RegisterWords) {
        var groups = RowGroups()
        var words = RegisterWords()
        do {
            try reader.table.forEachRequest(jobs: register.loader.jobs, reader.read) { readings in
                for reading in readings {
                    words.add(reading)
                    summary.problems += reading.problems
                    if reading.isRefused {
                        summary.refused.insert(reading.row.row)
                    } else {
                        groups.add(reading.row)
                    }
                }
            }
        } catch {
            throw RegisterFault(error)
        }
        summary.repeated = groups.repeated
        return (groups, words)
    }

    private func place(
        _ reader: RowReader, _ groups: RowGroups, _ summary: inout ImportSummary,
        _ take: (ImportedRecord) throws -> Placing
    ) throws {
        var placing = RowPlacing(register, groups: groups)
        let (refused, makers) = (summary.refused, placing)
        let referenceColumn = reader.layout.fields[.reference]?.first
        try reader.table.forEachRequest(jobs: register.loader.jobs) { row in
            Result<RowPlacing.Candidate?, RegisterFault> { () throws(RegisterFault) in
                if refused.contains(row.number) { return nil }
                return try makers.candidate(
                    reader.read(row).row, at: reader.table.sheet.location(row, referenceColumn))
            }
        } _: { results in
            try placing.place(results.compactMap { try $0.get() }, &summary, take)
        }
    }
}
