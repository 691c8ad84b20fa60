public import Content
import Disclosure
import Foundation
public import Problems

/// A log that has been read, checked and planned: what every command begins with.
public struct CheckedSite: Sendable {
    /// The log as far as it could be read; nil where there is none.
    public let log: Log?
    /// The files of the site; none where the templates cannot be used.
    public let files: [PlannedFile]
    /// Everything that is wrong.
    public private(set) var report: ProblemReport

    /// The paths of which nothing may be left on the site but a notice, in no compressed form either.
    public var withdrawn: [String] {
        guard let log else { return [] }
        let pages = log.records.filter { $0.details.takedown != nil }.map { $0.url + "index.html" }
        return pages
            + WithheldFile.plain(of: log).map { $0.path.precomposedStringWithCanonicalMapping }
    }

    /// Reads, checks and plans a log.
    ///
    /// - Parameter isStaging: Whether the site shows what is not to be published yet, to colleagues.
    public init(_ loader: LogLoader, isStaging: Bool = false) {
        self.init(loader.load(), loader, isStaging: isStaging)
    }

    /// Reads what has changed of a log since an earlier reading, and checks and plans all of it.
    public init(_ loader: LogLoader, remembering memory: inout LogMemory) {
        self.init(loader.load(remembering: &memory), loader)
    }

    private init(_ reading: (log: Log?, problems: [Problem]), _ loader: LogLoader, isStaging: Bool = false) {
        log = reading.log
        let plan = log.map { SitePlanner($0, jobs: loader.jobs, isStaging: isStaging).plan() }
        files = plan?.files ?? []
        let problems = reading.problems + (plan?.problems ?? [])
        report = ProblemReport(ExcerptFinder(root: loader.root).complete(problems))
    }

    /// Adds the problems of files whose names the compressed twins of others need, or have no room for theirs.
    ///
    /// - Parameter isText: Whether a path is that of a file that gets a twin.
    public mutating func findCompressedNames(where isText: (String) -> Bool) {
        guard let log else { return }
        let names = PathNames(claims: ClaimPlaces(log: log))
        var texts: [Substring: PlannedFile] = [:]
        for file in files where isText(file.path) { texts[PlanBuilder.key(file.path)] = file }
        let rivals = files.compactMap { file -> Problem? in
            let key = PlanBuilder.key(file.path)
            guard key.hasSuffix(".gz"), let text = texts[key.dropLast(3)] else { return nil }
            return Problem(
                .compressedName, at: Location(path: file.claimant),
                "'\(file.path)' has the name that --precompress gives to the compressed form of '\(text.path)'",
                help: "rename one of the two, or build without --precompress")
        }
        let long = texts.values.compactMap { names.problem(of: $0, withEnding: ".gz") }
        report = ProblemReport(report.problems + rivals + long)
    }

    /// Adds what the site that was published last has and this one would not.
    ///
    /// Where there are errors nothing is added: a record that could not be read would be taken for one that is gone.
    /// Neither is it where there is no record at all, which has a warning of its own.
    ///
    /// - Parameter problems: What is wrong with the list of what was published.
    public mutating func compare(with published: FormerSite, problems: [Problem] = []) {
        var problems = problems
        if let log, !(log.records.isEmpty && log.leftOut.isEmpty), !files.isEmpty,
            !report.stops(strict: false)
        {
            problems += LostAddresses(log, files: files, published: published).problems()
        }
        report = ProblemReport(report.problems + problems)
    }
}
