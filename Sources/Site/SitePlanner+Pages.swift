import Content
import Disclosure
import Markdown
import Markup
import Publication
import Templates

extension SitePlanner {
    /// Adds the log's own pages and the page for addresses that do not exist.
    func addContentPages(_ templates: TemplateSet, _ plan: inout PlanBuilder) {
        let language = log.configuration.language
        let shape = shapes.contentPage
        let (site, pages, sections) = (site, pages, sections)
        for source in log.pages {
            var page = page(
                source.url, source.header.title.text(in: language),
                description: source.header.description?.text(in: language))
            page.titleLanguage = source.header.title.foreignLanguage(for: language) ?? source.header.language
            page.trail += pages.ancestors(of: source.url).map { sections.link(to: $0) }
            let pageView = page
            plan.add(page: source.url, claimant: source.path) { output in
                let place = sections.place(of: source, in: pages)
                let view = ContentPageView(
                    site: site, page: pageView, body: source.body.html, contents: source.body.contents,
                    section: place.section, previous: place.previous, next: place.next)
                templates.render("page", shape.value(view), into: &output)
            }
        }
        let missing = PlainView(
            site: site, page: page("404.html", "Page not found", isUnlisted: true))
        let plain = shapes.notFound
        plan.add(page: "404.html", claimant: "the page for what is not found", isListed: false) {
            templates.render("not-found", plain.value(missing), into: &$0)
        }
    }

    /// Adds a page for each old address: of a case's aliases, and of the other references that it answers.
    func addRedirects(_ templates: TemplateSet, _ plan: inout PlanBuilder) {
        var targets: [String: [(query: String, record: Record)]] = [:]
        for record in log.records {
            for alias in record.details.aliases {
                let parts = alias.split(separator: "?", maxSplits: 1)
                let path = Self.file(ofAlias: String(parts.first ?? ""))
                targets[path, default: []].append((parts.count > 1 ? "?" + parts[1] : "", record))
            }
            guard !record.details.references.isEmpty else { continue }
            let folder = record.url.split(separator: "/").dropLast().joined(separator: "/")
            for reference in record.details.references {
                let slug = Slug.make(reference)
                if !slug.isEmpty { targets["\(folder)/\(slug)/index.html", default: []].append(("", record)) }
            }
        }
        for (path, targets) in targets { addRedirect(path, targets, templates, &plan) }
    }

    /// Adds the page of one old address.
    ///
    /// Without a query it leads to one case; two cases that claim it are found as a collision. With
    /// queries, which a static site cannot tell apart, the page lists where it may lead.
    private func addRedirect(
        _ path: String, _ targets: [(query: String, record: Record)], _ templates: TemplateSet,
        _ plan: inout PlanBuilder
    ) {
        let language = log.configuration.language
        let links = targets.map { target in
            LinkView(
                title:
                    "\(target.record.details.reference): \(target.record.details.title.text(in: language))",
                url: addresses.link(target.record.url))
        }
        let isLookup = targets.contains { !$0.query.isEmpty }
        var seen = Set<String>()
        let choices = links.filter { seen.insert($0.url).inserted }
        let shape = shapes.redirect
        for (link, target) in zip(links, targets) {
            var page = page(path, isLookup ? "Where to find it now" : "This page has moved", isUnlisted: true)
            page.trail = []
            let view = RedirectView(
                site: site, page: page, target: isLookup ? nil : link, choices: isLookup ? choices : [])
            plan.add(page: path, claimant: target.record.path, isListed: false) {
                templates.render("redirect", shape.value(view), into: &$0)
            }
            if isLookup { break }
        }
    }

    /// `/foi/506.html` is a file; `/foi/506` and `/foi/506/` are folders with an index page.
    private static func file(ofAlias alias: String) -> String {
        let parts = alias.split(separator: "/")
        let path = parts.joined(separator: "/")
        let isFile =
            !alias.hasSuffix("/")
            && (parts.last?.hasSuffix(".html") ?? false || parts.last?.hasSuffix(".htm") ?? false)
        return isFile ? path : path + "/index.html"
    }

    func addAssets(_ plan: inout PlanBuilder) {
        for asset in theme.assets {
            plan.add(
                PlannedFile(
                    path: asset.path, kind: .asset, claimant: "templates/assets/\(asset.name)",
                    content: .rendered { $0 += asset.bytes }))
        }
    }

    /// Adds the sitemap, the file for robots and the list of all files.
    func addMachineFiles(_ plan: inout PlanBuilder) {
        let listed = plan.files.filter(\.isListed)
        let addresses = addresses
        plan.add(
            PlannedFile(
                path: "sitemap.xml", kind: .data, claimant: "the sitemap",
                content: .rendered { $0 += Sitemap(pages: listed, addresses: addresses).bytes }))
        let robots = "User-agent: *\nDisallow:\n\nSitemap: \(addresses.absolute("sitemap.xml"))\n"
        plan.add(
            PlannedFile(
                path: "robots.txt", kind: .data, claimant: "the file for robots",
                content: .rendered { $0 += robots.utf8 }))
        plan.add(
            PlannedFile(
                path: SiteManifest.path, kind: .data, claimant: "the manifest of the site", content: .manifest
            ))
    }
}
