import Disclosure
import Markup

/// The list of a site's pages for search engines, by the protocol of sitemaps.org.
struct Sitemap {
    let pages: [PlannedFile]
    let addresses: Addresses

    var bytes: [UInt8] {
        var writer = XMLWriter()
        // Small things are sorted, since sorting moves each of them many times.
        let sorted = pages.map { (path: $0.path, modified: $0.modified) }.sorted { $0.path < $1.path }
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
        path.hasSuffix("index.html") ? String(Substring(path.utf8.dropLast("index.html".utf8.count))) : path
    }
}
