import Content
import Disclosure
import Markup
import Problems

/// Finds the place of each row in the log: a new file, or the record that is there already.
struct RowPlacing {
    private let register: RegisterImport
    private let groups: RowGroups
    private let records: KnownRecords
    /// The rows that have claimed files.
    private var claims: [String: Int] = [:]

    /// A row that may become a record.
    struct Candidate: Sendable {
        let row: ImportedCase
        /// The row's place.
        let location: Location
        let place: RowGroups.Place
        let path: String
        let slug: String?
        var text: String
        /// The text below the front matter.
        let body: String
    }

    init(_ register: RegisterImport, groups: RowGroups) {
        self.register = register
        self.groups = groups
        records = KnownRecords(register.log.records)
    }

    /// What a row would become; nothing where it repeats another.
    func candidate(_ row: ImportedCase, at location: Location) throws(RegisterFault) -> Candidate? {
        let place = groups.place(of: row)
        switch place {
        case .unknown: throw .changed
        case .repeated: return nil
        case .alone, .clashing:
            return candidate(row, location, place, isOneOfSeveral: records.usesNumberAgain(row))
        case .oneOfYears: return candidate(row, location, place, isOneOfSeveral: true)
        }
    }

    /// Finds the places of some rows.
    ///
    /// - Parameter take: Writes a record.
    mutating func place(
        _ candidates: [Candidate], _ summary: inout ImportSummary,
        _ take: (ImportedRecord) throws -> Placing
    ) throws {
        let candidates = claimed(
            candidates.filter { !refusedForTwin($0, &summary) && isNameable($0, &summary) }, &summary)
        let readings = register.loader.read(
            drafts: candidates.map { ($0.path, $0.text) }, of: register.log)
        for (candidate, reading) in zip(candidates, readings) {
            try place(candidate, reading, &summary, take)
        }
    }

    private func place(
        _ candidate: Candidate, _ reading: (details: Case?, problems: [Problem]),
        _ summary: inout ImportSummary, _ take: (ImportedRecord) throws -> Placing
    ) throws {
        var candidate = candidate
        var errors = reading.problems.filter { $0.severity == .error }
        let isUnexplained = isUnexplained(candidate, errors)
        if isUnexplained {
            // Many registers have no column for exemptions; the row is better in the log than lost.
            candidate.text = record(of: candidate.row, slug: candidate.slug, allowing: Self.outcomeRule).text
            errors = []
        }
        let row = candidate.row.row
        if errors.contains(where: { $0.rule.id == "missing-outcome" }) {
            // Some exemptions tell the outcome by themselves; these do not.
            summary.refuse(
                row, RowReader.missingOutcome(row, at: candidate.location, register.mapName))
        } else if let error = errors.first {
            refuse(
                candidate, .rowRecord, "row \(row) makes no record: \(error.message)", help: error.help,
                &summary)
        } else if let record = records.record(of: candidate.row, at: candidate.path) {
            summary.present += 1
            if let details = reading.details { compare(candidate, details, with: record, &summary) }
        } else if let other = records[Self.url(candidate.path)] {
            refuse(
                candidate, .rowPlace, "row \(row) belongs at the address of another record, \(other.path)",
                help: "correct the reference in the spreadsheet, or change the folder pattern in the map",
                &summary)
        } else {
            let record = ImportedRecord(
                path: candidate.path, text: candidate.text, row: row, location: candidate.location)
            switch try take(record) {
            case .written:
                summary.records += 1
                summary.unexplained += isUnexplained ? 1 : 0
            case .taken:
                refuse(
                    candidate, .rowPlace, "row \(row) belongs into \(candidate.path), which is there already",
                    help: "see what that file is: it cannot be read as a record, or was written just now",
                    &summary)
            }
        }
    }

    private static let outcomeRule = "L14-outcome"

    /// Whether nothing is wrong but that the register does not say what was withheld.
    private func isUnexplained(_ candidate: Candidate, _ errors: [Problem]) -> Bool {
        !errors.isEmpty && candidate.row.said.outcome == .partGranted && candidate.row.said.exemptions.isEmpty
            && errors.allSatisfy { $0.rule.id == Self.outcomeRule }
    }

    // MARK: - Among the rows

