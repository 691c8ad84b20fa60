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
        ## A law in law/*.yml

        A file with the `id` of a law that Daylight brings replaces it.

        \(table(Schema<Regime>.regime.descriptions))
        \(maps(in: Schema<Regime>.regime.descriptions, below: "a law"))
        ## Calendars in law/*.yml

        A file that begins with `calendars:` says what calendars there are. A calendar with the `id` of one that Daylight
        brings replaces it.

        \(table(Schema<CalendarFile>.calendars.descriptions))
        \(maps(in: Schema<CalendarFile>.calendars.descriptions, below: "law/*.yml"))
        ## Holidays in law/*.csv

        Each line holds a holiday; the first names the columns. A file adds to what others say, but one with the name of a
        file that Daylight brings replaces it.

        | column | meaning | example |
        | --- | --- | --- |
        | `date` | The day, or the first of several. **Required.** | `2027-06-14` |
        | `until` | The last of several days, such as those between school terms. | `2027-09-03` |
        | `name` | What it is called, as it stands within a sentence. | `the Jubilee` |
        | `note` | A word for whoever reads the file. | `proclaimed on 3 May 2026` |
        | the `id` of a calendar | `yes` for a holiday in it; `no` for one that is none after all. | `yes` |

        Without a column for a calendar, the holidays are those of the calendar that the file is named after: the days off
        of a school stand in `law/school.csv`.

        ## The map of a register

        `daylight import` reads a register of requests by it. What it leaves out is guessed; the guess is printed, and written
        beside the register.

        \(table(Schema<RegisterMap>.registerMap.descriptions))
        \(maps(in: Schema<RegisterMap>.registerMap.descriptions, below: "the map of a register"))
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
