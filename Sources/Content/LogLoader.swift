public import Disclosure
import Foundation
import Markdown
public import Problems
public import SystemPackage

/// Reads a log from disk: `daylight.yml`, the laws, the records and the pages.
public struct LogLoader: Sendable {
    /// The folder that holds `daylight.yml`.
    public let root: FilePath
    /// The day on which the log is read; embargoes that end by it are over.
    public let today: CalendarDate
    /// Whether drafts and embargoed records are read as if they were to be published.
    public var includesUnpublished = false
    /// Whether nothing is told of what is held back, not even its path, nor of files of which it cannot be told
    /// whether they are.
    public var concealsUnpublished = false
    /// The site's address, where it is not the one in `daylight.yml`.
    public var baseURL: BaseURL?
    /// How many threads may work at once.
    public var jobs = 1

    /// Prepares to read the log in a folder.
    public init(root: FilePath, today: CalendarDate) {
        self.root = root
        self.today = today
    }

    /// Reads everything, and reports every problem of every file.
    ///
    /// The log is nil where `daylight.yml` is missing; otherwise it holds what could be read, and is fit to be
    /// published only if no problem is an error.
    public func load() -> (log: Log?, problems: [Problem]) {
        var nothing: LogMemory?
        return load(&nothing)
    }

    /// Reads what has changed since an earlier reading, and remembers for the next one; the outcome is that of `load()`.
    public func load(remembering memory: inout LogMemory) -> (log: Log?, problems: [Problem]) {
        var remembered: LogMemory? = memory
        defer { memory = remembered ?? LogMemory() }
        return load(&remembered)
    }

    private func load(_ memory: inout LogMemory?) -> (log: Log?, problems: [Problem]) {
        let settings = settings(&memory)
        guard settings.isLog else { return (nil, settings.problems) }
        var configuration = settings.configuration
        if let baseURL { configuration.baseURL = baseURL }
        var problems = settings.problems

        let content = ContentFolder(root: root, jobs: jobs, memory: memory)
        problems += content.problems
        let readings = records(recordReader(configuration, settings.law, content.requests), &memory)
        for reading in readings { problems += reading.problems }
        problems += DocumentOwners(tree: content.requests, readings: readings).problems()
        problems += unlistedFiles(content.requests, readings)

        let pages = PageReader(
            root: root, today: today, includesUnpublished: includesUnpublished,
            concealsUnpublished: concealsUnpublished,
            markdown: markdownOptions(configuration)
        ).read(content.pages)
        problems += pages.problems
        let theme = ThemeReader(root: root).read()
        problems += theme.problems
        let isIncomplete = problems.contains { Rule.ofWhatCannotBeRead.contains($0.rule) }
        var concealed = Concealed()
        if concealsUnpublished {
            concealed = Concealed(
                texts: content.requests.texts + pages.texts,
                unless: readings.compactMap(\.record?.path) + pages.pages.map(\.path),
                &problems)
        }
        var log = Log(
            configuration: configuration, law: settings.law, records: readings.compactMap(\.record),
            pages: pages.pages,
            themeFiles: theme.files,
            leftOut: concealsUnpublished ? [] : readings.compactMap(\.leftOut) + pages.leftOut)
        log.concealed = concealed
        log.isIncomplete = isIncomplete
        log.isOfPages =
            log.records.isEmpty && log.leftOut.isEmpty && !log.pages.isEmpty
            && content.holdsPagesAlone
        if log.records.isEmpty, log.leftOut.isEmpty, concealed.files.isEmpty, problems.isEmpty, !log.isOfPages
        {
            problems.append(
                Problem(
                    .emptyLog, at: Location(path: "content/requests"),
                    "there are no records, so the log is empty",
                    help: "write one Markdown file for each request below content/requests"))
        }
        problems += LogChecks(log: log).problems(jobs: jobs)
        log.allowed = letPass(
            readings.filter { !concealsUnpublished || $0.record != nil }.compactMap(\.allowances), &problems)
        return (log, problems)
    }

    /// What is wrong with a path below the root at which a file is to be written: a link to a folder that stands on the way.
    public func linkProblem(onTheWayTo path: String) -> Problem? {
        SymbolicLink.problem(onTheWayTo: path, inLog: root)
    }

    /// Reads texts as if they were records of the log, drafts included, without writing them.
    ///
    /// - Returns: For each text what its front matter says, where it is a record at all, and what is wrong with it.
    package func read(
        drafts: [(path: String, text: String)], of log: Log
    ) -> [(details: Case?, problems: [Problem])] {
        var loader = self
        loader.includesUnpublished = true
        let reader = loader.recordReader(log.configuration, log.law, .empty)
        return drafts.concurrentMap(jobs: jobs) { draft in
            let reading = reader.read(TextFile(path: draft.path, bytes: Array(draft.text.utf8)))
            return (reading.record?.details, reading.problems)
        }
    }

