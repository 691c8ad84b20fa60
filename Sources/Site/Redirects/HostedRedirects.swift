/// `_redirects` as Netlify reads it, with `!`: without it the redirect page would come before the rule.
///
/// Rules about queries are left to the lookup pages.
struct NetlifyRedirects: RedirectFile {
    static let path = "_redirects"
    let text: String

    init(_ redirects: [Redirect], addresses: Addresses) {
        text = RedirectLines(redirects, addresses: addresses, status: "301!").all.joined()
    }
}

/// `_redirects` as Cloudflare Pages reads it: it comes before pages, knows no queries, and has its limits.
struct CloudflareRedirects: RedirectFile {
    static let path = "_redirects"
    let text: String
    let leftOut: Int

    /// How many rules without wildcards are followed.
    static let limit = 2_000
    /// How long a rule may be.
    private static let longest = 1_000

    init(_ redirects: [Redirect], addresses: Addresses) {
        let lines = RedirectLines(redirects, addresses: addresses, status: "301").all
        let kept = lines.filter { $0.utf8.count <= Self.longest }.prefix(Self.limit)
        text = kept.joined()
        leftOut = lines.count - kept.count
    }
}

/// The lines that both have: the old address, the new one and a status.
private struct RedirectLines {
    let all: [String]

    init(_ redirects: [Redirect], addresses: Addresses, status: String) {
        all = redirects.filter { $0.from.query == nil }.flatMap { redirect in
            redirect.from.spellings.map {
                "\(addresses.plainLink($0)) \(addresses.plainLink(redirect.to)) \(status)\n"
            }
        }
    }
}
