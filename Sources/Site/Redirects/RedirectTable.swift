import Disclosure

/// Where the old addresses of a log lead: of its aliases, and of the other references that a case answers.
struct RedirectTable {
    /// What is known of one old path.
    struct Entry {
        /// The cases to which it may lead, with the query that asks for each.
        var targets: [(address: OldAddress, shown: ShownCase)] = []

        /// Whether it depends on the query where it leads, so that its page can only list the cases.
        var isLookup: Bool { targets.contains { $0.address.query != nil } }
    }

    /// The entries by the files of their pages.
    private(set) var entries: [String: Entry] = [:]

    init(_ cases: [ShownCase]) {
        for shown in cases {
            for address in OldAddress.all(of: shown.details, at: shown.url) {
                entries[address.file, default: Entry()].targets.append((address, shown))
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
            for (address, shown) in entry.targets { targets[address, default: []].insert(shown.url) }
            for (address, urls) in targets {
                guard urls.count == 1, let url = urls.first else { continue }
                if entry.isLookup, address.query == nil { continue }
                redirects.append(Redirect(from: address, to: url))
            }
        }
        return redirects.sorted()
    }
}
