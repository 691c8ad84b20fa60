import Disclosure
import Markdown
import Problems

/// What can only be seen when the records of a log are laid beside one another: S03, S04, S17, and L07 among records.
struct ComparedRecords {
    let records: [Record]
    /// Gives what finds the record that `related` means.
    let index: @Sendable () -> CaseIndex

    func problems() -> [Problem] {
        unlinkedReferences() + sharedTitles() + copiedFactors() + nearDuplicates()
    }

    // MARK: - S03

    private func unlinkedReferences() -> [Problem] {
        let naming = records.filter { !$0.mentions.isEmpty }
        guard !naming.isEmpty else { return [] }
        var named: [String: Record] = [:]
        for record in records {
            for key in record.keys { named[key] = record }
        }
        let connections = Connections(index)
        var problems: [Problem] = []
        for record in naming {
            var seen: Set<String> = []
            var links: Set<Substring>?
            for mention in record.mentions where seen.insert(mention.key).inserted {
                guard let other = named[mention.key], other !== record, !connections.areJoined(record, other)
                else {
                    continue
                }
                let parts = links ?? record.body.linkedNames
                links = parts
                if let name = other.url.split(separator: "/").last, parts.contains(name) { continue }
                problems.append(
                    Problem(
                        .unlinkedReference, at: record.location(ofLine: mention.line),
                        "the text names \(other.details.reference), which is in this log, and does not link it",
                        help: "add `{ref: \(other.details.reference)}` to `related`, or link /\(other.url)"))
            }
        }
        return problems
    }

    // MARK: - S04

    /// As many records with one title cannot be told apart in a list.
    private static let manyTitles = 5

    private func sharedTitles() -> [Problem] {
        let titles = Dictionary(grouping: records) {
            $0.details.title.versions.first?.text ?? ""
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
        var tests: [CopyKey: [(record: Record, test: InterestTest)]] = [:]
        for record in records {
            for test in record.interestTests {
                guard let key = CopyKey(test), key.length >= Self.fewestBytes else { continue }
                tests[key, default: []].append((record, test))
            }
        }
        return tests.values.flatMap { group -> [Problem] in
            guard group.count > Self.manyCopies else { return [] }
            let same = Dictionary(grouping: group) { [$0.test.factorsFor, $0.test.factorsAgainst] }
            return same.values.flatMap(copies)
        }
    }

    private func copies(_ alike: [(record: Record, test: InterestTest)]) -> [Problem] {
        let others = Set(alike.map(\.record.path)).count - 1
        guard others >= Self.manyCopies else { return [] }
        return alike.map { record, test in
            Problem(
                .copiedFactors, at: record.location(ofLine: test.line),
                "all factors of this public interest test stand word for word in \(others) other records, so it seems that nobody weighed them here",
                help: "say what speaks for and against disclosing this information")
        }
    }

    /// What tests with the same factors have in common, and few others.
    ///
    /// To compare all of their words would take longer.
    private struct CopyKey: Hashable {
        let first: String
        let count: Int
        let length: Int

        init?(_ test: InterestTest) {
            guard let first = test.factorsFor.first ?? test.factorsAgainst.first else { return nil }
            self.first = first
            count = test.factorsFor.count + test.factorsAgainst.count
            length = (test.factorsFor + test.factorsAgainst).reduce(0) { $0 + $1.utf8.count }
        }
    }

    // MARK: - S17

    /// How many of their numbers two requests share that say nearly the same: three quarters.
    private static let likeness = RequestSketch.size * 3 / 4

    private func nearDuplicates() -> [Problem] {
        let connections = Connections(index)
        var problems: [Problem] = []
        for (later, earlier) in likePairs() where !connections.areRelated(later, earlier) {
            problems.append(
                Problem(
                    .nearDuplicate, at: later.location(of: "reference"),
                    "the request says nearly the same as that of \(earlier.details.reference) in \(earlier.path)",
                    help: "add `{ref: \(earlier.details.reference), rel: same-subject}` to `related`"))
        }
        return problems
    }

    /// The records whose request says nearly the same as an earlier one, each with the first such.
    private func likePairs() -> [(later: Record, earlier: Record)] {
        // A hash and the position of its record in one number, so that sorting brings equal hashes together.
        var hashes: [UInt64] = []
        for (position, record) in records.enumerated() {
            for hash in record.sketch?.hashes ?? [] { hashes.append(UInt64(hash) << 32 | UInt64(position)) }
        }
        hashes.sort()
        var shared: [UInt64: Int] = [:]
        var start = 0
        while start < hashes.count {
            var end = start + 1
            while end < hashes.count, hashes[end] >> 32 == hashes[start] >> 32 { end += 1 }
            // A run of words that stands in very many requests says nothing.
            if end - start > 1, end - start <= 50 {
                for later in start + 1..<end {
                    for earlier in start..<later {
                        shared[
                            (hashes[later] & 0xFFFF_FFFF) << 32 | hashes[earlier] & 0xFFFF_FFFF, default: 0] +=
                            1
                    }
                }
            }
            start = end
        }
        let pairs = shared.filter { $0.value >= Self.likeness }.keys.sorted()
        var found: [(later: Record, earlier: Record)] = []
        var last: UInt64?
        for pair in pairs where pair >> 32 != last {
            last = pair >> 32
            found.append((records[Int(pair >> 32)], records[Int(pair & 0xFFFF_FFFF)]))
        }
        return found
    }
}

/// Which records name one another in `related`, or share a reference.
private final class Connections {
    private let index: () -> CaseIndex
    private var keys: [ObjectIdentifier: Set<String>] = [:]
    private var related: [ObjectIdentifier: Set<ObjectIdentifier>] = [:]

    init(_ index: @escaping () -> CaseIndex) {
        self.index = index
    }

    /// Whether two records share a reference, or one names the other.
    func areJoined(_ one: Record, _ other: Record) -> Bool {
        !keys(of: one).isDisjoint(with: keys(of: other)) || areRelated(one, other)
    }

    /// Whether one of two records names the other.
    func areRelated(_ one: Record, _ other: Record) -> Bool {
        relations(of: one).contains(ObjectIdentifier(other))
            || relations(of: other).contains(ObjectIdentifier(one))
    }

    private func keys(of record: Record) -> Set<String> {
        if let known = keys[ObjectIdentifier(record)] { return known }
        let made = Set(record.keys)
        keys[ObjectIdentifier(record)] = made
        return made
    }

    private func relations(of record: Record) -> Set<ObjectIdentifier> {
        if record.details.related.isEmpty { return [] }
        if let known = related[ObjectIdentifier(record)] { return known }
        let index = index()
        let made = Set(record.details.related.compactMap { index[$0.reference].map(ObjectIdentifier.init) })
        related[ObjectIdentifier(record)] = made
        return made
    }
}

extension Record {
    /// The normal forms of its references.
    fileprivate var keys: [String] {
        ([details.reference] + details.references).map(Reference.normalised)
    }
}

extension RenderedText {
    /// The names of the folders and files to which its links lead, with and without an ending.
    fileprivate var linkedNames: Set<Substring> {
        var names = Set<Substring>()
        for link in links {
            for part in link.destination.utf8.split(whereSeparator: { "/?#".utf8.contains($0) }) {
                names.insert(Substring(part))
                if let dot = part.lastIndex(of: UInt8(ascii: ".")) { names.insert(Substring(part[..<dot])) }
            }
        }
        return names
    }
}
