import Templates

/// What a page says about itself.
struct PageView: Sendable {
    /// The page's path on the site.
    var path: String
    var title: String
    var titleLanguage: String?
    var description: String?
    /// The pages above it, from the home page down.
    var trail: [LinkView] = []
    var isHome = false
    /// Whether search engines should leave it alone.
    var isUnlisted = false
    var addresses: Addresses
    var siteTitle: String
}

extension Shape where Root == PageView {
    static let page = Shape(
        "page", "The page itself.",
        [
            .text("title", "Its title, for the heading.") { $0.title },
            .text("lang", "The language of its title, where it is not the log's.") { $0.titleLanguage },
            .text("full_title", "Its title with the log's name, for the browser.") {
                $0.isHome ? $0.siteTitle : "\($0.title) – \($0.siteTitle)"
            },
            .text("description", "What is on it, in a sentence.") { $0.description },
            .text("url", "Its address on the host.") { $0.addresses.link($0.path) },
            .text("canonical", "Its whole address.") { $0.addresses.absolute($0.path) },
            .list("trail", .link, "The pages above it, from the home page down.") { $0.trail },
            .flag("home", "Whether it is the home page.") { $0.isHome },
            .flag("unlisted", "Whether search engines should leave it alone.") { $0.isUnlisted },
        ])
}
