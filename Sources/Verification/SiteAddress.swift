import Foundation
import Markup

/// The address below which a site is published.
public struct SiteAddress: Sendable {
    /// Scheme, host and path, with a slash at the end: `https://example.org/foi/`.
    public let text: String

    /// - Parameter text: An address with `http` or `https`, whose path ends in a slash.
    public init(_ text: String) {
        self.text = text
    }

    /// The address of a file; that of an index page is the one of its folder.
    func url(of path: String) -> String {
        let isIndex = path == "index.html" || path.hasSuffix("/index.html")
        return text + URLPath.encoded(isIndex ? String(path.dropLast("index.html".count)) : path)
    }

    /// What two addresses of one file have in common, whether they are asked for in the clear or not.
    static func place(of url: String) -> Substring {
        let start = url.utf8.firstIndex(of: UInt8(ascii: ":")).map { url.index(after: $0) } ?? url.startIndex
        return url[start...].prefix { $0 != "?" && $0 != "#" }
    }

    /// Whether an address on another host may be where a file went: its last part is the same.
    static func isSameFile(_ other: String, as url: String) -> Bool {
        place(of: other).split(separator: "/", omittingEmptySubsequences: false).last
            == place(of: url).split(separator: "/", omittingEmptySubsequences: false).last
            && !place(of: url).hasSuffix("/")
    }

    /// Whether an address that a host leads on to is on that host too.
    func isOnSameHost(_ url: String) -> Bool {
        // What curl is to ask for is written between quotation marks, without which it ends.
        guard
            url.utf8.allSatisfy({
                $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
            }),
            let own = URLComponents(string: text), let other = URLComponents(string: url),
            let host = other.host, host.lowercased() == own.host?.lowercased(), other.user == nil
        else { return false }
        switch (own.scheme?.lowercased(), other.scheme?.lowercased()) {
        case ("http", "http"), ("https", "https"): return own.port == other.port
        case ("http", "https"): return own.port == nil && other.port == nil
        default: return false
        }
    }
}
