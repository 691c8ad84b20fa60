import Content
import Disclosure
import Problems
import Publication

/// Finds the addresses of the published site that the planned one has no more, and says how each can be kept.
struct LostAddresses {
    private let log: Log
    private let published: FormerSite
    private let planned: Set<String>
    private let former: Set<String>
    private let owners: CaseOwners
    /// The pages of old addresses that went with a record.
    private let takenDown: Set<String>

    init(_ log: Log, files: [PlannedFile], published: FormerSite) {
        self.log = log
        self.published = published
        planned = Set(files.map(\.path))
        former = Set(published.manifest.entries.map(\.path))
        takenDown = Set(
            log.records.lazy.filter { $0.details.takedown?.isOfRecord == true }.flatMap {
                OldAddress.all(of: $0.details, at: $0.url).map(\.file)
            })
        owners = CaseOwners(log, files: files, published: published, former: former)
    }

    /// A case that lost its page, documents or both.
    private struct LostCase {
        let url: String
        var hasLostPage = false
        var documents: [SiteManifest.Entry] = []
    }

    /// A problem for each page that would be gone, and for each document of a page that stays.
    func problems() -> [Problem] {
        var cases: [String: LostCase] = [:]
        var problems: [Problem] = []
        for entry in published.manifest.entries where isLost(entry.path) {
            let path = entry.path
            if let url = caseFolder(of: path) {
                switch path.dropFirst(url.count) {
                case "index.html": cases[url, default: LostCase(url: url)].hasLostPage = true
                case "index.json": break
                default: cases[url, default: LostCase(url: url)].documents.append(entry)
                }
            } else if path.hasSuffix(".html") {
                if let problem = problem(ofPage: path) { problems.append(problem) }
            }
        }
        // An address stands in the list of its record, since a record has one list for all its old addresses.
        let found = cases.values.map { (lost: $0, owner: owners.owner(of: $0.url, documents: $0.documents)) }
        var aliases: [String: [String]] = [:]
        for (lost, owner) in found {
            guard case .record(let record) = owner, record.details.takedown?.isOfRecord != true else {
                continue
            }
            let page = lost.hasLostPage ? [lost.url] : []
            aliases[record.path, default: []] += page + missed(lost, record).map(\.path)
        }
        for (lost, owner) in found {
            problems += self.problems(of: lost, owner, aliases)
        }
        return problems
    }

    /// Whether the planned site has neither a file at a path nor a page that leads on from it.
    private func isLost(_ path: String) -> Bool {
        !planned.contains(path) && !planned.contains(path + "/index.html") && !path.hasPrefix("assets/")
            && !isTwin(path) && !takenDown.contains(path)
    }

    /// Whether a file is the compressed twin of another, of which nobody has the address.
    private func isTwin(_ path: String) -> Bool {
        path.hasSuffix(".gz") && former.contains(String(path.dropLast(3)))
    }

    /// The folder of the published case to which a path belongs, with a slash at the end.
    private func caseFolder(of path: String) -> String? {
        var rest = path[...]
        while let slash = rest.lastIndex(of: "/") {
            let folder = rest[...slash]
            if former.contains(folder + "index.json") { return String(folder) }
            rest = rest[..<slash]
        }
        return nil
    }

    private func problem(ofPage path: String) -> Problem? {
        let url = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
        let parts = url.split(separator: "/")
        // A list that became shorter has fewer pages, which nobody keeps an address of.
        if parts.count > 1, parts[parts.count - 2] == "page", Int(parts[parts.count - 1]) != nil {
            return nil
        }
        if url == "requests/" || parts.first.map({ Self.lists.contains(String($0)) }) == true {
            return Problem(
                .emptiedList, at: Location(path: "daylight.yml"),
                "/\(url) was published and would be gone, since no request stands in that list any more")
        }
        if let hidden = owners.hidden(at: url) { return LostAddressWording.hidden(url, hidden) }
        return LostAddressWording.page(url, twin: owners.twin(of: path))
    }

    private static let lists: Set<String> = ["exemptions", "outcomes", "regimes", "topics", "years"]

    private func problems(
        of lost: LostCase, _ owner: CaseOwners.Owner?, _ aliases: [String: [String]]
    ) -> [Problem] {
        switch owner {
        case .hidden(let item): return lost.hasLostPage ? [LostAddressWording.hidden(lost.url, item)] : []
        // Whoever takes a record down may take its address away as well, which can hold a name.
        case .record(let record) where record.details.takedown?.isOfRecord == true: return []
        case .record(let record):
            let documents = missed(lost, record)
            let line = LostAddressWording.line(record.details.aliases, adding: aliases[record.path] ?? [])
            if lost.hasLostPage {
                return [
                    LostAddressWording.moved(
                        lost.url, documents: documents.count, record: record, line: line,
                        twin: owners.twin(of: lost.url + "index.html"))
                ]
            }
            return documents.map {
                LostAddressWording.document(
                    $0.path, record: record, line: line, twin: owners.twin(of: $0.path))
            }
        case nil:
            return lost.hasLostPage
                ? [LostAddressWording.vanished(lost.url, twin: owners.twin(of: lost.url + "index.html"))]
                : lost.documents.map { LostAddressWording.document($0.path) }
        }
    }

    /// The lost documents of a case, but for those that its record says were taken down, withdrawn or replaced.
    private func missed(_ lost: LostCase, _ record: Record) -> [SiteManifest.Entry] {
        let details = record.details
        let withdrawn = details.takenDownNames.union(
            details.documents.filter(\.isWithheld).flatMap { [$0.originalName, $0.file].compactMap(\.self) })
        let replaced = Set(details.documents.compactMap { $0.replaced?.oldHash?.lowercased() })
        return lost.documents.filter { entry in
            !withdrawn.contains(String(entry.path.dropFirst(lost.url.count)))
                && !replaced.contains(entry.sha256)
        }
    }
}
