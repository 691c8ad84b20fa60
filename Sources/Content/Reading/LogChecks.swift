import Disclosure
import Markup
import Problems

/// What can only be seen when all records have been read.
struct LogChecks: Sendable {
    let log: Log

    /// - Parameter jobs: How many threads may work at once.
    func problems(jobs: Int) -> [Problem] {
        let lazy = LazyValue<CaseIndex>()
        let index: @Sendable () -> CaseIndex = { lazy.get { CaseIndex(log) } }
        let checks: [@Sendable () -> [Problem]] = [
            duplicateReferences, { unknownRelations(index) }, unknownTopics,
            // What was taken down is neither to be compared nor to be linked.
            ComparedRecords(records: log.records.filter { $0.details.takedown == nil }, index: index)
                .problems,
        ]
        return checks.concurrentMap(jobs: jobs) { $0() }.flatMap { $0 }
    }

    /// Two records with one reference are one case told twice, or two that readers cannot tell apart; a `slug` in
    /// each says that a number was used again on purpose.
    private func duplicateReferences() -> [Problem] {
        var first: [String: Record] = [:]
        var problems: [Problem] = []
        for record in log.records {
            let key = Reference.normalised(record.details.reference)
            guard let other = first[key] else {
                first[key] = record
                continue
            }
            if record.details.slug != nil, other.details.slug != nil { continue }
            problems.append(
                Problem(
                    .duplicateReference, at: record.location(of: "reference"),
                    "the reference '\(record.details.reference)' is also that of \(other.path)",
                    help:
                        "correct one of the two; if the number was really used twice, give both records a `slug`"
                ))
        }
        return problems
    }

    private func unknownRelations(_ index: () -> CaseIndex) -> [Problem] {
        let related = log.records.filter { !$0.details.related.isEmpty }
        guard !related.isEmpty else { return [] }
        let index = index()
        var references = NearestWords(log.records.map(\.details.reference))
        let left = Dictionary(
            log.leftOut.map { (Reference.normalised($0.name), $0) }, uniquingKeysWith: { first, _ in first })
        var problems: [Problem] = []
        for record in related {
            for (position, relation) in record.details.related.enumerated()
            where index[relation.reference] == nil {
                let name = relation.reference
                let hidden = left[Reference.normalised(name)]
                let nearest = hidden == nil ? references.to(name) : nil
                problems.append(
                    Problem(
                        .unknownRelation, at: record.location(of: "related", position, "ref"),
                        hidden == nil
                            ? "there is no case '\(name)' in this log, so it is not linked"
                            : "the case '\(name)' is not published yet, so it is not linked",
                        help: hidden.map { "see \($0.path)" } ?? nearest.map { "did you mean '\($0)'?" }
                            ?? "write the other case's reference, or its path below content/requests"))
            }
        }
        return problems
    }

    private func unknownTopics() -> [Problem] {
        let names = log.configuration.topics.map { $0.name.text(in: log.configuration.language) }
        guard !names.isEmpty else { return [] }
        // Most records spell a topic as the configuration does, which needs no slug to be seen.
        let spelt = Set(names)
        let known = Set(names.map(Slug.make))
        var topics = NearestWords(names)
        var problems: [Problem] = []
        for record in log.records {
            for (position, topic) in record.details.topics.enumerated()
            where !spelt.contains(topic) && !known.contains(Slug.make(topic)) {
                problems.append(
                    Problem(
                        .unknownTopic, at: record.location(of: "topics", position),
                        "'\(topic)' is not among the topics in daylight.yml",
                        help: topics.to(topic).map { "did you mean '\($0)'?" }
                            ?? "add it to `topics` in daylight.yml, or use one of: \(names.choices)"
                    ))
            }
        }
        return problems
    }
}
