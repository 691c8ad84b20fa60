import Content
import Disclosure
import Templates

/// What templates are shown of the log's own pages and their order: made once, shared by all pages.
struct SectionViews: Sendable {
    private let language: String
    private let addresses: Addresses
    /// The sections as they stand on any page.
    let all: [SectionView]
    /// Links to all pages, whatever is above them, in their order.
    let pageLinks: [LinkView]

    init(_ tree: PageTree, language: String, addresses: Addresses) {
        self.language = language
        self.addresses = addresses
        func link(_ page: Page) -> LinkView { Self.link(to: page, language, addresses) }
        all = tree.sections.map { section in
            SectionView(
                link: link(section.page), description: section.page.header.description?.text(in: language),
                pages: section.pages.map { Shape<LinkView>.link.value(link($0)) })
        }
        pageLinks = tree.inOrder.map(link)
    }

    /// A link to a page.
    func link(to page: Page) -> LinkView { Self.link(to: page, language, addresses) }

    /// The section of a page, as it stands on that page, and the pages before and after it.
    func place(
        of page: Page, in tree: PageTree
    ) -> (section: SectionView?, previous: LinkView?, next: LinkView?) {
        guard let place = tree.place(of: page.url) else { return (nil, nil, nil) }
        let (number, position) = (place.section, place.position)
        let ordered = tree.sections[number].inOrder
        var (link, pages) = (all[number].link, all[number].pages)
        if position == 0 {
            link.isCurrent = true
        } else {
            var current = self.link(to: page)
            current.isCurrent = true
            pages[position - 1] = Shape<LinkView>.link.value(current)
        }
        return (
            SectionView(link: link, description: all[number].description, pages: pages),
            position > 0 ? self.link(to: ordered[position - 1]) : nil,
            position + 1 < ordered.count ? self.link(to: ordered[position + 1]) : nil
        )
    }

    private static func link(to page: Page, _ language: String, _ addresses: Addresses) -> LinkView {
        LinkView(
            title: page.header.title.text(in: language), url: addresses.link(page.url),
            language: page.header.title.foreignLanguage(for: language))
    }
}
