import Content

/// The log's own pages in their order, each below the page whose address begins its own.
struct PageTree: Sendable {
    /// A page that no other is above, with all pages below it.
    struct Section: Sendable {
        let page: Page
        fileprivate(set) var pages: [Page] = []

        /// The page, then those below it: the order in which they are read.
        var inOrder: [Page] { [page] + pages }
    }

    /// All pages, by their order, whatever is above them.
    let inOrder: [Page]
    /// The sections, in their order.
    let sections: [Section]
    private let byURL: [String: Page]
    private let places: [String: Place]

    /// Where a page stands: the position of its section, and its own in the order in which that is read.
    struct Place: Sendable {
        let section: Int
        let position: Int
    }

    init(_ pages: [Page]) {
        let sorted = pages.sorted { ($0.header.order, $0.url) < ($1.header.order, $1.url) }
        let byURL = Dictionary(sorted.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        let tops = sorted.filter { Self.ancestors(of: $0.url, byURL).isEmpty }
        var sections = tops.map { Section(page: $0) }
        var places = Dictionary(
            tops.enumerated().map { ($1.url, Place(section: $0, position: 0)) },
            uniquingKeysWith: { first, _ in first })
        for page in sorted {
            guard let top = Self.ancestors(of: page.url, byURL).first, let section = places[top.url]?.section
            else { continue }
            sections[section].pages.append(page)
            places[page.url] = Place(section: section, position: sections[section].pages.count)
        }
        inOrder = sorted
        self.sections = sections
        self.byURL = byURL
        self.places = places
    }

    /// The pages above an address, from the top down.
    func ancestors(of url: String) -> [Page] { Self.ancestors(of: url, byURL) }

    /// Where the page with an address stands.
    func place(of url: String) -> Place? { places[url] }

    private static func ancestors(of url: String, _ pages: [String: Page]) -> [Page] {
        var path = ""
        var found: [Page] = []
        for part in url.split(separator: "/").dropLast() {
            path += part + "/"
            if let page = pages[path] { found.append(page) }
        }
        return found
    }
}
