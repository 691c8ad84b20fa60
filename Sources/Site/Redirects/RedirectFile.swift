import Content
import Markup

/// A file that tells a kind of web server where old addresses lead, so that it answers with status 301.
protocol RedirectFile {
    /// Where the file stands on the site.
    static var path: String { get }

    /// Prepares the file.
    init(_ redirects: [Redirect], addresses: Addresses)

    /// The file's text.
    var text: String { get }
    /// What tells search engines to leave all files alone, where a file of this kind can say it.
    static var noIndex: String { get }
    /// How many rules the server would not follow, so that the file leaves them out.
    var leftOut: Int { get }
}

extension RedirectFile {
    static var noIndex: String { "" }
    var leftOut: Int { 0 }
}

extension Configuration.RedirectHost {
    /// The kind of file that the host reads.
    func file(_ redirects: [Redirect], addresses: Addresses) -> any RedirectFile {
        switch self {
        case .apache: ApacheRedirects(redirects, addresses: addresses)
        case .cloudflare: CloudflareRedirects(redirects, addresses: addresses)
        case .netlify: NetlifyRedirects(redirects, addresses: addresses)
        case .nginx: NginxRedirects(redirects, addresses: addresses)
        }
    }
}

extension Addresses {
    /// The address of a path in letters, digits, `-._~/` and percent-encoding only, which no server's own
    /// syntax gives another meaning.
    func plainLink(_ path: String) -> String { URLPath.plain(base) + URLPath.plain(URLPath.encoded(path)) }
}