    private func candidate(
        _ row: ImportedCase, _ location: Location, _ place: RowGroups.Place, isOneOfSeveral: Bool
    ) -> Candidate {
        let year = row.year.map(String.init) ?? "undated"
        let name = row.reference.isEmpty ? Self.short(Slug.make(row.title)) : Slug.make(row.reference)
        let slug = isOneOfSeveral ? "\(name)-\(year)" : nil
        let folder = register.map.map.folder.replacing("{year}", with: year)
            .replacing("{reference}", with: slug ?? name)
        let record = record(of: row, slug: slug)
        return Candidate(
            row: row, location: location, place: place, path: "content/requests/\(folder)/index.md",
            slug: slug, text: record.text, body: record.body)
    }

    private func record(of row: ImportedCase, slug: String?, allowing rule: String? = nil) -> RecordText {
        RecordText(
            row, slug: slug, system: String(register.registerName), isDraft: register.areDrafts,
            allowing: rule)
    }

    /// Refuses a row whose reference others of its year have, unless the log has them all and tells them apart.
    private func refusedForTwin(_ candidate: Candidate, _ summary: inout ImportSummary) -> Bool {
        guard case .clashing(let others, let areMany) = candidate.place,
            !records.tellsApart(candidate.row)
        else { return false }
        refuse(
            candidate, .rowTwice,
            "the reference '\(candidate.row.reference)' of row \(candidate.row.row) is also that of \(others), which \(areMany ? "say" : "says") something else",
            help: "correct the reference in the spreadsheet, or make one row of them", &summary)
        return true
    }

    /// Refuses a row after whose reference no folder can be named.
    private func isNameable(_ candidate: Candidate, _ summary: inout ImportSummary) -> Bool {
        guard let name = candidate.path.split(separator: "/").first(where: { $0.utf8.count > Slug.longest })
        else { return true }
        refuse(
            candidate, .rowReference,
            "the folder of row \(candidate.row.row) would have a name of \(name.utf8.count) bytes, "
                + "and no folder can have one of more than \(Slug.longest)",
            help: "shorten the reference in the spreadsheet, or the `folder` in the map", &summary)
        return false
    }

    /// Refuses rows whose file another row has claimed.
    private mutating func claimed(_ candidates: [Candidate], _ summary: inout ImportSummary) -> [Candidate] {
        var kept: [Candidate] = []
        for candidate in candidates {
            if case .clashing = candidate.place {
                // The log has it in a place of its own.
                kept.append(candidate)
            } else if let other = claims[candidate.path] {
                refuse(
                    candidate, .rowPlace,
                    "row \(candidate.row.row) would make the same file as row \(other): \(candidate.path)",
                    help: "tell the two apart in the spreadsheet, or put {year} into the map's `folder`",
                    &summary)
            } else {
                claims[candidate.path] = candidate.row.row
                kept.append(candidate)
            }
        }
        return kept
    }

    private static func short(_ slug: String) -> String {
        guard slug.utf8.count > 80 else { return slug }
        let start = slug.prefix(80)
        return String(start[..<(start.lastIndex(of: "-") ?? start.endIndex)])
    }

    // MARK: - Beside the log

    private func compare(
        _ candidate: Candidate, _ details: Case, with record: Record, _ summary: inout ImportSummary
    ) {
        let differences = CaseDifferences(row: details, record: record.details).words
        if !differences.isEmpty {
            let name = candidate.row.reference.isEmpty ? "its request" : candidate.row.reference
            summary.problems.append(
                Problem(
                    .rowChanged, at: candidate.location,
                    "row \(candidate.row.row): \(name) is already in the log and differs: \(differences.joined(separator: "; "))",
                    help: "the record was left as it is; if the register is right, correct \(record.path)"))
        } else if textDiffers(candidate, from: record) {
            summary.textsChanged += 1
        }
    }

    private func textDiffers(_ candidate: Candidate, from record: Record) -> Bool {
        let body = candidate.body.utf8
        guard !body.isEmpty, let source = SourceText(root: register.loader.root, path: record.path) else {
            return false
        }
        return !source.bytes.suffix(body.count).elementsEqual(body)
    }

    private static func url(_ path: String) -> String {
        String(path.dropFirst("content/".count).dropLast("index.md".count))
    }

    private func refuse(
        _ candidate: Candidate, _ rule: Rule, _ message: String, help: String?,
        _ summary: inout ImportSummary
    ) {
        summary.refuse(
            candidate.row.row, Problem(rule, at: candidate.location, message, help: help))
    }
}
