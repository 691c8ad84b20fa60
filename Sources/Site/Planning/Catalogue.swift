import Content
import Disclosure
import Foundation
import Markup
import Templates

/// The cases of a log in the order of lists, and by year, topic, outcome and law.
struct Catalogue: Sendable {
    /// Cases that have something in common, newest first.
    struct Group: Sendable {
        /// The last part of the address of its list.
        let slug: String
        let name: String
        let language: String?
        let description: String?
        /// Positions in `cases`, in order.
        var members: [Int] = []
    }

    /// All cases, newest first.
    let cases: [ShownCase]
    /// The years, newest first; cases without a date stand under the last.
    private(set) var years: [Group] = []
    /// The topics that have cases, by name.
    private(set) var topics: [Group] = []
    /// The outcomes that have cases, in the order of the schema.
    private(set) var outcomes: [Group] = []
    /// The laws that have cases, in the order of the law.
    private(set) var regimes: [Group] = []
    /// The slugs of all topics, as records spell them.
    let topicSlugs: [String: String]

    init(_ log: Log, jobs: Int) {
        let cases = log.records.concurrentMap(jobs: jobs, ShownCase.init)
        self.cases = Self.newestFirst(cases)
        let (topics, topicSlugs) = Self.topics(log.configuration, cases)
        self.topicSlugs = topicSlugs
        years = groupedByYear()
        self.topics = grouped(by: topics, as: topicSlugs) { $0.details.topics }
            .sorted { Self.sortKey($0.name) < Self.sortKey($1.name) }
        let outcomes = Outcome.allCases.map {
            Group(slug: $0.rawValue, name: $0.title, language: nil, description: $0.meaning)
        }
        self.outcomes = grouped(by: outcomes) { $0.details.outcome.map { [$0.rawValue] } ?? [] }
        let regimes = log.law.regimes.map {
            Group(slug: $0.id, name: $0.name, language: nil, description: nil)
        }
        self.regimes = grouped(by: regimes) { $0.details.regimes }
    }

    /// The slug of the year under which a case is listed.
    static func year(of shown: ShownCase) -> String {
        shown.listDate.map { String($0.year) } ?? "undated"
    }

    private static func newestFirst(_ cases: [ShownCase]) -> [ShownCase] {
        // A day as a number is compared in one step; what has no date comes last.
        let dated = cases.map { shown in
            let date = shown.listDate
            return (date.map { $0.year * 10_000 + ($0.month ?? 0) * 100 + ($0.day ?? 0) } ?? 0, shown)
        }
        return dated.sorted { left, right in
            left.0 != right.0 ? left.0 > right.0 : left.1.url < right.1.url
        }.map(\.1)
    }

    private func groupedByYear() -> [Group] {
        var groups: [Group] = []
        for (position, shown) in cases.enumerated() {
            let slug = Self.year(of: shown)
            if groups.last?.slug != slug {
                let name = slug == "undated" ? "Date not recorded" : slug
                groups.append(Group(slug: slug, name: name, language: nil, description: nil))
            }
            groups[groups.count - 1].members.append(position)
        }
        return groups
    }

    /// Groups that have members, in the order given.
    ///
    /// - Parameters:
    ///   - spellings: The slugs of the words, where they are not slugs themselves.
    ///   - words: The words of a record that say to which groups it belongs.
    private func grouped(
        by known: [Group], as spellings: [String: String]? = nil, words: (ShownCase) -> [String]
    ) -> [Group] {
        let slugs = Dictionary(
            known.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
        let positions = spellings?.compactMapValues { slugs[$0] } ?? slugs
        var members = known.map { _ in [Int]() }
        for (position, shown) in cases.enumerated() {
            for word in words(shown) {
                guard let group = positions[word] else { continue }
                if members[group].last != position { members[group].append(position) }
            }
        }
        return zip(known, members).compactMap { group, members in
            guard !members.isEmpty else { return nil }
            var group = group
            group.members = members
            return group
        }
    }

    /// The topics of the configuration, then those that only records name, in their first spelling, and
    /// the slugs of all spellings.
    private static func topics(
        _ configuration: Configuration, _ cases: [ShownCase]
    ) -> (groups: [Group], slugs: [String: String]) {
        let language = configuration.language
        var groups = configuration.topics.map { topic in
            Group(
                slug: Slug.make(topic.name.text(in: language)), name: topic.name.text(in: language),
                language: topic.name.foreignLanguage(for: language),
                description: topic.description?.text(in: language))
        }
        var known = Set(groups.map(\.slug))
        var slugs: [String: String] = [:]
        for shown in cases {
            for topic in shown.details.topics where slugs[topic] == nil {
                let slug = Slug.make(topic)
                slugs[topic] = slug
                guard !slug.isEmpty, known.insert(slug).inserted else { continue }
                groups.append(Group(slug: slug, name: topic, language: nil, description: nil))
            }
        }
        return (groups, slugs)
    }

    /// Names sort without regard to case and accents, whatever the machine's locale.
    private static func sortKey(_ name: String) -> String { Slug.make(name) }
}
