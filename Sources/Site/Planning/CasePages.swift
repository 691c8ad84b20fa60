import Content
import Disclosure
import Templates

/// Makes the pages of cases, each when it is asked for.
///
/// A class, so that ten thousand planned pages share it instead of a copy each.
final class CasePages: Sendable {
    private let planner: SitePlanner
    private let templates: TemplateSet
    private let related: [String: [RelatedView]]
    private let allRequests: LinkView
    private let years: [String: LinkView]

    /// - Parameter related: The cases that belong with others, by the others' paths on the site.
    init(_ planner: SitePlanner, _ templates: TemplateSet, related: [String: [RelatedView]]) {
        self.planner = planner
        self.templates = templates
        self.related = related
        let addresses = planner.addresses
        allRequests = LinkView(title: "All requests", url: addresses.link("requests/"))
        years = Dictionary(
            planner.catalogue.years.map { year in
                (year.slug, LinkView(title: year.name, url: addresses.link("years/\(year.slug)/")))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Appends the page of a case, or of what is left of one that was taken down.
    func render(_ shown: ShownCase, into output: inout [UInt8]) {
        let isWithdrawn = shown.isWithdrawn
        let shapes = planner.shapes
        let value = (isWithdrawn ? shapes.withdrawn : shapes.casePage).value(
            CasePageView(
                site: planner.site, page: page(of: shown),
                case: CaseView(shown, context: planner.cases, related: related[shown.url] ?? [])))
        templates.render(isWithdrawn ? "withdrawn" : "case", value, into: &output)
    }

    /// Appends a case as data.
    func renderData(_ shown: ShownCase, into output: inout [UInt8]) {
        let data = CaseData(shown: shown, context: planner.cases, related: related[shown.url] ?? [])
        output += data.bytes(schema: planner.addresses.absolute(Self.schemaPath))
    }

    /// Where the schema of the data is published.
    static let schemaPath = "data/case.schema.json"

    private func page(of shown: ShownCase) -> PageView {
        let language = planner.cases.language
        let year = years[Catalogue.year(of: shown)]
        var page = planner.page(
            shown.url, shown.details.title.text(in: language), description: shown.summary?.text(in: language),
            trail: [allRequests] + (year.map { [$0] } ?? []), isUnlisted: shown.isWithdrawn)
        page.titleLanguage =
            shown.details.title.foreignLanguage(for: language) ?? shown.details.language
        return page
    }
}
