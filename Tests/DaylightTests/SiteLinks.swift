import Foundation

/// The links of a site that was built, and the pages and places that they lead to.
struct SiteLinks {
    /// The site's files by their paths.
    let files: [String: Data]
    /// The address that the site was built for.
    let base: URL

    /// Links that lead nowhere or out of the site's folder, each as the page's path and what it says.
    var broken: [String] {
        pages.flatMap { path in
            attributes(["href", "src", "action", "poster", "data"], of: html(path))
                .filter { !leadsSomewhere($0, from: path) }
                .map { "\(path): \($0)" }
        }
    }

    /// How many links were looked at.
    var count: Int {
        pages.reduce(0) { $0 + attributes(["href", "src", "action"], of: html($1)).count }
    }

    /// The addresses in the sitemap that are not those of pages.
    var unknownToSitemap: [String] {
        let sitemap = files["sitemap.xml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        return sitemap.components(separatedBy: "<loc>").dropFirst()
            .compactMap { $0.components(separatedBy: "</loc>").first }
            .filter { !leadsSomewhere($0, from: "sitemap.xml") }
    }

    private var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

    private func html(_ path: String) -> String {
        files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The values of attributes, as a browser reads them.
    private func attributes(_ names: [String], of html: String) -> [String] {
        names.flatMap { name in
            html.components(separatedBy: " \(name)=\"").dropFirst()
                .compactMap { $0.components(separatedBy: "\"").first?.replacing("&amp;", with: "&") }
        }
    }

    private func leadsSomewhere(_ link: String, from page: String) -> Bool {
        let here = page.hasSuffix("index.html") ? String(page.dropLast("index.html".count)) : page
        guard let target = URL(string: link, relativeTo: base.appending(path: here))?.absoluteURL else {
            return false
        }
        guard target.host() == base.host() else {
            return ["http", "https", "mailto", "tel"].contains(target.scheme)
        }
        var path = target.path(percentEncoded: false)
        guard path.hasPrefix(base.path(percentEncoded: false)) else { return false }
        path = String(path.dropFirst(base.path(percentEncoded: false).count))
        if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
        guard files[path] != nil else { return false }
        guard let place = target.fragment(percentEncoded: false) else { return true }
        return html(path).contains(" id=\"\(place)\"")
    }
}
