import Disclosure
import Markup

/// The list of a site's pages for search engines, by the protocol of sitemaps.org.
struct Sitemap {
    let pages: [PlannedFile]
    let addresses: Addresses

    var bytes: [UInt8] {
        var writer = XMLWriter()
        let sorted = pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        writer.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { writer in
            for page in sorted {
                writer.element("url") { writer in
                    writer.element("loc", text: addresses.absolute(folder(of: page.path)))
                    if let modified = page.modified { writer.element("lastmod", text: modified.iso) }
                }
            }
        }
        return writer.bytes
    }

    private func folder(of path: String) -> String {
        path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    }
}
