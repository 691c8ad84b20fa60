/// The reference of the addresses that a site has.
///
/// A test builds a rich log and holds every path that comes out against these, so that none can be forgotten.
public enum PathReference {
    /// A kind of path.
    public struct Kind: Sendable {
        /// The path, with words in braces for what differs from log to log.
        public let pattern: String
        /// What is there, as a sentence.
        public let meaning: String
    }

    /// Every kind of path that a site may have.
    public static let kinds: [Kind] = [
        Kind(
            pattern: "index.html",
            meaning: "The home page: what the log is, the newest answers, and the ways in."),
        Kind(pattern: "requests/index.html", meaning: "Every case, newest first."),
        Kind(pattern: "requests/page/{number}/index.html", meaning: "The further pages of that list."),
        Kind(
            pattern: "{case}/index.html",
            meaning:
                "A case. The address is its path below `content`, without `.md` or `index.md`; a case that was taken down keeps it."
        ),
        Kind(pattern: "{case}/index.json", meaning: "The same case as data."),
        Kind(pattern: "{case}/{document}", meaning: "A document of a case, beside its page."),
        Kind(pattern: "years/index.html", meaning: "The years in which requests were answered."),
        Kind(
            pattern: "years/{year}/index.html",
            meaning: "The cases of a year, by the day of the answer; `undated` for those without one."),
        Kind(pattern: "years/{year}/page/{number}/index.html", meaning: "The further pages of that list."),
        Kind(pattern: "topics/index.html", meaning: "The topics that have cases."),
        Kind(pattern: "topics/{topic}/index.html", meaning: "The cases of a topic."),
        Kind(pattern: "topics/{topic}/page/{number}/index.html", meaning: "The further pages of that list."),
        Kind(pattern: "outcomes/index.html", meaning: "The outcomes that cases had."),
        Kind(pattern: "outcomes/{outcome}/index.html", meaning: "The cases with an outcome."),
        Kind(
            pattern: "outcomes/{outcome}/page/{number}/index.html",
            meaning: "The further pages of that list."),
        Kind(pattern: "regimes/index.html", meaning: "The laws under which requests were answered."),
        Kind(pattern: "regimes/{law}/index.html", meaning: "The cases of a law."),
        Kind(pattern: "regimes/{law}/page/{number}/index.html", meaning: "The further pages of that list."),
        Kind(
            pattern: "{page}/index.html",
            meaning: "A page of the log's own: `content/pages/about.md` is `about/`."),
        Kind(
            pattern: "{alias}",
            meaning:
                "A page that leads from an old address to a case: for each of a record's `aliases`, and for each of its other `references`."
        ),
        Kind(
            pattern: "404.html",
            meaning: "The page for addresses that do not exist. Let your web server send it with status 404."),
        Kind(
            pattern: "assets/{asset}",
            meaning:
                "A style sheet, script or picture of the theme, with a fingerprint of what it holds in its name."
        ),
        Kind(
            pattern: "data/files.csv",
            meaning: "Every file of the site with its size and its SHA-256, for `daylight verify`."),
        Kind(pattern: "data/case.schema.json", meaning: "The JSON Schema of the cases' data."),
        Kind(
            pattern: "sitemap.xml",
            meaning: "The addresses of all pages, for search engines; not in a site with drafts."),
        Kind(
            pattern: "robots.txt",
            meaning:
                "Tells search engines that they are welcome, and where the sitemap is; or, in a site with drafts, to stay away."
        ),
        Kind(
            pattern: ".htaccess",
            meaning: "Where Apache sends readers of old addresses; with `redirects: [apache]`."),
        Kind(
            pattern: "_redirects",
            meaning:
                "Where Netlify or Cloudflare Pages send them; with `redirects: [netlify]` or `redirects: [cloudflare]`."
        ),
        Kind(
            pattern: "_headers",
            meaning:
                "Tells search engines to leave all files alone; with `--drafts` and Netlify or Cloudflare Pages among `redirects`."
        ),
        Kind(
            pattern: "redirects.nginx.conf",
            meaning: "Where nginx sends them, to be included in its settings; with `redirects: [nginx]`."),
    ]

    /// The reference as Markdown.
    public static var markdown: String {
        let rows = kinds.map { "| `\(address($0.pattern))` | \($0.meaning) |\n" }
        return """
            An address never changes unless you rename a record or a page, and a record's `aliases` keep an old one alive. Below,
            words in braces stand for what differs from log to log. A folder's page is a file `index.html` in it, and a log
            that lives below a path has all addresses below that path.

            | address | what is there |
            | --- | --- |
            \(rows.joined())
            A log that holds pages and no requests, such as a manual, has no lists of cases.

            """
    }

    private static func address(_ pattern: String) -> String {
        "/" + (pattern.hasSuffix("index.html") ? String(pattern.dropLast("index.html".count)) : pattern)
    }
}
