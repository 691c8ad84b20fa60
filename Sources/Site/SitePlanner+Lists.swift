import Content
import Disclosure
import Templates

extension SitePlanner {
    private static let homeEntries = 10

    func addHome(_ entries: ListEntries, _ templates: TemplateSet, _ plan: inout PlanBuilder) {
        let configuration = log.configuration
        let page = page(
            "", configuration.title.text(in: configuration.language),
            description: configuration.description?.text(in: configuration.language))
        let total = catalogue.cases.count
        let newest = Array(0..<min(Self.homeEntries, total))
        let years = catalogue.years.map { term($0, in: "years") }
        let topics = catalogue.topics.map { term($0, in: "topics") }
        let outcomes = catalogue.outcomes.map { term($0, in: "outcomes") }
        let regimes = catalogue.regimes.map { term($0, in: "regimes") }
        let site = site
        let shape = shapes.home
        plan.add(page: "", claimant: "the home page") { output in
            let view = HomeView(
                site: site, page: page, entries: entries[newest], total: total, years: years, topics: topics,
                outcomes: outcomes, regimes: regimes)
            templates.render("home", shape.value(view), into: &output)
        }
    }

    func addLists(_ entries: ListEntries, _ templates: TemplateSet, _ plan: inout PlanBuilder) {
        addList(
            "requests/",
            page("requests/", "All requests", description: "Every request in this log, newest first."),
            Array(catalogue.cases.indices), entries, templates, &plan)
        let lists: [(slug: String, title: String, intro: String, one: String, groups: [Catalogue.Group])] = [
            ("years", "Years", "Requests by the year of their answer.", "Requests of", catalogue.years),
            ("topics", "Topics", "Requests by subject.", "", catalogue.topics),
            ("outcomes", "Outcomes", "Requests by what became of them.", "", catalogue.outcomes),
            ("regimes", "Laws", "Requests by the law under which they were answered.", "", catalogue.regimes),
        ]
        for list in lists {
            let index = page("\(list.slug)/", list.title, description: list.intro)
            let view = TermsView(
                site: site, page: index, intro: list.intro, terms: list.groups.map { term($0, in: list.slug) }
            )
            let shape = shapes.terms
            plan.add(page: index.path, claimant: "the list of \(list.slug)") {
                templates.render("terms", shape.value(view), into: &$0)
            }
            let trail = [LinkView(title: list.title, url: addresses.link(index.path))]
            for group in list.groups {
                let title =
                    list.slug == "years" && group.slug != "undated" ? "Requests of \(group.name)" : group.name
                var first = page(
                    "\(list.slug)/\(group.slug)/", title, description: group.description, trail: trail)
                first.titleLanguage = group.language
                addList(first.path, first, group.members, entries, templates, &plan)
            }
        }
    }

    /// Adds the pages of a list of cases.
    ///
    /// - Parameter members: The cases, by their positions among all.
    private func addList(
        _ path: String, _ first: PageView, _ members: [Int], _ entries: ListEntries,
        _ templates: TemplateSet, _ plan: inout PlanBuilder
    ) {
        let size = log.configuration.pageSize
        let count = max(1, (members.count + size - 1) / size)
        let shape = shapes.list
        for number in 1...count {
            let start = (number - 1) * size
            let end = min(start + size, members.count)
            var page = first
            if number > 1 {
                page.path = "\(path)page/\(number)/"
                page.title += " (page \(number) of \(count))"
                page.trail.append(LinkView(title: first.title, url: addresses.link(path)))
            }
            let addresses = addresses
            let (site, pageView) = (site, page)
            let range = Self.range(start, end, of: members.count)
            let pagination = Pagination(current: number, count: count) { number in
                addresses.link(number == 1 ? path : "\(path)page/\(number)/")
            }
            let shown = Array(members[start..<end])
            plan.add(page: page.path, claimant: "the list /\(path)") { output in
                let view = ListView(
                    site: site, page: pageView, description: first.description, entries: entries[shown],
                    range: range, pagination: pagination)
                templates.render("list", shape.value(view), into: &output)
            }
        }
    }

    private static func range(_ start: Int, _ end: Int, of total: Int) -> String {
        switch total {
        case 0: "No requests"
        case end - start: Wording.count(total, "request")
        default:
            "Requests \(Wording.grouped(start + 1)) to \(Wording.grouped(end)) of \(Wording.grouped(total))"
        }
    }
}
