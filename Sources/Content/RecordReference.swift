import Disclosure

/// The reference for authors of records, printed from the schemas that a log is read with.
public enum RecordReference {
    /// What people write in a log, each kind with a page of the reference.
    public enum Kind: String, CaseIterable, Sendable {
        /// Records of cases.
        case records
        /// The log's own pages.
        case pages
        /// `daylight.yml`.
        case settings
        /// Laws and calendars.
        case laws
        /// The map that says how a register is to be imported.
        case registers

        /// What the kind is called.
        public var title: String {
            switch self {
            case .records: "Keys of a record"
            case .pages: "Keys of a page"
            case .settings: "Keys of daylight.yml"
            case .laws: "Keys of laws and calendars"
            case .registers: "Keys of the map of a register"
            }
        }

        /// What its page holds, as a sentence.
        public var description: String {
            switch self {
            case .records: "Everything that the front matter of a case may say, with an example of each."
            case .pages: "Everything that the front matter of a page of the log's own may say."
            case .settings: "Every setting of a log, with an example of each."
            case .laws: "How a log adds to the law that Daylight knows, or corrects it."
            case .registers: "How a register is told apart into columns, dates and words when it is imported."
            }
        }

        /// How such a file is written, as Markdown.
        public var introduction: String {
            let values = """
                Keys that are not listed here are errors. A date is a day (`2021-01-22`), a month (`2021-01`) or a year (`2021`).
                A list of one may be written without brackets.

                """
            switch self {
            case .records, .pages:
                return """
                    A record or a page is a Markdown file: keys and values between two lines of three hyphens, then the text.
                    \(values)
                    """
            case .settings, .laws, .registers: return values
            }
        }

        /// Its keys as Markdown, each table below a heading of the second level or lower.
        public var markdown: String {
            switch self {
            case .records:
                chapter("A record", Schema<Case>.record.descriptions, below: "a record")
            case .pages:
                chapter("A page in content/pages", Schema<PageHeader>.page.descriptions, below: "a page")
            case .settings:
                chapter(
                    "daylight.yml", Schema<Configuration>.configuration.descriptions, below: "daylight.yml")
            case .registers:
                chapter(
                    "The map of a register", Schema<RegisterMap>.registerMap.descriptions, below: "the map")
            case .laws:
                [
                    chapter(
                        "A law in law/*.yml", Schema<Regime>.regime.descriptions, below: "a law",
                        introduction: "A file with the `id` of a law that Daylight brings replaces it."),
                    chapter(
                        "Calendars in law/*.yml", Schema<CalendarFile>.calendars.descriptions,
                        below: "law/*.yml",
                        introduction: """
                            A file that begins with `calendars:` says what calendars there are. A calendar with the `id` of one
                            that Daylight brings replaces it.
                            """),
                    holidays,
                ].joined(separator: "\n")
            }
        }
    }

    /// The whole reference, for the folder of the records.
    public static var markdown: String {
        """
        # What the files of a log may say

        This page is printed from the schemas that Daylight reads with (`make reference`), so it is never out of date.

        \(Kind.records.introduction)
        \(Kind.allCases.map(\.markdown).joined(separator: "\n"))
        """
    }

    private static func chapter(
        _ title: String, _ keys: [KeyDescription], below parent: String, introduction: String? = nil
    ) -> String {
        let maps = maps(in: keys, below: parent)
        return "## \(title)\n\n" + (introduction.map { $0 + "\n\n" } ?? "") + table(keys)
            + (maps.isEmpty ? "" : "\n" + maps)
    }

    private static let holidays = """
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

    private static func table(_ keys: [KeyDescription]) -> String {
        let rows = keys.map { key in
            let needed = key.isRequired ? " **Required.**" : key.isHold ? " Never left empty." : ""
            let example = "`\(key.name): \(key.example)`".split(separator: "|").joined(separator: "\\|")
            return "| `\(key.name)` | \(key.type.phrase) | \(key.meaning)\(needed) | \(example) |\n"
        }
        return "| key | value | meaning | example |\n| --- | --- | --- | --- |\n" + rows.joined()
    }

    /// A table for each map among the values, and for the maps within it; each once.
    private static func maps(in keys: [KeyDescription], below parent: String) -> String {
        var seen = Set<String>()
        var tables: [String] = []
        func add(_ keys: [KeyDescription]) {
            for key in keys where !key.type.keys.isEmpty {
                let names = key.type.keys.map(\.name).joined(separator: " ")
                guard seen.insert(names).inserted else { continue }
                tables.append("### `\(key.name)` in \(parent)\n\n\(table(key.type.keys))")
                add(key.type.keys)
            }
        }
        add(keys)
        return tables.joined(separator: "\n")
    }
}
