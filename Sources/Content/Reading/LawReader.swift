public import Disclosure
public import Problems
public import SystemPackage
import Yams

/// Reads the laws and calendars: those that Daylight brings, and those that the log's own `law/` folder adds or
/// replaces.
public struct LawReader: Sendable {
    private let root: FilePath

    /// Takes the root of a log, which need not be one.
    public init(root: FilePath) {
        self.root = root
    }

    /// The laws, and what is wrong with their files.
    ///
    /// - Parameter jobs: How many threads may work at once.
    public func read(jobs: Int) -> (law: Law, problems: [Problem]) {
        var problems: [Problem] = []
        let own = ownFiles(&problems)
        let sources = EmbeddedLaw.files + [EmbeddedLaw.calendars] + own.filter { $0.path.hasSuffix(".yml") }
        let readings = sources.concurrentMap(jobs: jobs, read)
        problems += readings.flatMap(\.problems)
        problems += duplicateLaws(readings.dropFirst(EmbeddedLaw.files.count + 1))
        let tables = own.filter { $0.path.hasSuffix(".csv") }
        let (calendars, calendarProblems) = calendars(readings.flatMap(\.calendars), tables)
        problems += calendarProblems
        for reading in readings { problems += unknownCalendars(reading, calendars) }
        // A law that Daylight brings counts for more than one with mistakes that would replace it.
        let laws = readings.filter(\.hasErrors) + readings.filter { !$0.hasErrors }
        return (Law(laws.compactMap(\.regime), calendars: calendars), problems)
    }

    /// What a file says: a law, or calendars.
    private struct Reading: Sendable {
        let source: SourceText
        var regime: Regime?
        var calendars: [CalendarDefinition] = []
        var problems: [Problem] = []
        var hasErrors = false
    }

    private func ownFiles(_ problems: inout [Problem]) -> [SourceText] {
        let folder = LawFolder(root: root)
        problems += folder.problems
        let brought = EmbeddedLaw.files + [EmbeddedLaw.calendars] + EmbeddedLaw.holidays
        return folder.files.compactMap { path in
            let file = TextFile(root: root, path: path)
            problems += file.problems
            guard file.problems.isEmpty else { return nil }
            // A copy of what Daylight brings needs no second reading.
            return brought.contains { $0.bytes == file.source.bytes } ? nil : file.source
        }
    }

    private func read(_ source: SourceText) -> Reading {
        var reader = SchemaReader(source: source, linesBefore: 0)
        var reading = Reading(source: source)
        if let node = YAMLText.compose(source.bytes[...], &reader) {
            if node.mapping?["calendars"] != nil {
                var file = CalendarFile()
                Schema<CalendarFile>.calendars.read(node, into: &file, &reader)
                reportDuplicates(
                    of: file.definitions.map(\.id), "calendar", in: node.mapping?["calendars"], &reader)
                reading.calendars = file.definitions.filter { !$0.id.isEmpty }
            } else {
                var regime = Regime()
                Schema<Regime>.regime.read(node, into: &regime, &reader)
                reportDuplicates(
                    of: regime.provisions.map(\.path), "provision", in: node.mapping?["provisions"], &reader)
                reading.regime = reader.hasErrors ? Self.byNameAlone(regime) : regime
            }
        } else if reader.problems.isEmpty {
            reader.report(
                Problem(
                    .missingKey, at: Location(path: source.path),
                    "this file should describe a law, but is empty",
                    help: "begin with the lines `id:`, `short:` and `name:`, or remove the file"))
        }
        reading.problems = reader.problems
        reading.hasErrors = reader.hasErrors
        return reading
    }

    /// A law of whose file something is wrong: known, so that records may name it, but without anything to check by.
    private static func byNameAlone(_ regime: Regime) -> Regime? {
        guard !regime.id.isEmpty else { return nil }
        var known = Regime()
        known.id = regime.id
        known.name = regime.name.isEmpty ? regime.id : regime.name
        known.shortName = regime.shortName.isEmpty ? known.name : regime.shortName
        return known
    }

    /// Reports what a list names twice: only the last would count.
    private func reportDuplicates(
        of names: [String], _ kind: String, in list: Node?, _ reader: inout SchemaReader
    ) {
        // Where an item could not be read, positions in the file are others.
        guard let items = list?.sequence, items.count == names.count else { return }
        var known: Set<String> = []
        for (name, item) in zip(names, items) where !name.isEmpty && !known.insert(name.lowercased()).inserted
        {
            reader.report(
                .duplicateLaw, at: item, "the \(kind) '\(name)' stands here for the second time",
                help: "keep one of the two")
        }
    }

    /// Reports laws that two files of the log describe: only one of them would count.
    private func duplicateLaws(_ own: ArraySlice<Reading>) -> [Problem] {
        var files: [String: String] = [:]
        return own.compactMap { reading in
            guard let id = reading.regime?.id,
                let first = files.updateValue(reading.source.path, forKey: id)
            else { return nil }
            return Problem(
                .duplicateLaw,
                at: FrontMatterText(source: reading.source, yamlStart: 0, linesBefore: 0).location(of: ["id"]
                ),
                "the law '\(id)' is also described by \(first)", help: "keep one of the two files")
        }
    }

    /// The calendars with their holidays; a table of the log's own replaces one of the same name.
    private func calendars(
        _ definitions: [CalendarDefinition], _ own: [SourceText]
    ) -> (calendars: HolidayCalendars, problems: [Problem]) {
        let names = Set(own.map(\.path))
        let tables = EmbeddedLaw.holidays.filter { !names.contains($0.path) } + own
        var known = definitions.map(\.id)
        for table in own where !known.contains(CalendarTable.name(of: table.path)) {
            known.append(CalendarTable.name(of: table.path))
        }
        let readings = tables.map { CalendarTable(source: $0, known: known).read() }
        return (
            HolidayCalendars(definitions, entries: readings.flatMap(\.entries)), readings.flatMap(\.problems)
        )
    }

    /// Reports the calendars that a file names and nobody knows.
    private func unknownCalendars(_ reading: Reading, _ calendars: HolidayCalendars) -> [Problem] {
        var problems: [Problem] = []
        let head = FrontMatterText(source: reading.source, yamlStart: 0, linesBefore: 0)
        func check(_ id: String?, at keys: [any FrontMatterKey]) {
            guard let id, !id.isEmpty, calendars[id] == nil else { return }
            problems.append(.unknownCalendar(id, known: calendars.ids, at: head.location(of: keys)))
        }
        if let time = reading.regime?.time {
            check(time.calendar, at: ["time", "calendar"])
            for (index, variant) in time.variants.enumerated() {
                check(variant.calendar, at: ["time", "variants", index, "calendar"])
            }
        }
        for (index, calendar) in reading.calendars.enumerated() {
            for (position, member) in calendar.members.enumerated() {
                check(member, at: ["calendars", index, "of", position])
            }
        }
        return problems
    }
}

extension Problem {
    /// Says that a calendar is not known.
    static func unknownCalendar(_ id: String, known: [String], at location: Location) -> Problem {
        Problem(
            .unknownCalendar, at: location, "'\(id)' is not a calendar that this log knows",
            help: NearestWord.to(id, among: known).map { "did you mean '\($0)'?" }
                ?? "write one of: \(known.choices); or put the holidays into law/\(id).csv")
    }
}
