/// `.htaccess` for Apache 2.4, whose paths begin at the folder in which the file stands.
///
/// All is done by mod_rewrite: `Redirect` would also catch what lies below an old address, and knows no queries.
struct ApacheRedirects: RedirectFile {
    static let path = ".htaccess"
    static let noIndex =
        "<IfModule mod_headers.c>\nHeader always set X-Robots-Tag \"\(StagingNotice.robots)\"\n</IfModule>\n"
    let text: String

    init(_ redirects: [Redirect], addresses: Addresses) {
        var text = "<IfModule mod_rewrite.c>\nRewriteEngine On\n"
        for redirect in redirects {
            let from = redirect.from
            // A rule of queries takes both ways of writing a folder as well.
            let slash = from.isFile || from.path.isEmpty ? "" : "/?"
            if let query = from.query { text += "RewriteCond %{QUERY_STRING} \"^\(Self.pattern(query))$\"\n" }
            // NE leaves the percent-encoding as it is; a percent sign alone would stand for part of a condition.
            let target = addresses.plainLink(redirect.to).replacing("%", with: "\\%")
            text += "RewriteRule \"^\(Self.pattern(from.path))\(slash)$\" \"\(target)\" [R=301,L,NE,QSD]\n"
        }
        self.text = text + "</IfModule>\n"
    }

    /// A text as a regular expression that matches nothing else, in quotation marks.
    private static func pattern(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += #"\x22"#.utf8
            case UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"),
                UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "$"):
                bytes += [UInt8(ascii: "\\"), byte]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
