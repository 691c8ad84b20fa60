import Content
import Disclosure
import Markup
import Problems

/// Finds what in the log a planned path comes from: a key of a record, the name of a file, or an asset.
///
/// Few paths are ever asked for, so that nothing is prepared before the first is.
final class ClaimPlaces {
    private let log: Log
    private lazy var records = Dictionary(
        log.records.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    private lazy var topics = firstTopics()
    /// The old addresses of the record that was asked for last, by their files.
    private var addresses: (record: String, aliases: [String: Int], references: [String: Int])?

    init(log: Log) {
        self.log = log
    }

    /// What a path comes from.
    struct Claim {
        let location: Location
        /// What it is, such as "the alias".
        let words: String
        /// How it can be mended where a name of a file is at fault: its key, or the file, is to be changed.
        let isKey: Bool
    }

    /// What claims a file's path.
    ///
    /// - Parameter depth: Which part of the path is meant, counted from the top; nil for all of it.
    func claim(of file: PlannedFile, depth: Int? = nil) -> Claim {
        if let record = records[file.claimant] {
            return claim(of: file, in: record, depth)
        }
        if let topic = topic(of: file) { return topic }
        let words =
            switch file.kind {
            case .asset: "the name of the asset"
            case .page, .document, .data: "the name of the file or folder"
            }
        return Claim(location: Location(path: file.claimant), words: words, isKey: false)
    }

    private func claim(of file: PlannedFile, in record: Record, _ depth: Int?) -> Claim {
        guard file.path.hasPrefix(record.url) else { return oldAddress(file.path, in: record) }
        let folders = record.url.utf8.count { $0 == UInt8(ascii: "/") }
        if file.kind == .document, depth.map({ $0 >= folders }) ?? true {
            let name = String(file.path.dropFirst(record.url.count))
            if let keys = documentKeys(name, in: record.details) {
                return Claim(
                    location: record.location(of: keys), words: "the name of the document", isKey: false)
            }
        }
        if record.details.slug != nil, depth.map({ $0 == folders - 1 }) ?? true {
            let slug = record.location(of: ["slug"])
            // `id` is another word for it; what is not written has the first line as its place.
            let location = slug.line == 1 ? record.location(of: ["id"]) : slug
            return Claim(location: location, words: "the slug", isKey: true)
        }
        return Claim(
            location: Location(path: record.path), words: "the name of the file or folder", isKey: false)
    }

    private func oldAddress(_ path: String, in record: Record) -> Claim {
        let details = record.details
        if addresses?.record != record.path {
            let folder = record.url.split(separator: "/").dropLast().joined(separator: "/")
            addresses = (
                record.path,
                Dictionary(
                    details.aliases.enumerated().map { (OldAddress(alias: $1).file, $0) },
                    uniquingKeysWith: { first, _ in first }),
                Dictionary(
                    details.references.enumerated().map {
                        (OldAddress(folder: "\(folder)/\(Slug.make($1))").file, $0)
                    }, uniquingKeysWith: { first, _ in first })
            )
        }
        if let index = addresses?.aliases[path] {
            return Claim(location: record.location(of: ["aliases", index]), words: "the alias", isKey: true)
        }
        if let index = addresses?.references[path] {
            return Claim(
                location: record.location(of: ["references", index]), words: "the reference", isKey: true)
        }
        return Claim(location: Location(path: record.path), words: "the record", isKey: true)
    }

    private func documentKeys(_ name: String, in details: Case) -> [any FrontMatterKey]? {
        func keys(in documents: [Document], _ start: [any FrontMatterKey]) -> [any FrontMatterKey]? {
            for (index, document) in documents.enumerated() {
                // Two names that differ in their Unicode form alone are one to `==`, as they are to the site.
                if document.file == name { return start + [index, "file"] }
                if document.alternative == name { return start + [index, "alternative"] }
            }
            return nil
        }
        if let found = keys(in: details.documents, ["documents"]) { return found }
        for (index, review) in details.reviews.enumerated() {
            if let found = keys(in: review.documents, ["review", index, "documents"]) { return found }
        }
        return nil
    }

    private func topic(of file: PlannedFile) -> Claim? {
        let parts = file.path.split(separator: "/")
        guard parts.count > 2, parts[0] == "topics", file.kind == .page, file.claimant.hasPrefix("the list ")
        else { return nil }
        let location = topics[String(parts[1])].map { $0.record.location(of: ["topics", $0.index]) }
        return Claim(location: location ?? Location(path: "daylight.yml"), words: "the topic", isKey: true)
    }

    /// Where each topic that `daylight.yml` does not list stands first, by its slug.
    private func firstTopics() -> [String: (record: Record, index: Int)] {
        let language = log.configuration.language
        let settled = Set(log.configuration.topics.map { Slug.make($0.name.text(in: language)) })
        var slugs: [String: String] = [:]
        var topics: [String: (record: Record, index: Int)] = [:]
        for record in log.records {
            for (index, topic) in record.details.topics.enumerated() where slugs[topic] == nil {
                let slug = Slug.make(topic)
                slugs[topic] = slug
                if topics[slug] == nil, !settled.contains(slug) { topics[slug] = (record, index) }
            }
        }
        return topics
    }
}
