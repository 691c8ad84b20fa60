import Markup

/// Maps of nginx from old addresses to new ones, to be included in its `http` block.
struct NginxRedirects: RedirectFile {
    static let path = "redirects.nginx.conf"
    let text: String

    init(_ redirects: [Redirect], addresses: Addresses) {
        let base = URLPath.decoded(addresses.base) ?? addresses.base
        let pages = redirects.filter { $0.from.query == nil }.flatMap { redirect in
            redirect.from.spellings.map { (base + $0, addresses.plainLink(redirect.to)) }
        }
        let queries = redirects.flatMap { redirect in
            redirect.from.query.map { query in
                redirect.from.spellings.map { ("\(base)\($0)?\(query)", addresses.plainLink(redirect.to)) }
            } ?? []
        }
        text =
            Self.head + Self.memory(for: (pages + queries).map(\.0))
            + Self.map("$uri", "$daylight_page", default: "\"\"", pages)
            + Self.map("\"$uri?$args\"", "$daylight_redirect", default: "$daylight_page", queries)
    }

    private static let head = """
        # In the http block:    include …/redirects.nginx.conf;
        # In the server block:  if ($daylight_redirect) { return 301 $daylight_redirect; }

        """

    /// What the maps need beyond the usual sizes, since nginx does not start where an address finds no room.
    private static func memory(for keys: [String]) -> String {
        let longest = keys.map(\.utf8.count).max() ?? 0
        var bucket = 64
        while bucket < longest + 32 { bucket *= 2 }
        var text = bucket > 64 ? "map_hash_bucket_size \(bucket);\n" : ""
        var size = 2_048
        while size < keys.count { size *= 2 }
        if size > 2_048 { text += "map_hash_max_size \(size);\n" }
        guard !text.isEmpty else { return "" }
        return "# If nginx says that one of these is a duplicate, delete the smaller one.\n" + text
    }

    private static func map(
        _ source: String, _ variable: String, default fallback: String, _ lines: [(String, String)]
    ) -> String {
        // nginx reads capitals as small letters, and refuses two lines that differ in nothing else.
        var counts: [String: Int] = [:]
        for (key, _) in lines { counts[smallLetters(key), default: 0] += 1 }
        let body = lines.map { key, target in
            let isShared = counts[smallLetters(key), default: 0] > 1
            return "    \"\(isShared ? "~^\\Q" + quoted(key) + "\\E$" : quoted(key))\" \"\(target)\";\n"
        }
        return "map \(source) \(variable) {\n    default \(fallback);\n\(body.joined())}\n"
    }

    private static func smallLetters(_ text: String) -> String {
        String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
