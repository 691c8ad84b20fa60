import Disclosure
import Markdown
import Problems

/// What can only be seen when the records of a log are laid beside one another: S03, S04, S17, and L07 among records.
struct ComparedRecords {
    let records: [Record]

    func problems() -> [Problem] {
        unlinkedReferences() + sharedTitles() + copiedFactors() + nearDuplicates()
    }

    // MARK: - S03

    private func unlinkedReferences() -> [Problem] {
        let naming = records.filter { !$0.mentions.isEmpty }
        guard !naming.isEmpty else { return [] }
        var index: [String: Record] = [:]
        for record in records {
            for key in record.keys { index[key] = record }
        }
        var problems: [Problem] = []
        for record in naming {
            var seen: Set<String> = []
            for mention in record.mentions where seen.insert(mention.key).inserted {
                guard let other = index[mention.key], other !== record, !areLinked(record, other, mention.key)
                else {
                    continue
                }
                problems.append(
                    Problem(
                        .unlinkedReference, at: record.location(ofLine: mention.line),
                        "the text names \(other.details.reference), which is in this log, and does not link it",
                        help: "add `{ref: \(other.details.reference)}` to `related`, or link /\(other.url)"))
            }
        }
        return problems
    }

    private func areLinked(_ record: Record, _ other: Record, _ key: String) -> Bool {
        if other.keys.contains(where: record.keys.contains) { return true }
        let name = "/" + (other.url.split(separator: "/").last ?? "")
        return record.relates(to: other) || other.relates(to: record)
            || record.body.links.contains {
                $0.destination.contains(name) || $0.destination.hasPrefix(name.dropFirst())
            }
    }

    // MARK: - S04

    /// As many records with one title cannot be told apart in a list.
    private static let manyTitles = 5

    private func sharedTitles() -> [Problem] {
        let titles = Dictionary(grouping: records) {
            $0.details.title.versions.first?.text.lowercased() ?? ""
        }
        return titles.values.filter { $0.count >= Self.manyTitles }.flatMap { shared in
            shared.map { record in
                Problem(
                    .sharedTitle, at: record.location(of: "title"),
                    "\(shared.count) records have this title, so that readers cannot tell them apart in a list",
                    help: "say what is particular about this request, such as the year or the place")
            }
        }
    }

    // MARK: - L07

    /// In as many other records the same factors show that nobody weighed them anew.
    private static let manyCopies = 3
    /// Shorter factors are alike by chance.
    private static let fewestBytes = 60

    private func copiedFactors() -> [Problem] {
        var tests: [[String]: [(record: Record, test: InterestTest)]] = [:]
        for record in records {
            for test in record.interestTests {
                let factors = test.factorsFor + test.factorsAgainst
                guard factors.reduce(0, { $0 + $1.utf8.count }) >= Self.fewestBytes else { continue }
                tests[factors, default: []].append((record, test))
            }
        }
        return tests.values.flatMap { alike -> [Problem] in
            let others = Set(alike.map(\.record.path)).count - 1
            guard others >= Self.manyCopies else { return [] }
            return alike.map { record, test in
                Problem(
                    .copiedFactors, at: record.location(ofLine: test.line),
                    "all factors of this public interest test stand word for word in \(others) other records, so it seems that nobody weighed them here",
                    help: "say what speaks for and against disclosing this information")
            }
        }
    }

    // MARK: - S17

    /// How many of their numbers two requests share that say nearly the same: three quarters.
    private static let likeness = RequestSketch.size * 3 / 4

    private func nearDuplicates() -> [Problem] {
        var positions: [UInt32: [Int]] = [:]
        var problems: [Problem] = []
        for (position, record) in records.enumerated() {
            guard let sketch = record.sketch else { continue }
            var shared: [Int: Int] = [:]
            for hash in sketch.hashes {
                // A run of words that stands in very many requests says nothing.
                if let earlier = positions[hash], earlier.count <= 50 {
                    for other in earlier { shared[other, default: 0] += 1 }
                }
                positions[hash, default: []].append(position)
            }
            guard let (other, _) = shared.filter({ $0.value >= Self.likeness }).min(by: { $0.key < $1.key })
            else {
                continue
            }
            let earlier = records[other]
            guard !record.relates(to: earlier), !earlier.relates(to: record) else { continue }
            problems.append(
                Problem(
                    .nearDuplicate, at: record.location(of: "reference"),
                    "the request says nearly the same as that of \(earlier.details.reference) in \(earlier.path)",
                    help: "add `{ref: \(earlier.details.reference), rel: same-subject}` to `related`"))
        }
        return problems
    }
}

extension Record {
    /// The normal forms of its references.
    fileprivate var keys: [String] {
        ([details.reference] + details.references).map(Reference.normalised)
    }

    /// Whether its `related` names another.
    fileprivate func relates(to other: Record) -> Bool {
        guard !details.related.isEmpty else { return false }
        let keys = Set(other.keys)
        return details.related.contains { relation in
            keys.contains(Reference.normalised(relation.reference)) || other.url.contains(relation.reference)
        }
    }
}