    private func recordReader(_ configuration: Configuration, _ law: Law, _ tree: ContentTree) -> RecordReader
    {
        RecordReader(
            root: root, tree: tree, configuration: configuration, law: law,
            deadlines: Deadlines(law: law, configuration: configuration),
            cases: CaseReader(
                law: law, authority: configuration.authority.text(in: configuration.language),
                costLimit: configuration.costLimitHours, today: today),
            today: today, includesUnpublished: includesUnpublished, concealsUnpublished: concealsUnpublished,
            markdown: markdownOptions(configuration))
    }

    /// Takes the problems that records allow out of all, and returns them.
    private func letPass(_ allowances: [RecordAllowances], _ problems: inout [Problem]) -> [Problem] {
        guard !allowances.isEmpty else { return [] }
        let paths = Set(allowances.map(\.head.source.path))
        var own = Dictionary(
            grouping: problems.filter { paths.contains($0.location.path) }, by: \.location.path)
        problems.removeAll { paths.contains($0.location.path) }
        var allowed: [Problem] = []
        for record in allowances {
            var found = own.removeValue(forKey: record.head.source.path) ?? []
            allowed += record.apply(to: &found)
            problems += found
        }
        return allowed
    }

    /// The settings; where they or the day have changed, all records are forgotten.
    private func settings(_ memory: inout LogMemory?) -> Settings {
        if let known = memory?.settings, memory?.today == today, known.isCurrent(root: root) { return known }
        let settings = Settings(root: root, jobs: jobs, trusted: memory?.trusted ?? .distantPast)
        memory?.settings = settings
        memory?.today = today
        memory?.records = [:]
        return settings
    }

    /// What becomes of each record, in the order of their paths.
    private func records(_ reader: RecordReader, _ memory: inout LogMemory?) -> [RecordReader.Reading] {
        let texts = reader.tree.texts
        guard let trusted = memory?.trusted, let known = memory?.records else {
            return texts.concurrentMap(jobs: jobs, reader.read)
        }
        let folder = root.string + "/"
        let results = texts.concurrentMap(jobs: jobs) { path in
            if let record = known[path], record.isCurrent { return record }
            let stamp = FileStamp(folder + path)
            return RememberedRecord(
                reader.read(path), path: path, text: stamp, root: folder, trusted: trusted)
        }
        memory?.folders = reader.tree.folders
        memory?.remember(zip(texts, results))
        return results.map(\.reading)
    }

    private func markdownOptions(_ configuration: Configuration) -> MarkdownOptions {
        let base = configuration.baseURL?.path ?? "/"
        return MarkdownOptions(reservedIDs: Self.pageIDs, origin: configuration.baseURL?.origin) {
            destination in
            let address = LinkForm.composed(destination)
            return address.hasPrefix("/") && !address.hasPrefix("//") ? base + address.dropFirst() : address
        }
    }

    /// The ids that the templates use for themselves.
    private static let pageIDs: Set<String> = [
        "main", "contents", "key-information", "documents", "accessible-format", "complain", "corrections",
        "reviews",
        "related", "answers", "links", "navigation", "search", "timeline", "exemptions",
    ]

    private func unlistedFiles(_ tree: ContentTree, _ readings: [RecordReader.Reading]) -> [Problem] {
        // Most logs have few files that are not texts.
        guard tree.files.count + tree.links.count > tree.texts.count else { return [] }
        let claimed = Set(readings.lazy.flatMap { $0.claims.lazy.map(\.path) })
        let texts = Set(tree.texts)
        let unlisted = tree.files.union(tree.links).subtracting(claimed).subtracting(texts)
        // What a record would list that cannot be read is not known, and one that is held back is to stop nobody.
        let unread = Set(
            readings.filter { $0.isUnread }.compactMap(\.leftOut?.path)
                .filter(ContentTree.isFolderCase).map { $0.dropLast("/index.md".utf8.count) })
        func liesBelowUnread(_ path: String) -> Bool {
            guard !unread.isEmpty else { return false }
            let bytes = path.utf8
            return bytes.indices.contains { bytes[$0] == UInt8(ascii: "/") && unread.contains(path[..<$0]) }
        }
        return unlisted.filter { !liesBelowUnread($0) }.map { path in
            let name = UnreadText.name(path)
            guard TextName.stem(name) == nil else {
                let index = path.dropLast(name.utf8.count) + "index.md"
                return UnreadText(root: root).problem(
                    path, beside: texts.contains(String(index)) ? String(index) : nil)
            }
            return Problem(
                .unlistedFile, at: Location(path: path), "no record lists this file, so it is not published",
                help: "add it to the `documents` of the record beside it, or move it out of the log")
        }
    }
}
