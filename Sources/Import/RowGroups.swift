import Disclosure

/// What is kept of all rows, to tell which have a reference in common: a few numbers for each.
struct RowGroups: Sendable {
    private var members: [String: [Member]] = [:]
    private var said = Set<Int>()
    private var repetitions = Set<Int>()

    private struct Member: Sendable {
        let row: Int
        let year: Int?
    }

    /// What a row is among all.
    enum Place {
        /// It says the same as one before it.
        case repeated
        /// No other has its reference.
        case alone
        /// Others of other years have its reference.
        case oneOfYears
        /// Others of its year have its reference; which, in words, and whether there are several.
        case clashing(others: String, areMany: Bool)
        /// It is not one of the rows that were counted.
        case unknown
    }

    /// How many rows repeat others.
    var repeated: Int { repetitions.count }

    mutating func add(_ row: ImportedCase) {
        guard said.insert(row.hashOfWhatIsSaid).inserted else {
            repetitions.insert(row.row)
            return
        }
        members[Self.key(row), default: []].append(Member(row: row.row, year: row.year))
    }

    func place(of row: ImportedCase) -> Place {
        guard said.contains(row.hashOfWhatIsSaid), let group = members[Self.key(row)] else { return .unknown }
        if repetitions.contains(row.row) { return .repeated }
        if group.count == 1 { return .alone }
        if row.reference.isEmpty { return .alone }
        // There are not as many years as there can be rows.
        if group.count <= 200, Set(group.compactMap(\.year)).count == group.count { return .oneOfYears }
        guard group.count <= 20 else {
            return .clashing(
                others:
                    "\(group.count - 1) other rows, the first of which is row \(group[group[0].row == row.row ? 1 : 0].row)",
                areMany: true)
        }
        let others = group.map(\.row).filter { $0 != row.row }
        return .clashing(others: RowList(others).words, areMany: others.count > 1)
    }

    private static func key(_ row: ImportedCase) -> String {
        row.reference.isEmpty ? "\u{0}" + row.title : Reference.normalised(row.reference)
    }
}

extension ImportedCase {
    /// A number that two rows have in common if they say the same.
    fileprivate var hashOfWhatIsSaid: Int {
        var hasher = Hasher()
        hasher.combine(title)
        hasher.combine(reference)
        hasher.combine(said)
        return hasher.finalize()
    }
}
