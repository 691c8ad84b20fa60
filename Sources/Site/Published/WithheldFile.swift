public import Content
import Disclosure

/// A file that a log knows of and must not publish: one of a record that was taken down, a document that is withheld, or
/// what belongs to a draft or an embargoed record.
public struct WithheldFile: Sendable, Hashable {
    /// Why it must not be published.
    public enum Reason: Sendable, Hashable {
        /// The record was taken down.
        case takenDown
        /// The document is withheld whole.
        case withheld
        /// The record or page is a draft or under embargo.
        case held
    }

    /// Its path on the site, where it was published or would be.
    public let path: String
    /// The record or page that says so, below the log's root.
    public let record: String
    /// Why it must not be published.
    public let reason: Reason

    /// The withheld files of a log that was read with its drafts, each with the forms in which servers keep it compressed.
    ///
    /// A file that the site goes on publishing may be among them.
    public static func all(of log: Log) -> [WithheldFile] {
        plain(of: log).flatMap { file in
            ["", ".gz", ".br"].map { ending in
                WithheldFile(path: file.path + ending, record: file.record, reason: file.reason)
            }
        }
    }

    /// The same without the compressed forms.
    static func plain(of log: Log) -> [WithheldFile] {
        let hidden = Set(log.leftOut.map(\.path))
        var files: [WithheldFile] = []
        func add(_ names: [String], below url: String, _ record: String, _ reason: Reason) {
            files += names.map { WithheldFile(path: url + $0, record: record, reason: reason) }
        }
        for record in log.records {
            let isTakenDown = record.details.takedown != nil
            if isTakenDown {
                // What the takedown leaves goes on being published.
                let takesAll = record.details.takedown?.takesAllDocuments == true
                let takenDown = record.details.takenDownNames
                let gone = allDocuments(of: record).filter { document in
                    takesAll || !takenDown.isDisjoint(with: document.names)
                }.flatMap(names)
                add(["index.json"] + gone, below: record.url, record.path, .takenDown)
            } else {
                add(
                    record.details.documents.filter(\.isWithheld).flatMap(names), below: record.url,
                    record.path, .withheld)
            }
            if hidden.contains(record.path) {
                add(
                    ["index.html", "index.json"] + documents(of: record), below: record.url, record.path,
                    isTakenDown ? .takenDown : .held)
            }
        }
        for page in log.leftOut where page.path.hasPrefix("content/pages/") {
            add(["index.html"], below: page.url, page.path, .held)
        }
        return files
    }

    /// The records that name a document in the place of another, by the SHA-256 of that other.
    public static func replacements(of log: Log) -> [String: String] {
        var records: [String: String] = [:]
        for record in log.records {
            for document in allDocuments(of: record) {
                if let hash = document.replaced?.oldHash { records[hash.lowercased()] = record.path }
            }
        }
        return records
    }

    private static func documents(of record: Record) -> [String] {
        allDocuments(of: record).flatMap(names) + record.files.values.map(\.name).sorted()
    }

    private static func allDocuments(of record: Record) -> [Document] {
        record.details.documents + record.details.reviews.flatMap(\.documents)
    }

    private static func names(of document: Document) -> [String] {
        [document.file, document.alternative, document.isWithheld ? document.originalName : nil]
            .compactMap(\.self)
    }
}
