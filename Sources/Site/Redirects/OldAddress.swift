import Disclosure
import Markup

/// An address that a case once had, taken apart from the way an alias writes it.
struct OldAddress: Hashable {
    /// Its path below the site's own, without percent-encoding and slashes at the ends, such as `foi/506.html`.
    let path: String
    /// What followed the question mark, as browsers send it; nil where there was none.
    let query: String?
    /// Whether the path is that of a file, and not of a folder with an index page.
    let isFile: Bool

    /// Takes an alias apart, such as `/foi/506.html`, `/foi/506` or `/find?id=506`.
    init(alias: String) {
        let parts = alias.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let written = parts.first ?? ""
        let names = (URLPath.decoded(written) ?? String(written)).split(separator: "/")
        let last = names.last ?? ""
        isFile = !written.hasSuffix("/") && (last.hasSuffix(".html") || last.hasSuffix(".htm"))
        path = names.joined(separator: "/")
        query = parts.count > 1 && !parts[1].isEmpty ? URLPath.encodedQuery(String(parts[1])) : nil
    }

    /// The address of a folder.
    init(folder path: String) {
        self.path = path
        query = nil
        isFile = false
    }

    /// The old addresses of a case: its aliases, and those that the other references it answers would have.
    ///
    /// - Parameter url: The case's path on the site.
    static func all(of details: Case, at url: String) -> [OldAddress] {
        let aliases = details.aliases.map(OldAddress.init(alias:))
        guard !details.references.isEmpty else { return aliases }
        let folder = url.split(separator: "/").dropLast().joined(separator: "/")
        return aliases
            + details.references.map(Slug.make).filter { !$0.isEmpty }.map {
                OldAddress(folder: "\(folder)/\($0)")
            }
    }

    /// The file of the page that stands for it.
    var file: String { isFile ? path : path.isEmpty ? "index.html" : path + "/index.html" }

    /// The paths under which servers are asked for it: a folder with and without its slash.
    var spellings: [String] { isFile || path.isEmpty ? [path] : [path, path + "/"] }
}
