import Content
import Disclosure
import Problems
import Site

/// What a preview shows at one moment: the site as its files make it, and where they cannot, as it was before.
struct PreviewedSite: Sendable {
    /// Which state this is, among all of all runs.
    let generation: String
    /// The path below which the site lives; begins and ends with `/`.
    let basePath: String
    /// The files, by their paths below the base path.
    let files: [String: PlannedFile]
    /// What is wrong with the log.
    let report: ProblemReport
    /// The records and pages that are not to be published yet, whether they are shown or not.
    let unpublished: [Log.LeftOut]
    /// The style sheets, which can be exchanged without touching a page.
    let styleSheets: [String]

    /// Whether nothing may be told of what is held back.
    let conceals: Bool
    /// How many problems are not told for that reason.
    let concealedProblems: Int
    /// Whether something could not be read, so that it is worth another try before anything changes.
    let isIncomplete: Bool

    private let pagePaths: [String: String]
    private let published: Set<String>
    private let concealed: Set<String>

    /// The state that follows another.
    ///
    /// A record that has an error or cannot be read keeps its last good page, and where anything else has an error, so
    /// does the whole site.
    ///
    /// - Parameter conceals: Whether nothing may be told of what is held back; then nothing is kept that may show what
    ///   has come to be held.
    init(_ site: CheckedSite, conceals: Bool = false, generation: String, after previous: PreviewedSite?) {
        self.generation = generation
        self.conceals = conceals
        report = site.report
        let errors = site.report.problems.lazy.filter { $0.severity == .error }
        let broken = Set(errors.map(\.location.path))
        let log = site.log
        let isIncomplete = log?.isIncomplete ?? errors.contains { Rule.ofWhatCannotBeRead.contains($0.rule) }
        self.isIncomplete = isIncomplete
        concealedProblems = log?.concealed.problemCount ?? 0
        let published = Set(
            (log?.records.filter { $0.details.takedown == nil }.map(\.path) ?? [])
                + (log?.pages.map(\.path) ?? []))
        let takenDown = log?.records.filter { $0.details.takedown != nil }.map(\.path) ?? []
        let concealed = log?.concealed.files.union(takenDown) ?? []
        let kept = previous.flatMap { previous in
            // What is gone may have come back under another name, held.
            let isOnlyMore = previous.published.isSubset(of: published)
            let isSafe = log == nil ? isIncomplete : isOnlyMore || concealed.isSubset(of: previous.concealed)
            return !conceals || isSafe ? previous : nil
        }
        let isWhole =
            !site.files.isEmpty && broken.allSatisfy { $0.hasPrefix("content/") }
            && !(isIncomplete && previous?.published.isSubset(of: published) == false)
        guard isWhole || kept == nil, let log else {
            basePath = previous?.basePath ?? "/"
            files = kept?.files ?? [:]
            unpublished = kept?.unpublished ?? []
            styleSheets = kept?.styleSheets ?? []
            pagePaths = kept?.pagePaths ?? [:]
            self.published = kept?.published ?? []
            self.concealed = kept?.concealed ?? concealed
            return
        }
        basePath = log.configuration.baseURL?.path ?? "/"
        var files = Dictionary(
            site.files.lazy.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        if let kept, !broken.isEmpty {
            for (path, file) in kept.files where broken.contains(file.claimant) { files[path] = file }
        }
        self.files = files
        unpublished = log.leftOut
        styleSheets = site.files.lazy.filter { $0.kind == .asset && $0.path.hasSuffix(".css") }.map(\.path)
        pagePaths = Dictionary(
            log.records.map { ($0.path, $0.url) } + log.pages.map { ($0.path, $0.url) },
            uniquingKeysWith: { first, _ in first })
        self.published = published
        self.concealed = concealed
    }

    /// The file at a path, which is compared byte by byte: a dictionary would find another form of Unicode, too.
    func file(at path: String) -> PlannedFile? {
        files[path].flatMap { $0.path.utf8.elementsEqual(path.utf8) ? $0 : nil }
    }

    /// How many problems are not told, and why, as sentences; nil where all are.
    var concealedWords: String? {
        guard concealedProblems > 0 else { return nil }
        let (problems, are) =
            concealedProblems == 1 ? ("1 problem", "is") : ("\(concealedProblems) problems", "are")
        return
            "\(problems) of files that are held back, or that may be, \(are) not shown here: `daylight check` shows all."
    }

    /// The address of the page that is made from a file, if there is one.
    func address(ofPageFrom source: String) -> String? {
        pagePaths[source].flatMap { files[$0 + "index.html"] != nil ? basePath + $0 : nil }
    }

    /// Why a page would not be published yet, if so.
    func reasonToLeaveOut(_ source: String) -> Hold? {
        unpublished.first { $0.path == source }?.reason
    }
}
