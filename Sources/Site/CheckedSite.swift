public import Content
public import Problems

/// A log that has been read, checked and planned: what every command begins with.
public struct CheckedSite: Sendable {
    /// The log as far as it could be read; nil where there is none.
    public let log: Log?
    /// The files of the site; none where the templates cannot be used.
    public let files: [PlannedFile]
    /// Everything that is wrong.
    public let report: ProblemReport

    /// Reads, checks and plans a log.
    public init(_ loader: LogLoader) {
        self.init(loader.load(), loader)
    }

    /// Reads what has changed of a log since an earlier reading, and checks and plans all of it.
    public init(_ loader: LogLoader, remembering memory: inout LogMemory) {
        self.init(loader.load(remembering: &memory), loader)
    }

    private init(_ reading: (log: Log?, problems: [Problem]), _ loader: LogLoader) {
        log = reading.log
        let plan = log.map { SitePlanner($0, jobs: loader.jobs).plan() }
        files = plan?.files ?? []
        let problems = reading.problems + (plan?.problems ?? [])
        report = ProblemReport(ExcerptFinder(root: loader.root).complete(problems))
    }
}
