import Templates

/// The pages of a list, as one of them links to the others.
struct Pagination: Sendable {
    let pages: [LinkView]
    let current: Int

    /// - Parameters:
    ///   - current: The number of this page, from 1.
    ///   - count: How many pages there are.
    ///   - url: The address of a page by its number.
    init(current: Int, count: Int, url: (Int) -> String) {
        self.current = current
        pages = (1...max(1, count)).map {
            LinkView(title: String($0), url: url($0), isCurrent: $0 == current)
        }
    }

    var previous: LinkView? { current > 1 ? pages[current - 2] : nil }
    var next: LinkView? { current < pages.count ? pages[current] : nil }

    /// First, last and the neighbours of this page; a gap between them is one that has no address.
    var shown: [LinkView] {
        var shown: [LinkView] = []
        for (index, page) in pages.enumerated() {
            let number = index + 1
            if number == 1 || number == pages.count || abs(number - current) <= 1 {
                shown.append(page)
            } else if shown.last?.url != "" {
                shown.append(LinkView(title: "…", url: ""))
            }
        }
        return shown
    }
}

extension Shape where Root == Pagination {
    static let pagination = Shape(
        "pagination", "The pages of a list.",
        [
            .text("current", "The number of this page.") { String($0.current) },
            .text("count", "How many pages there are.") { String($0.pages.count) },
            .object("previous", .link, "The page before.") { $0.previous },
            .object("next", .link, "The page after.") { $0.next },
            .list(
                "pages", .link, "Links to pages: first, last and neighbours. A gap between them has no url."
            ) { $0.shown },
        ])
}
