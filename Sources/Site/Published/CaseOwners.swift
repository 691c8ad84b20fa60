import Content
import Disclosure
import Markup
import Publication
import SystemPackage

/// Finds the record that has become of a published case.
struct CaseOwners {
    /// What has become of a case.
    enum Owner {
        /// It has this record.
        case record(Record)
        /// Its record is not to be published.
        case hidden(Log.LeftOut)
    }

    private let published: FormerSite
    private let records: [String: Record]
    private let references: CaseIndex
    /// Records that were not published yet, by the last part of their address and by their reference; nil where two
    /// records share it.
    private var names: [String: Record?] = [:]
    private var hidden: [String: Log.LeftOut] = [:]
    private var hiddenReferences: [String: Log.LeftOut] = [:]
    /// The planned documents of such records, by their sizes.
    private var documents: [Int: [(file: FilePath, record: Record)]] = [:]
    private let keys: [Substring: String]

    init(_ log: Log, files: [PlannedFile], published: FormerSite, former: Set<String>) {
        self.published = published
        records = Dictionary(log.records.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        references = CaseIndex(log)
        keys = Dictionary(
            files.map { (PlanBuilder.key($0.path), $0.path) }, uniquingKeysWith: { first, _ in first })
        let shown = Set(log.records.map(\.path) + log.pages.map(\.path))
        for item in log.leftOut where !shown.contains(item.path) {
            hidden[item.url] = item
            hiddenReferences[Reference.normalised(item.name)] = item
        }
        for record in log.records where !former.contains(record.url + "index.html") {
            let last = record.url.split(separator: "/").last.map(String.init) ?? ""
            for name in Set([last, Slug.make(record.details.reference)]) where !name.isEmpty {
                names[name] = names[name] == nil ? .some(record) : .some(nil)
            }
            for file in record.files.values { documents[file.size, default: []].append((file.path, record)) }
        }
    }

    /// What has become of the case that was published at a path.
    func owner(of url: String, documents: [SiteManifest.Entry]) -> Owner? {
        if let record = records[url] { return .record(record) }
        if let item = hidden[url] { return .hidden(item) }
        if let reference = published.reference(url) {
            if let record = references[reference] { return .record(record) }
            if let item = hiddenReferences[Reference.normalised(reference)] { return .hidden(item) }
        }
        let last = url.split(separator: "/").last.map(String.init) ?? ""
        if let record = names[last] ?? nil { return .record(record) }
        for entry in documents {
            for (file, record) in self.documents[entry.bytes] ?? []
            where published.digest(file) == entry.sha256 {
                return .record(record)
            }
        }
        return nil
    }

    /// The record or page at a path that is not to be published.
    func hidden(at url: String) -> Log.LeftOut? { hidden[url] }

    /// The planned path that is one with another on some disks, so that no alias can stand there.
    func twin(of path: String) -> String? { keys[PlanBuilder.key(path)] }
}
