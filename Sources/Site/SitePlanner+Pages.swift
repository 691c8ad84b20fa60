import Content
import Disclosure
import Markdown
import Markup
import Problems
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

    /// Adds a page for each old address, and the files of the hosts that can do better than pages.
    func addRedirects(_ templates: TemplateSet, _ plan: inout PlanBuilder) {
        let table = RedirectTable(catalogue.cases)
        for (path, entry) in table.entries { addRedirect(path, entry, templates, &plan) }
        for (host, file) in redirectFiles(table) {
            let text = file.text + (isStaging ? type(of: file).noIndex : "")
            plan.add(
                PlannedFile(
                    path: type(of: file).path, kind: .data, claimant: "the redirects for \(host.rawValue)",
                    content: .rendered { $0 += text.utf8 }))
            if isStaging, host == .netlify || host == .cloudflare {
                plan.add(
                    PlannedFile(
                        path: "_headers", kind: .data, claimant: "the headers for \(host.rawValue)",
                        content: .rendered { $0 += "/*\n  X-Robots-Tag: \(StagingNotice.robots)\n".utf8 }))
            }
        }
    }

    /// Adds the page of one old address.
    ///
    /// Without a query it leads to one case; two cases that claim it are found as a collision. With
    /// queries, which a static site cannot tell apart, the page lists where it may lead.
    private func addRedirect(
        _ path: String, _ entry: RedirectTable.Entry, _ templates: TemplateSet, _ plan: inout PlanBuilder
    ) {
        let language = log.configuration.language
        let links = entry.targets.map { target in
            LinkView(
                title:
                    "\(target.shown.details.reference): \(target.shown.details.title.text(in: language))",
                url: addresses.link(target.shown.url))
        }
        let isLookup = entry.isLookup
        var seen = Set<String>()
        let choices = links.filter { seen.insert($0.url).inserted }
        let shape = shapes.redirect
        for (link, target) in zip(links, entry.targets) {
            var page = page(path, isLookup ? "Where to find it now" : "This page has moved", isUnlisted: true)
            page.trail = []
            let view = RedirectView(
                site: site, page: page, target: isLookup ? nil : link, choices: isLookup ? choices : [])
            plan.add(page: path, claimant: target.shown.path, isListed: false) {
                templates.render("redirect", shape.value(view), into: &$0)
            }
            if isLookup { break }
        }
    }

    private func redirectFiles(
        _ table: RedirectTable
    ) -> [(host: Configuration.RedirectHost, file: any RedirectFile)] {
        let hosts = log.configuration.redirects
        guard !hosts.isEmpty else { return [] }
        let redirects = table.redirects
        // Two hosts that read one file have been reported; the first is as good as any to go on with.
        var paths = Set<String>()
        return hosts.map { (host: $0, file: $0.file(redirects, addresses: addresses)) }
            .filter { paths.insert(type(of: $0.file).path).inserted }
    }

    /// Tells of old addresses that a host would not follow.
    func redirectProblems() -> [Problem] {
        guard log.configuration.redirects.contains(.cloudflare) else { return [] }
        return redirectFiles(RedirectTable(catalogue.cases)).filter { $0.file.leftOut > 0 }.map { _, file in
            Problem(
                .redirectLimit, at: Location(path: "daylight.yml"),
                "Cloudflare follows \(CloudflareRedirects.limit) redirects of no more than 1000 characters, "
                    + "so that \(file.leftOut) of this log are not in _redirects and have only their pages",
                help:
                    "take aliases out of records that nobody follows any more, or leave it so: the pages lead on too"
            )
        }
    }

    /// Adds the assets that the site needs.
    func addAssets(_ assets: [Theme.Asset], _ plan: inout PlanBuilder) {
        for asset in assets + (isStaging ? [StagingNotice.styleSheet] : []) {
            plan.add(
                PlannedFile(
                    path: asset.path, kind: .asset, claimant: asset.source.path,
                    content: .rendered { $0 += asset.bytes }))
        }
    }

    /// Adds the sitemap, the file for robots and the list of all files.
    func addMachineFiles(_ plan: inout PlanBuilder) {
        let robots: String
        if isStaging {
            // What is not fetched is in nobody's copy; `noindex` alone would have every crawler read the drafts first.
            robots = "User-agent: *\nDisallow: /\n"
        } else {
            let listed = plan.files.filter(\.isListed)
            let addresses = addresses
            plan.add(
                PlannedFile(
                    path: "sitemap.xml", kind: .data, claimant: "the sitemap",
                    content: .rendered { $0 += Sitemap(pages: listed, addresses: addresses).bytes }))
            robots = "User-agent: *\nDisallow:\n\nSitemap: \(addresses.absolute("sitemap.xml"))\n"
        }
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
