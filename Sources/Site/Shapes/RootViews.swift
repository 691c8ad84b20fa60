import Markdown
import Markup
import Templates

/// What the template of a page is given: the log, the page, and what is on it.
struct HomeView: Sendable {
    let site: Value
    let page: PageView
    let entries: [Value]
    let total: Int
    let years: [TermView]
    let topics: [TermView]
    let outcomes: [TermView]
    let regimes: [TermView]
}

/// A page of a list of cases.
struct ListView: Sendable {
    let site: Value
    let page: PageView
    let description: String?
    let entries: [Value]
    let range: String
    let pagination: Pagination
}

/// The list of years, topics, outcomes or laws.
struct TermsView: Sendable {
    let site: Value
    let page: PageView
    let intro: String
    let terms: [TermView]
}

/// The page of a case.
struct CasePageView: Sendable {
    let site: Value
    let page: PageView
    let `case`: CaseView
}

/// A page of the log's own.
struct ContentPageView: Sendable {
    let site: Value
    let page: PageView
    let body: HTML
    /// The table of contents.
    let contents: [Heading]
    let section: SectionView?
    let previous: LinkView?
    let next: LinkView?
}

/// A page for an old address.
struct RedirectView: Sendable {
    let site: Value
    let page: PageView
    /// Where the address leads, if it leads to one place.
    let target: LinkView?
    /// Where it may lead, if that depends on the query.
    let choices: [LinkView]
}

/// A page of which nothing but its title is known.
struct PlainView: Sendable {
    let site: Value
    let page: PageView
}

/// The shapes of what templates are given; they depend on the theme's assets.
struct RootShapes: Sendable {
    let site: Shape<SiteView>
    let home: Shape<HomeView>
    let list: Shape<ListView>
    let terms: Shape<TermsView>
    let casePage: Shape<CasePageView>
    let withdrawn: Shape<CasePageView>
    let contentPage: Shape<ContentPageView>
    let redirect: Shape<RedirectView>
    let notFound: Shape<PlainView>

    /// The templates that a theme must have, each with what it is given.
    var schemas: [String: ShapeSchema] {
        [
            "home": home.schema, "list": list.schema, "terms": terms.schema, "case": casePage.schema,
            "withdrawn": withdrawn.schema, "page": contentPage.schema, "redirect": redirect.schema,
            "not-found": notFound.schema,
        ]
    }

    init(theme: Theme) {
        let site = Shape<SiteView>.site(assets: theme.assets)
        let aboutSite = "The log."
        let aboutPage = "The page itself."
        self.site = site
        home = Shape(
            "home", "The home page.",
            [
                .value("site", site, aboutSite) { $0.site },
                .object("page", .page, aboutPage) { $0.page },
                .values("entries", .entry, "The newest cases.") { $0.entries },
                .text("total", "How many cases there are, as in 1,204 requests.") {
                    Wording.count($0.total, "request")
                },
                .list("years", .term, "The years, newest first.") { $0.years },
                .list("topics", .term, "The topics, by name.") { $0.topics },
                .list("outcomes", .term, "The outcomes.") { $0.outcomes },
                .list("regimes", .term, "The laws.") { $0.regimes },
            ])
        list = Shape(
            "list", "A page of a list of cases.",
            [
                .value("site", site, aboutSite) { $0.site },
                .object("page", .page, aboutPage) { $0.page },
                .text("description", "What the cases have in common.") { $0.description },
                .values("entries", .entry, "The cases on this page.") { $0.entries },
                .text("range", "Which cases these are, as in Requests 1 to 50 of 312.") { $0.range },
                .object(
                    "pagination", .pagination, "The other pages of the list; none where there is only one."
                ) { view in
                    view.pagination.count > 1 ? view.pagination : nil
                },
            ])
        terms = Shape(
            "terms", "The list of years, topics, outcomes or laws.",
            [
                .value("site", site, aboutSite) { $0.site },
                .object("page", .page, aboutPage) { $0.page },
                .text("intro", "What the list is.") { $0.intro },
                .list("terms", .term, "Its lines.") { $0.terms },
            ])
        casePage = .casePage("case_page", "The page of a case.", site: site)
        withdrawn = .casePage(
            "withdrawn_page", "The page of a case whose record has been taken down.", site: site)
        contentPage = Shape(
            "content_page", "A page of the log's own.",
            [
                .value("site", site, aboutSite) { $0.site },
                .object("page", .page, aboutPage) { $0.page },
                .html("body", "Its text.") { $0.body },
                .flag("has_contents", "Whether the text is long enough for a table of contents.") {
                    !$0.contents.isEmpty
                },
                .list("contents", .heading, "The table of contents; empty for a short text.") {
                    $0.contents
                },
                .object("section", .section, "The section to which it belongs.") { $0.section },
                .object("previous", .link, "The page before it in its section.") { $0.previous },
                .object("next", .link, "The page after it in its section.") { $0.next },
            ])
        redirect = Shape(
            "redirect_page", "A page for an old address.",
            [
                .value("site", site, aboutSite) { $0.site },
                .object("page", .page, aboutPage) { $0.page },
                .object("target", .link, "Where it leads.") { $0.target },
                .list(
                    "choices", .link, "Where it may lead, if that depends on what came after a question mark."
                ) {
                    $0.choices
                },
            ])
        notFound = Shape(
            "not_found_page", "The page for addresses that do not exist.",
            [
                .value("site", site, aboutSite) { $0.site },
                .object("page", .page, aboutPage) { $0.page },
            ])
    }
}

extension Shape where Root == CasePageView {
    fileprivate static func casePage(_ name: String, _ documentation: String, site: Shape<SiteView>) -> Shape
    {
        Shape(
            name, documentation,
            [
                .value("site", site, "The log.") { $0.site },
                .object("page", .page, "The page itself.") { $0.page },
                .object("case", .case, "The case.") { $0.case },
            ])
    }
}
