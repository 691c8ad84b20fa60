import Disclosure

/// What a row of a register says otherwise than the record that the log has.
struct CaseDifferences {
    /// Each difference in words, such as `received is 2021-01-05, and not 2021-01-04`.
    private(set) var words: [String] = []

    init(row: Case, record: Case) {
        compare("title", row.title.versions[0].text, record.title.versions[0].text)
        compare(
            "references", row.references.joined(separator: ", "), record.references.joined(separator: ", "))
        compare("regime", row.regimes.joined(separator: ", "), record.regimes.joined(separator: ", "))
        compare("received", row.received?.iso, record.received?.iso)
        compare("due", row.due?.iso, record.due?.iso)
        compare("responded", row.responded?.iso, record.responded?.iso)
        compare("outcome", row.outcome?.rawValue, record.outcome?.rawValue)
        compare("exemptions", Self.citations(row), Self.citations(record))
        compare("department", row.department, record.department)
        compare("requester_type", row.requesterType?.rawValue, record.requesterType?.rawValue)
        compare("topics", row.topics.joined(separator: ", "), record.topics.joined(separator: ", "))
        compare("summary", row.summary?.versions[0].text, record.summary?.versions[0].text)
    }

    private mutating func compare(_ name: String, _ row: String?, _ record: String?) {
        // What the register does not say may well have been found out since.
        guard let row, !row.isEmpty, row != record else { return }
        let old = record.flatMap { $0.isEmpty ? nil : "'\(Self.short($0))'" } ?? "nothing"
        words.append("\(name) is '\(Self.short(row))' in the register and \(old) in the record")
    }

    private static func citations(_ details: Case) -> String {
        details.exemptions.flatMap(\.provisions).map(\.citation).joined(separator: ", ")
    }

    private static func short(_ text: String) -> String {
        text.utf8.count > 60 ? String(text.prefix(57)) + "…" : text
    }
}
