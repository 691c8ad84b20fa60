import Content
import Disclosure
import Problems

/// Which columns of a register hold what: as its map says, and guessed where the map says nothing.
struct Layout: Sendable {
    /// The columns of each field, in their order.
    private(set) var fields: [RegisterField: [Int]] = [:]
    /// Columns that say who asked or who worked on the request, and those that the map leaves out.
    private(set) var leftOut: [Int] = []
    /// Columns that go into `extra`, with their names there.
    private(set) var extra: [(name: String, column: Int)] = []
    /// What is wrong with the map.
    private(set) var problems: [Problem] = []

    /// The columns that are neither taken over nor left out on purpose.
    private(set) var unused: [Int] = []

    private let table: RegisterTable
    private let evidence: ColumnEvidence
    private var taken = Set<Int>()

    init(
        _ table: RegisterTable, _ survey: RegisterSurvey, map: RegisterMapFile, isCitation: (String) -> Bool
    ) {
        self.table = table
        evidence = ColumnEvidence(survey, isCitation: isCitation)
        follow(map)
        let named = Set(fields.keys)
        for column in table.columns.indices where !taken.contains(column) { guess(column, except: named) }
        guessByContent()
        settleTitles()
        for field in fields.keys { fields[field]?.sort() }
        used = Set(fields.values.flatMap(\.self) + extra.map(\.column))
        unused = table.columns.indices.filter { !taken.contains($0) && survey.columns[$0].example != nil }
    }

    /// The columns that a record says something of.
    private(set) var used = Set<Int>()

    private mutating func take(_ column: Int, as field: RegisterField) {
        fields[field, default: []].append(column)
        taken.insert(column)
    }

    private mutating func leaveOut(_ column: Int) {
        leftOut.append(column)
        taken.insert(column)
    }

    // MARK: - The map

    private mutating func follow(_ map: RegisterMapFile) {
        var nearest = NearestWords(table.columns)
        for field in RegisterField.allCases {
            for (index, name) in (map.map.columns[field] ?? []).enumerated() {
                guard
                    let column = find(name, at: map.location(of: "columns", field.rawValue, index), &nearest)
                else {
                    continue
                }
                if field != .requesterType,
                    isPerson(column, at: map.location(of: "columns", field.rawValue, index))
                {
                    continue
                }
                take(column, as: field)
            }
        }
        for (name, heading) in map.map.extra.sorted(by: { $0.key < $1.key }) {
            guard let column = find(heading, at: map.location(of: "extra", name), &nearest) else { continue }
            if isPerson(column, at: map.location(of: "extra", name)) { continue }
            extra.append((name, column))
            taken.insert(column)
        }
        for (index, name) in map.map.leftOut.enumerated() {
            guard let column = find(name, at: map.location(of: "left_out", index), &nearest) else { continue }
            leaveOut(column)
        }
    }

    private mutating func find(
        _ name: String, at location: Location, _ nearest: inout NearestWords
    ) -> Int? {
        if let column = table.column(named: name) { return column }
        problems.append(
            Problem(
                .registerHeadings, at: location, "the register has no column '\(name)'",
                help: nearest.to(name).map { "did you mean '\($0)'?" }
                    ?? "its columns are: \(table.columns.choices)"))
        return nil
    }

    private mutating func isPerson(_ column: Int, at location: Location) -> Bool {
        guard table.meanings[column] == .person else { return false }
        problems.append(
            Problem(
                .registerPrivacy, at: location,
                "the column '\(table.columns[column])' would publish a person, which a log must never do",
                help: "delete this line; `requester_type` may take what kind of person asked"))
        return true
    }

    // MARK: - Guesses

    private mutating func guess(_ column: Int, except named: Set<RegisterField>) {
        switch table.meanings[column] {
        case .person:
            // Some registers write `Media` or `Member of the public` into a column `Requester`.
            if evidence.requesterTypes(column) >= 0.6, fields[.requesterType] == nil {
                take(column, as: .requesterType)
            } else {
                leaveOut(column)
            }
        case .field(let field):
            let field = evidence.corrected(field, column)
            guard let field, !named.contains(field) else { return }
            if fields[field] == nil || field.takesSeveral { take(column, as: field) }
        case nil: break
        }
    }

    private mutating func guessByContent() {
        for column in table.columns.indices where !taken.contains(column) {
            if evidence.emails(column) >= 0.5 {
                leaveOut(column)
            } else if fields[.outcome] == nil, evidence.outcomes(column) >= 0.6 {
                take(column, as: .outcome)
            } else if table.meanings[column] == nil {
                guessByContent(column)
            }
        }
        // A status such as `Granted in full` is an outcome.
        if fields[.outcome] == nil, let status = fields[.status]?.first, evidence.outcomes(status) >= 0.5 {
            fields[.outcome] = [status]
            fields[.status] = nil
        }
    }

    private mutating func guessByContent(_ column: Int) {
        if evidence.dates(column) >= 0.8 {
            if fields[.received] == nil {
                take(column, as: .received)
            } else if fields[.responded] == nil {
                take(column, as: .responded)
            }
        } else if fields[.exemptions] == nil, evidence.citations(column) >= 0.6 {
            take(column, as: .exemptions)
        } else if fields[.reference] == nil, evidence.references(column) >= 0.9 {
            take(column, as: .reference)
        }
    }

    /// Finds what the requests were about where no heading says so: a subject that hardly repeats, or the first long text.
    private mutating func settleTitles() {
        guard fields[.title] == nil, fields[.summary] == nil, fields[.request] == nil else { return }
        if let topic = fields[.topics]?.first, evidence.distinct(topic) >= 0.7 {
            fields[.title] = [topic]
            fields[.topics]?.removeFirst()
            if fields[.topics]?.isEmpty == true { fields[.topics] = nil }
        } else if let column = table.columns.indices.first(where: {
            !taken.contains($0) && evidence.distinct($0) >= 0.7 && evidence.averageLength($0) >= 12
                && table.meanings[$0] == nil
        }) {
            take(column, as: .title)
        }
    }
}
