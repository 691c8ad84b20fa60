import Templates

/// A link with its text.
struct LinkView: Sendable {
    var title: String
    var url: String
    var language: String?
    var isCurrent = false
}

extension Shape where Root == LinkView {
    static let link = Shape(
        "link", "A link with its text.",
        [
            .text("title", "The text.") { $0.title },
            .text("url", "The address.") { $0.url },
            .text("lang", "The language of the text, where it is not the page's.") { $0.language },
            .flag("current", "Whether it leads to the page that it stands on.") { $0.isCurrent },
        ])
}
