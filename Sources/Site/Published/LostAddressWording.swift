import Content
import Disclosure
import Markup
import Problems

/// Says what is lost and how it can be kept.
enum LostAddressWording {
    private static let settings = Location(path: "daylight.yml")

    /// A case that has another address now.
    static func moved(_ url: String, documents: Int, record: Record, line: String, twin: String?) -> Problem {
        let others =
            documents == 0 ? "" : ", with \(documents == 1 ? "its document" : "its \(documents) documents")"
        return Problem(
            .lostAddress, at: Location(path: record.path), "/\(url) was published and would be gone\(others)",
            help: twin.map(sameName) ?? "write in this record: \(line)")
    }

    /// A case that nothing is left of.
    static func vanished(_ url: String, twin: String?) -> Problem {
        Problem(
            .lostAddress, at: settings,
            "/\(url) was published and would be gone, and no record looks like the same case",
            help: twin.map(sameName)
                ?? "if the case has moved, write in its record: \(line([], adding: [url])); if it must not be public any "
                + "more, bring the record back and mark it with `takedown`, which keeps the address and says why"
        )
    }

    /// A record or page that is not to be published any more.
    static func hidden(_ url: String, _ item: Log.LeftOut) -> Problem {
        let isPage = item.path.hasPrefix("content/pages/")
        let what = isPage ? "page" : "record"
        let (reason, key) =
            switch item.reason {
            case .draft: ("is a draft now", "`draft`")
            case .embargo(let day): ("may not be published before \(day.iso)", "`embargo_until`")
            case .announced(let day): ("is not published before \(day.iso)", "`published`")
            }
        return Problem(
            .lostAddress, at: Location(path: item.path),
            "/\(url) was published and would be gone, because this \(what) \(reason)",
            help: isPage
                ? "take \(key) out to keep the page"
                : "take \(key) out; or, if it must not be public any more, mark the record with `takedown`, which keeps "
                    + "the address and says why")
    }

    /// A page that is not that of a case, or that led on to one.
    static func page(_ url: String, twin: String?) -> Problem {
        Problem(
            .lostAddress, at: settings, "/\(url) was published and would be gone",
            help: twin.map(sameName)
                ?? "bring back what made this page, or write in the record to which it should lead: "
                + line([], adding: [url]))
    }

    /// A document of a case that stays.
    static func document(_ path: String, record: Record, line: String, twin: String?) -> Problem {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return Problem(
            .lostAddress, at: Location(path: record.path),
            "the document /\(path) was published and would be gone",
            help: twin.map(sameName)
                ?? "put the file back; or, if readers are to find the case instead, write in this record: \(line); or, if it "
                + "was withdrawn on purpose, list it in `documents` as {title: …, original_name: \(yaml(name)), withheld: true}"
        )
    }

    /// A document of a case that nothing is left of, though its page is.
    static func document(_ path: String) -> Problem {
        Problem(
            .lostAddress, at: settings, "the document /\(path) was published and would be gone",
            help: "write in the record to which it should lead: \(line([], adding: [path]))")
    }

    /// The line with all old addresses of a record, as it can be copied into it.
    static func line(_ aliases: [String], adding paths: [String]) -> String {
        let all = aliases + paths.sorted().map { "/" + URLPath.encoded($0) }
        return "aliases: [\(all.map(yaml).joined(separator: ", "))]"
    }

    private static func sameName(_ twin: String) -> String {
        let index = "index.html"
        let url = twin.hasSuffix(index) ? String(twin.dropLast(index.count)) : twin
        return
            "give it its old name again: /\(url) differs in capitals or in Unicode form only, so both cannot be kept"
    }

    private static func yaml(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-._~/%".utf8.contains(byte)
            }
        }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\\\"") + "\""
    }
}
