import Disclosure

/// The reference for authors of records, printed from the schema that records are read with.
public enum RecordReference {
    /// The reference of records, pages and `daylight.yml` as Markdown.
    public static var markdown: String {
        """
        # What the files of a log may say

        This page is printed from the schema that Daylight reads with (`daylight reference records`), so it is never
        out of date. A record is a Markdown file: keys and values between two lines of three hyphens, then the text.
        Keys that are not listed here are errors. A date is a day (`2021-01-22`), a month (`2021-01`) or a year (`2021`).
        A list of one may be written without brackets.

        ## A record

        \(table(Schema<Case>.record.descriptions))
        \(maps(in: Schema<Case>.record.descriptions, below: "record"))
        ## A page in content/pages

        \(table(Schema<PageHeader>.page.descriptions))
        ## daylight.yml

        \(table(Schema<Configuration>.configuration.descriptions))
        \(maps(in: Schema<Configuration>.configuration.descriptions, below: "daylight.yml"))
        """
    }

    private static func table(_ keys: [KeyDescription]) -> String {
        let rows = keys.map { key in
            let needed = key.isRequired ? " **Required.**" : ""
            let example = "`\(key.name): \(key.example)`".split(separator: "|").joined(separator: "\\|")
            return "| `\(key.name)` | \(key.type.phrase) | \(key.meaning)\(needed) | \(example) |\n"
        }
        return "| key | value | meaning | example |\n| --- | --- | --- | --- |\n" + rows.joined()
    }

    /// A table for each map among the values, and for the maps within it; each once.
    private static func maps(in keys: [KeyDescription], below parent: String) -> String {
        var seen = Set<String>()
        var text = ""
        func add(_ keys: [KeyDescription]) {
            for key in keys where !key.type.keys.isEmpty {
                let names = key.type.keys.map(\.name).joined(separator: " ")
                guard seen.insert(names).inserted else { continue }
                text +=
                    "### `\(key.name)` in \(parent == "record" ? "a record" : parent)\n\n\(table(key.type.keys))\n"
                add(key.type.keys)
            }
        }
        add(keys)
        return text
    }
}
