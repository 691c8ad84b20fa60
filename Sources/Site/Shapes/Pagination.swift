import Templates

/// The pages of a list, as one of them links to the others.
struct Pagination: Sendable {
    /// The number of this page, from 1.
    let current: Int
    /// How many pages there are.
    let count: Int
    /// The address of a page by its number.
    let url: @Sendable (Int) -> String

    var previous: LinkView? { current > 1 ? page(current - 1) : nil }
    var next: LinkView? { current < count ? page(current + 1) : nil }

    /// First, last and the neighbours of this page; a gap between them is one that has no address.
    var shown: [LinkView] {
        var shown: [LinkView] = []
        var last = 0
        for number in Set([1, current - 1, current, current + 1, count]).sorted()
        where (1...count).contains(number) {
            if number > last + 1 { shown.append(LinkView(title: "…", url: "")) }
            shown.append(page(number))
            last = number
        }
        return shown
    }

    private func page(_ number: Int) -> LinkView {
        LinkView(title: String(number), url: url(number), isCurrent: number == current)
    }
}

extension Shape where Root == Pagination {
    static let pagination = Shape(
        "pagination", "The pages of a list.",
        [
            .text("current", "The number of this page.") { String($0.current) },
            .text("count", "How many pages there are.") { String($0.count) },
            .object("previous", .link, "The page before.") { $0.previous },
            .object("next", .link, "The page after.") { $0.next },
            .list(
                "pages", .link, "Links to pages: first, last and neighbours. A gap between them has no url."
            ) { $0.shown },
        ])
}
