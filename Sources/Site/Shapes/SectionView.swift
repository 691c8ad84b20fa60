import Templates

/// A page of the log's own that no other is above, with those below it.
struct SectionView: Sendable {
    let link: LinkView
    let description: String?
    /// Links to the pages below it, made before.
    let pages: [Value]
}

extension Shape where Root == SectionView {
    static let section = Shape(
        "section", "A page of the log's own that no other is above, with those below it.",
        [
            .text("title", "Its title.") { $0.link.title },
            .text("url", "Its address.") { $0.link.url },
            .text("lang", "The language of its title, where it is not the page's.") { $0.link.language },
            .text("description", "What is on it, in a sentence.") { $0.description },
            .flag("current", "Whether it is the page that it stands on.") { $0.link.isCurrent },
            .values("pages", .link, "The pages below it, such as `officers/dates.md` below `officers.md`.") {
                $0.pages
            },
        ])
}
