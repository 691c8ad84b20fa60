public import Content
import Disclosure
import Foundation
import Markdown
import Markup
public import Problems
import Templates

/// Plans a site: every path that it will have, and how each is made.
///
/// Planning finds every problem that is left after reading: in templates, in paths and in links. What is planned
/// without errors can be rendered, file by file, in any order and on any thread, without failing.
public struct SitePlanner: Sendable {
    let log: Log
    let theme: Theme
    let addresses: Addresses
    let catalogue: Catalogue
    let shapes: RootShapes
    let site: Value
    let cases: CaseContext
    let pages: PageTree
    let sections: SectionViews
    let jobs: Int
    /// Whether the site is one for staging, which says so on every page and keeps search engines out.
    let isStaging: Bool

    /// Prepares to plan the site of a log.
    ///
    /// - Parameters:
    ///   - jobs: How many threads may work at once.
    ///   - isStaging: Whether the site shows what is not to be published yet, to colleagues.
    public init(_ log: Log, jobs: Int = 1, isStaging: Bool = false) {
        self.log = log
        self.jobs = jobs
        self.isStaging = isStaging
        let theme = Theme(own: log.themeFiles, accent: log.configuration.theme.accent)
        self.theme = theme
        let addresses = Addresses(log.configuration.baseURL)
        self.addresses = addresses
        catalogue = Catalogue(log, jobs: jobs)
        shapes = RootShapes(theme: theme)
        cases = CaseContext(
            log, addresses: addresses, catalogue: catalogue,
            topics: Dictionary(
                catalogue.topics.map { ($0.slug, Self.term($0, in: "topics", addresses)) },
                uniquingKeysWith: { first, _ in first }))
        let language = log.configuration.language
        let pages = PageTree(log.pages)
        self.pages = pages
        let sections = SectionViews(pages, language: language, addresses: addresses)
        self.sections = sections
        site = shapes.site.value(
            SiteView(
                configuration: log.configuration, addresses: addresses,
                assets: Dictionary(
                    theme.assets.map { ($0.fieldName, addresses.link($0.path)) }, uniquingKeysWith: { $1 }),
                pages: sections.pageLinks, sections: sections.all, hasLists: !log.isOfPages))
    }

    /// The plan and everything that is wrong with it; without files where the templates cannot be used.
    public func plan() -> (files: [PlannedFile], problems: [Problem]) {
        let templates: TemplateSet
        do {
            templates = try TemplateSet(
                sources: theme.templates, roots: shapes.schemas, constants: ["site": site])
        } catch {
            return ([], error.problems + theme.problems + logoProblems())
        }
        var plan = PlanBuilder(notice: isStaging ? StagingNotice(addresses: addresses) : nil)
        let entries = ListEntries { [catalogue, jobs, self] in
            catalogue.cases.concurrentMap(jobs: jobs, entry)
        }
        addHome(entries, templates, &plan)
        if !log.isOfPages {
            addLists(entries, templates, &plan)
            addCases(templates, &plan)
        }
        addContentPages(templates, &plan)
        addRedirects(templates, &plan)
        let use = ThemeUse(theme, templates: templates, logo: log.configuration.theme.logo)
        addAssets(use.assets, &plan)
        addMachineFiles(&plan)
        let claims = ClaimPlaces(log: log)
        let (files, collisions) = plan.finished { claims.claim(of: $0).location }
        let names = PathNames(claims: claims).problems(files)
        return (
            files,
            collisions + names + linkProblems(files) + logoProblems() + redirectProblems()
                + theme.problems + use.problems
        )
    }

    /// A page that no one has asked for by name yet: its title, description and way up.
    func page(
        _ path: String, _ title: String, description: String? = nil, trail: [LinkView] = [],
        isUnlisted: Bool = false
    ) -> PageView {
        let configuration = log.configuration
        let home = LinkView(title: "Home", url: addresses.link(""))
        return PageView(
            path: path, title: title, description: description, trail: path.isEmpty ? [] : [home] + trail,
            isHome: path.isEmpty, isUnlisted: isUnlisted || isStaging, addresses: addresses,
            siteTitle: configuration.title.text(in: configuration.language))
    }

    private func entry(_ shown: ShownCase) -> Value {
        Shape<EntryView>.entry.value(
            EntryView(
                shown: shown, language: log.configuration.language, url: addresses.link(shown.url),
                topics: cases.topics(of: shown)))
    }

    func term(_ group: Catalogue.Group, in list: String) -> TermView {
        Self.term(group, in: list, addresses)
    }

    private static func term(_ group: Catalogue.Group, in list: String, _ addresses: Addresses) -> TermView {
        TermView(
            name: group.name, language: group.language, description: group.description,
            url: addresses.link("\(list)/\(group.slug)/"), count: group.members.count)
    }

    private func linkProblems(_ files: [PlannedFile]) -> [Problem] {
        let cases = catalogue.cases.filter { $0.body.links.contains(where: LinkCheck.concerns) }
        let pages = log.pages.filter { $0.body.links.contains(where: LinkCheck.concerns) }
        guard !cases.isEmpty || !pages.isEmpty else { return [] }
        let check = LinkCheck(log, cases: catalogue.cases, files: files, addresses: addresses)
        return cases.flatMap { check.problems($0.body.links, source: $0.path, url: $0.url) }
            + pages.flatMap { check.problems($0.body.links, source: $0.path, url: $0.url) }
    }

    private func logoProblems() -> [Problem] {
        guard let logo = log.configuration.theme.logo, !theme.assets.contains(where: { $0.name == logo })
        else { return [] }
        return [
            Problem(
                .missingAsset, at: Location(path: "daylight.yml"),
                "there is no picture '\(logo)' in templates/assets",
                help: "put it there, or take `logo` out of the theme")
        ]
    }
}
