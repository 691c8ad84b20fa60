import Content
import Disclosure
import Markup
import Problems

/// Finds the place of each row in the log: a new file, or the record that is there already.
struct RowPlacing {
    private let register: RegisterImport
    private let table: RegisterTable
    private let referenceColumn: Int?
    private let sheetRows: [Int: Sheet.Row]
    private let byPath: [String: Record]
    private let byURL: [String: Record]
    private let byReference: [String: [Record]]

    /// A row that may become a record.
    private struct Candidate {
        let row: ImportedCase
        let path: String
        let slug: String?
        var text: String
        /// The text below the front matter.
        let body: String
    }

    init(_ register: RegisterImport, table: RegisterTable, referenceColumn: Int?) {
        self.register = register
        self.table = table
        self.referenceColumn = referenceColumn
        sheetRows = Dictionary(
            table.requests.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let records = register.log.records
        byPath = Dictionary(records.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        byURL = Dictionary(records.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        var byReference: [String: [Record]] = [:]
        for record in records {
            for reference in [record.details.reference] + record.details.references {
                byReference[Reference.normalised(reference), default: []].append(record)
            }
        }
        self.byReference = byReference
    }

    mutating func place(_ rows: [ImportedCase], _ plan: inout ImportPlan) {
        let candidates = claimed(nameable(candidates(rows, &plan), &plan), &plan)
        let readings = register.loader.read(
            drafts: candidates.map { ($0.path, $0.text) }, of: register.log)
        for (var candidate, reading) in zip(candidates, readings) {
            var errors = reading.problems.filter { $0.severity == .error }
            let isUnexplained = isUnexplained(candidate, errors)
            if isUnexplained {
                // Many registers have no column for exemptions; the row is better in the log than lost.
                candidate.text =
                    record(of: candidate.row, slug: candidate.slug, allowing: Self.outcomeRule).text
                errors = []
            }
            if errors.contains(where: { $0.rule.id == "missing-outcome" }) {
                // Some exemptions tell the outcome by themselves; these do not.
                plan.refused.insert(candidate.row.row)
                plan.problems.append(
                    RowReader.missingOutcome(
                        candidate.row.row, at: location(candidate.row), register.mapName))
            } else if let error = errors.first {
                refuse(
                    candidate.row, .rowRecord, "row \(candidate.row.row) makes no record: \(error.message)",
                    help: error.help, &plan)
            } else if let record = record(for: candidate) {
                plan.present += 1
                if let details = reading.details { compare(candidate, details, with: record, &plan) }
            } else if let other = byURL[Self.url(candidate.path)] {
                refuse(
                    candidate.row, .rowPlace,
                    "row \(candidate.row.row) belongs at the address of another record, \(other.path)",
                    help: "correct the reference in the spreadsheet, or change the folder pattern in the map",
                    &plan)
            } else {
                plan.unexplained += isUnexplained ? 1 : 0
                plan.files.append(
                    ImportPlan.File(
                        path: candidate.path, text: candidate.text, row: candidate.row.row,
                        location: location(candidate.row)))
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

    /// Takes rows that repeat others out, and tells those apart that have one reference.
    private func candidates(_ rows: [ImportedCase], _ plan: inout ImportPlan) -> [Candidate] {
        var groups: [String: [ImportedCase]] = [:]
        var order: [String] = []
        for row in rows {
            let key = row.reference.isEmpty ? "\u{0}" + row.title : Reference.normalised(row.reference)
            if groups[key] == nil { order.append(key) }
            if groups[key]?.contains(where: row.says(theSameAs:)) == true {
                plan.repeated += 1
            } else {
                groups[key, default: []].append(row)
            }
        }
        var candidates: [Candidate] = []
        for key in order {
            let group = groups[key] ?? []
            let years = Set(group.compactMap(\.year))
            if group.count == 1 || years.count == group.count || key.hasPrefix("\u{0}") {
                for row in group {
                    candidates.append(
                        candidate(row, isOneOfSeveral: group.count > 1 && !row.reference.isEmpty))
                }
                continue
            }
            for row in group {
                let others = RowList(group.map(\.row).filter { $0 != row.row }).words
                refuse(
                    row, .rowTwice,
                    "the reference '\(row.reference)' of row \(row.row) is also that of \(others), which \(group.count == 2 ? "says" : "say") something else",
                    help: "correct the reference in the spreadsheet, or make one row of them", &plan)
            }
        }
        return candidates.sorted { $0.row.row < $1.row.row }
    }

    private func candidate(_ row: ImportedCase, isOneOfSeveral: Bool) -> Candidate {
        let year = row.year.map(String.init) ?? "undated"
        let name = row.reference.isEmpty ? Self.short(Slug.make(row.title)) : Slug.make(row.reference)
        let slug = isOneOfSeveral ? "\(name)-\(year)" : nil
        let folder = register.map.map.folder.replacing("{year}", with: year)
            .replacing("{reference}", with: slug ?? name)
        let record = record(of: row, slug: slug)
        return Candidate(
            row: row, path: "content/requests/\(folder)/index.md", slug: slug, text: record.text,
            body: record.body)
    }

    private func record(of row: ImportedCase, slug: String?, allowing rule: String? = nil) -> RecordText {
        RecordText(
            row, slug: slug, system: String(register.path.split(separator: "/").last ?? ""),
            isDraft: register.areDrafts, allowing: rule)
    }

    /// Refuses rows after whose reference no folder can be named.
    private func nameable(_ candidates: [Candidate], _ plan: inout ImportPlan) -> [Candidate] {
        candidates.filter { candidate in
            guard
                let name = candidate.path.split(separator: "/").first(where: { $0.utf8.count > Slug.longest })
            else { return true }
            refuse(
                candidate.row, .rowReference,
                "the folder of row \(candidate.row.row) would have a name of \(name.utf8.count) bytes, "
                    + "and no folder can have one of more than \(Slug.longest)",
                help: "shorten the reference in the spreadsheet, or the `folder` in the map", &plan)
            return false
        }
    }

    /// Refuses rows whose file another row has claimed.
    private func claimed(_ candidates: [Candidate], _ plan: inout ImportPlan) -> [Candidate] {
        var rows: [String: Int] = [:]
        return candidates.filter { candidate in
            if let other = rows[candidate.path] {
                refuse(
                    candidate.row, .rowPlace,
                    "row \(candidate.row.row) would make the same file as row \(other): \(candidate.path)",
                    help: "tell the two apart in the spreadsheet, or put {year} into the map's `folder`",
                    &plan)
                return false
            }
            rows[candidate.path] = candidate.row.row
            return true
        }
    }

    private static func short(_ slug: String) -> String {
        guard slug.utf8.count > 80 else { return slug }
        let start = slug.prefix(80)
        return String(start[..<(start.lastIndex(of: "-") ?? start.endIndex)])
    }

    // MARK: - Beside the log

    /// The record that the log has for a row.
    private func record(for candidate: Candidate) -> Record? {
        if let record = byPath[candidate.path] { return record }
        guard !candidate.row.reference.isEmpty else { return nil }
        let known = byReference[Reference.normalised(candidate.row.reference)] ?? []
        let year = candidate.row.year
        return known.first { ($0.details.received ?? $0.details.responded)?.year == year }
            // A number that is used again in another year, and told apart from the one before.
            ?? (candidate.slug == nil || known.allSatisfy { $0.details.slug == nil } ? known.first : nil)
    }

    private func compare(
        _ candidate: Candidate, _ details: Case, with record: Record, _ plan: inout ImportPlan
    ) {
        let differences = CaseDifferences(row: details, record: record.details).words
        if !differences.isEmpty {
            let name = candidate.row.reference.isEmpty ? "its request" : candidate.row.reference
            plan.problems.append(
                Problem(
                    .rowChanged, at: location(candidate.row),
                    "row \(candidate.row.row): \(name) is already in the log and differs: \(differences.joined(separator: "; "))",
                    help: "the record was left as it is; if the register is right, correct \(record.path)"))
        } else if textDiffers(candidate, from: record) {
            plan.textsChanged += 1
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

    // MARK: - Refusals

    private func refuse(
        _ row: ImportedCase, _ rule: Rule, _ message: String, help: String?, _ plan: inout ImportPlan
    ) {
        plan.refused.insert(row.row)
        plan.problems.append(Problem(rule, at: location(row), message, help: help))
    }

    private func location(_ row: ImportedCase) -> Location {
        sheetRows[row.row].map { table.sheet.location($0, referenceColumn) } ?? Location(path: register.path)
    }
}
