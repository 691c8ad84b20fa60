import Markup
import Problems
import Site
import Templates

/// Makes the pages of a preview: those of the site with a bar at their end, and a few of its own.
struct PreviewPages: Sendable {
    private let templates: TemplateSet

    /// - Throws: What is wrong with the preview's own templates, which only a change of this program can mend.
    init() throws(TemplateSet.Invalid) {
        templates = try TemplateSet(
            sources: [
                "bar": SourceText(path: "preview-bar.html", bytes: PackageResources.preview_bar_html),
                "list": SourceText(path: "preview-list.html", bytes: PackageResources.preview_list_html),
                "problem": SourceText(
                    path: "preview-problem.html", bytes: PackageResources.preview_problem_html),
            ],
            roots: [
                "bar": Shape<PreviewBar>.previewBar.schema, "list": Shape<PreviewList>.previewList.schema,
            ])
    }

    /// The bytes of a file of the site that is made.
    func bytes(of file: PlannedFile, on site: PreviewedSite) -> [UInt8] {
        var bytes: [UInt8] = []
        guard case .rendered(let render) = file.content else { return bytes }
        render(&bytes)
        guard file.kind == .page else { return bytes }
        let bar = bar(site, source: file.claimant, digest: PageDigest(bytes, ignoring: site.styleSheets).text)
        bytes.insert(contentsOf: bar, at: BodyEnd.position(in: bytes))
        return bytes
    }

    /// The page for an address that does not exist; the site's own where there is one.
    func notFound(on site: PreviewedSite) -> [UInt8] {
        if let page = site.files["404.html"] { return bytes(of: page, on: site) }
        return list(
            PreviewList(
                site: site, title: "There is no site yet",
                intro: site.concealedWords ?? "Mend what is said below, and the log appears here.",
                bar: HTML(trusted: bar(site, source: nil, digest: "none"))))
    }

    /// A file of the preview's own, by its name below `/_daylight/`.
    func file(_ name: String, on site: PreviewedSite) -> [UInt8]? {
        switch name {
        case "preview.css": PackageResources.preview_css
        case "preview.js": PackageResources.preview_js
        case "drafts.html": drafts(on: site)
        case "problems.html": problems(on: site)
        default: nil
        }
    }

    private func drafts(on site: PreviewedSite) -> [UInt8] {
        let intro =
            if site.conceals {
                "This preview leaves out drafts and embargoed records, as a build does."
            } else if site.unpublished.isEmpty {
                "Everything in this log is to be published."
            } else {
                "A build leaves these out. Their pages say why."
            }
        return list(
            PreviewList(
                site: site, title: "Drafts and embargoes", intro: intro, drafts: site.unpublished,
                bar: HTML(trusted: bar(site, source: nil, digest: site.generation))))
    }

    private func problems(on site: PreviewedSite) -> [UInt8] {
        let problems = site.report.problems.sorted { left, right in
            left.severity != right.severity ? left.severity > right.severity : left < right
        }
        var intro =
            problems.isEmpty
            ? "There is nothing to mend." : "Errors stop a build; with --strict, so do warnings."
        if let words = site.concealedWords { intro = problems.isEmpty ? words : intro + " " + words }
        return list(
            PreviewList(
                site: site, title: "Problems", intro: intro, problems: problems,
                bar: HTML(trusted: bar(site, source: nil, digest: site.generation, showsErrors: false))))
    }

    private func bar(
        _ site: PreviewedSite, source: String?, digest: String, showsErrors: Bool = true
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        var bar = PreviewBar(site: site, source: source, digest: digest)
        bar.showsErrors = showsErrors
        templates.render("bar", Shape<PreviewBar>.previewBar.value(bar), into: &bytes)
        return bytes
    }

    private func list(_ list: PreviewList) -> [UInt8] {
        var bytes: [UInt8] = []
        templates.render("list", Shape<PreviewList>.previewList.value(list), into: &bytes)
        return bytes
    }
}
