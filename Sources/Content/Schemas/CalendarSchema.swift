import Disclosure

/// What a file of `law/` that begins with `calendars:` says.
struct CalendarFile: Sendable {
    var definitions: [CalendarDefinition] = []
}

extension Schema where Root == CalendarFile {
    /// The keys of a file of calendars in `law/`.
    static let calendars = Schema(
        "a file of calendars",
        [
            Key(
                "calendars", .list(of: .map(.calendar) { .init() }), required: true, "The calendars.",
                example: "[{id: harbour, name: the harbour}]"
            ) {
                $0.definitions = $1
            }
        ])
}

extension Schema where Root == CalendarDefinition {
    fileprivate static let calendar = Schema(
        "a calendar",
        [
            Key(
                "id", .text, required: true, "The word that laws, `daylight.yml` and `law/*.csv` use.",
                example: "harbour"
            ) {
                $0.id = $1
            },
            Key("name", .text, "The place, as readers see it.", example: "the harbour") { $0.name = $1 },
            Key(
                "of", .list(of: .text),
                "The calendars that it joins: a holiday in one of them is a holiday in it.",
                example: "[scotland, ireland]"
            ) {
                $0.members = $1
            },
            Key(
                "weekend", .list(of: .word("a day of the week")), "The days of the week that never count.",
                example: "[saturday, sunday]"
            ) {
                $0.weekend = $1
            },
            Key(
                "from", .calendarDay,
                "The first day for which its holidays are known; its first holiday where it is not given.",
                example: "2005-01-01"
            ) {
                $0.from = $1
            },
            Key(
                "until", .calendarDay,
                "The last day for which its holidays are known; its last holiday where it is not given.",
                example: "2028-12-31"
            ) {
                $0.until = $1
            },
            Key("day", .text, "What one of its days is called.", example: "working day") { $0.dayName = $1 },
        ])
}

extension ValueType where Value == CalendarDate {
    /// A whole day of the years that a calendar may cover.
    fileprivate static let calendarDay = ValueType(description: .date) { node, reader in
        guard let day = date.read(node, &reader) else { return nil }
        if day.isDay, CalendarTable.years.contains(day.year) { return day }
        reader.report(
            .invalidDate, at: node, "'\(day.iso)' is not a day of the years that a calendar may cover",
            help: CalendarTable.help)
        return nil
    }
}
