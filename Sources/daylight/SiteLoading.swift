import Content
import Disclosure
import Problems
import Site
import SystemPackage

/// A log that has been read, checked and planned: what `build`, `check` and later commands begin with.
struct SiteLoading {
    let log: Log?
    let files: [PlannedFile]
    let report: ProblemReport

    init(root: FilePath, options: ReadingOptions, baseURL: BaseURL? = nil) {
        var loader = LogLoader(root: root, today: options.clock?.date ?? Day.today)
        loader.includesUnpublished = options.drafts
        loader.baseURL = baseURL
        loader.jobs = options.workers
        let (log, problems) = loader.load()
        self.log = log
        guard let log else {
            files = []
            report = ProblemReport(problems)
            return
        }
        let plan = SitePlanner(log, jobs: options.workers).plan()
        files = plan.files
        report = ProblemReport(ExcerptFinder(root: root).complete(problems + plan.problems))
    }
}
