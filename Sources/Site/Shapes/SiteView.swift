import Content
import Disclosure
import Templates

/// What every page knows about the log.
struct SiteView: Sendable {
    let configuration: Configuration
    let addresses: Addresses
    let assets: [String: String]
    let pages: [LinkView]
    let sections: [SectionView]
    /// Whether there are lists of cases, which a log of pages alone does not have.
    let hasLists: Bool

    func text(_ text: LocalizedText) -> String { text.text(in: configuration.language) }

    func list(_ path: String) -> String? { hasLists ? addresses.link(path) : nil }
}

extension Shape where Root == SiteView {
    /// The shape of the log; its assets are those of the theme.
    static func site(assets: [Theme.Asset]) -> Shape {
        let assetShape = Shape<SiteView>(
            "assets",
            "The addresses of the files in templates/assets; a dot in a file's name is an underscore here.",
            assets.map { asset in
                let name = asset.fieldName
                return .text(name, "The address of \(asset.name).") { $0.assets[name] }
            })
        return Shape(
            "site", "The log, the same on every page.",
            [
                .text("title", "The log's name.") { $0.text($0.configuration.title) },
                .text("authority", "The authority that publishes it.") {
                    $0.text($0.configuration.authority)
                },
                .text("description", "What the log is.") { site in
                    site.configuration.description.map(site.text)
                },
                .text("lang", "The language of the log's own words.") { $0.configuration.language },
                .text("home", "The address of the home page.") { $0.addresses.link("") },
                .text("requests", "The address of the list of all cases; none where a log is of pages alone.")
                {
                    $0.list("requests/")
                },
                .text("years", "The address of the list of years, likewise.") { $0.list("years/") },
                .text("topics", "The address of the list of topics, likewise.") { $0.list("topics/") },
                .text("outcomes", "The address of the list of outcomes, likewise.") { $0.list("outcomes/") },
                .text("regimes", "The address of the list of laws, likewise.") { $0.list("regimes/") },
                .list("pages", .link, "The log's own pages, in order.") { $0.pages },
                .list("sections", .section, "The same pages, each with those below it.") { $0.sections },
                .object("contact", .contact, "Who to ask.") { $0.configuration.contact },
                .object("accessible_format", .accessibleFormat, "Who to ask for another form of a document.")
                { $0.configuration },
                .object("licence", .licence, "The licence of what is published.") {
                    Licence($0.configuration.licence)
                },
                .text("accent", "The colour of links and headings, as #rrggbb.") {
                    $0.configuration.theme.accent
                },
                .text("logo", "The address of the log's picture.") { site in
                    site.configuration.theme.logo.flatMap {
                        site.assets[Theme.Asset.fieldName(of: $0)]
                    }
                },
                .object("assets", assetShape, "The files in templates/assets.") { $0 },
            ])
    }
}

extension Shape where Root == Configuration.Contact {
    static let contact = Shape(
        "contact", "Who to ask.",
        [
            .text("name", "The team or office.") { $0.name },
            .text("email", "Its email address.") { $0.email },
            .text("telephone", "Its telephone number.") { $0.telephone },
            .text("address", "Its postal address.") { $0.address },
            .text("url", "A web page or form.") { $0.url },
        ])
}

extension Shape where Root == Configuration {
    static let accessibleFormat = Shape(
        "accessible_format", "Who to ask for a document in another form.",
        [
            .text("email", "The email address.") { $0.accessibleFormats.email ?? $0.contact.email },
            .text("telephone", "The telephone number.") {
                $0.accessibleFormats.telephone ?? $0.contact.telephone
            },
            .text("url", "A web page or form, where there is no email address.") {
                $0.accessibleFormats.email == nil && $0.contact.email == nil ? $0.contact.url : nil
            },
            .text("days", "How long it takes, as in 5 working days.") {
                Wording.count($0.accessibleFormats.days, "working day")
            },
        ])
}

extension Shape where Root == Licence {
    static let licence = Shape(
        "licence", "A licence.",
        [
            .text("name", "Its name.") { $0.name },
            .text("url", "Where it can be read.") { $0.url },
        ])
}
