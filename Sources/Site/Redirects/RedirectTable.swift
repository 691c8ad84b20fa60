import Content
import Disclosure
import Markup

/// Where the old addresses of a log lead: of its aliases, and of the other references that a case answers.
struct RedirectTable {
    /// What is known of one old path.
    struct Entry {
        /// The cases to which it may lead, with the query that asks for each.
        var targets: [(address: OldAddress, record: Record)] = []

        /// Whether it depends on the query where it leads, so that its page can only list the cases.
        var isLookup: Bool { targets.contains { $0.address.query != nil } }
    }

    /// The entries by the files of their pages.
    private(set) var entries: [String: Entry] = [:]

    init(_ records: [Record]) {
        for record in records {
            for alias in record.details.aliases { add(OldAddress(alias: alias), record) }
            guard !record.details.references.isEmpty else { continue }
            let folder = record.url.split(separator: "/").dropLast().joined(separator: "/")
            for reference in record.details.references {
                let slug = Slug.make(reference)
                if !slug.isEmpty { add(OldAddress(folder: "\(folder)/\(slug)"), record) }
            }
        }
    }

    /// The old addresses that lead to one case each, in the order of their paths.
    ///
    /// The path of a lookup page leads to one case with its query only, and a query that two cases claim to none.
    var redirects: [Redirect] {
        var redirects: [Redirect] = []
        for entry in entries.values {
            var targets: [OldAddress: Set<String>] = [:]
            for (address, record) in entry.targets { targets[address, default: []].insert(record.url) }
            for (address, urls) in targets {
                guard urls.count == 1, let url = urls.first else { continue }
                if entry.isLookup, address.query == nil { continue }
                redirects.append(Redirect(from: address, to: url))
            }
        }
        return redirects.sorted()
    }

    private mutating func add(_ address: OldAddress, _ record: Record) {
        entries[address.file, default: Entry()].targets.append((address, record))
    }
}
