import Disclosure
import Markup

/// Writes a row of a register as the file of a record.
struct RecordText {
    private var lines: [String] = ["---"]
    /// The whole file.
    private(set) var text = ""
    /// What stands below the front matter.
    private(set) var body = ""

    /// - Parameters:
    ///   - slug: The last part of the address, where several records have the reference.
    ///   - system: The name of the register's file.
    ///   - allowing: The name of a rule that the record breaks because the register says too little.
    init(_ row: ImportedCase, slug: String?, system: String, isDraft: Bool, allowing rule: String? = nil) {
        let said = row.said
        add("title", row.title)
        add("reference", row.reference)
        addList("references", said.references.map(YAMLScalar.written))
        add("slug", slug)
        addList("regime", said.regimes)
        add("department", said.department)
        add("requester_type", said.requesterType?.rawValue)
        add("received", said.received)
        add("due", said.due)
        add("responded", said.responded)
        add("status", said.isOpen ? "open" : nil)
        add("outcome", said.outcome?.rawValue)
        addList("exemptions", said.exemptions.map(Self.exemption))
        add("summary", said.summary)
        addList("topics", said.topics.map(YAMLScalar.written))
        if !said.links.isEmpty { lines.append("links:") }
        for link in said.links {
            lines.append(
                "  - {title: \(YAMLScalar.written(link.title)), url: \(YAMLScalar.written(link.url))}")
        }
        if let review = said.review { lines.append("review: {\(Self.members(of: review))}") }
        lines.append("source: {system: \(YAMLScalar.written(system)), id: row \(row.row)}")
        if !said.extra.isEmpty { lines.append("extra:") }
        for (name, text) in said.extra.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(YAMLScalar.written(name)): \(YAMLScalar.written(text))")
        }
        if let rule { lines.append("allow: [{rule: \(rule), reason: The register does not say why.}]") }
        if isDraft { lines.append("draft: true") }
        lines.append("---\n")
        body = [("Request", said.request), ("Response", said.response)].filter { !$0.1.isEmpty }
            .map { "## \($0.0)\n\n\(MarkdownText.paragraphs($0.1))\n" }.joined(separator: "\n")
        text = lines.joined(separator: "\n") + (body.isEmpty ? "" : "\n" + body)
    }

    private mutating func add(_ key: String, _ text: String?) {
        if let text, !text.isEmpty { lines.append("\(key): \(YAMLScalar.written(text))") }
    }

    private mutating func add(_ key: String, _ date: CalendarDate?) {
        if let date { lines.append("\(key): \(date.iso)") }
    }

    private mutating func addList(_ key: String, _ items: [String]) {
        if !items.isEmpty { lines.append("\(key): [\(items.joined(separator: ", "))]") }
    }

    private static func exemption(_ entry: ExemptionCells.Entry) -> String {
        let cite = YAMLScalar.written(entry.citation)
        return entry.note.map { "{cite: \(cite), note: \(YAMLScalar.written($0))}" } ?? cite
    }

    private static func members(of review: ImportedCase.Review) -> String {
        [
            review.requested.map { "requested: \($0.iso)" }, review.completed.map { "completed: \($0.iso)" },
            review.outcome.map { "outcome: \($0.rawValue)" },
            review.note.map { "note: \(YAMLScalar.written($0))" },
        ].compactMap(\.self).joined(separator: ", ")
    }
}
