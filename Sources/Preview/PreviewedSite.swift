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

    private let pagePaths: [String: String]

    /// The state that follows another.
    ///
    /// A record that has an error keeps its last good page, and where anything else has one, so does the whole site.
    init(_ site: CheckedSite, generation: String, after previous: PreviewedSite?) {
        self.generation = generation
        report = site.report
        let broken = Set(
            site.report.problems.lazy.filter { $0.severity == .error }.map(\.location.path))
        let isWhole = !site.files.isEmpty && broken.allSatisfy { $0.hasPrefix("content/") }
        guard isWhole || previous == nil, let log = site.log else {
            basePath = previous?.basePath ?? "/"
            files = previous?.files ?? [:]
            unpublished = previous?.unpublished ?? []
            styleSheets = previous?.styleSheets ?? []
            pagePaths = previous?.pagePaths ?? [:]
            return
        }
        basePath = log.configuration.baseURL?.path ?? "/"
        var files = Dictionary(
            site.files.lazy.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        if let previous, !broken.isEmpty {
            for (path, file) in previous.files where broken.contains(file.claimant) { files[path] = file }
        }
        self.files = files
        unpublished = log.leftOut
        styleSheets = site.files.lazy.filter { $0.kind == .asset && $0.path.hasSuffix(".css") }.map(\.path)
        pagePaths = Dictionary(
            log.records.map { ($0.path, $0.url) } + log.pages.map { ($0.path, $0.url) },
            uniquingKeysWith: { first, _ in first })
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
