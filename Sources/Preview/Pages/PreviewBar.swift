import Content
import Disclosure
import Problems
import Templates

/// What the preview adds at the end of each page: where the page stands, and what is wrong.
struct PreviewBar: Sendable {
    let site: PreviewedSite
    /// The file that the page is made from, or what else asks for it.
    let source: String?
    /// What tells the page from another state of it.
    let digest: String
    /// What stops the log from being published.
    let errors: [Problem]
    /// What else is to be said of the page's own file.
    let own: [Problem]
    /// Whether the errors lie over the page; not where it lists them itself.
    var showsErrors = true

    /// So many errors are shown; the others are behind a link.
    fileprivate static let limit = 50

    init(site: PreviewedSite, source: String?, digest: String) {
        self.site = site
        self.source = source
        self.digest = digest
        errors = site.report.problems.filter { $0.severity == .error }
        own = site.report.problems.filter { $0.severity != .error && $0.location.path == source }
    }

    /// The words for a record or page that is not to be published yet.
    static func mark(_ reason: Hold) -> String {
        switch reason {
        case .draft: "Draft"
        case .embargo(let day): "Embargoed until \(day.iso)"
        case .announced(let day): "Held back until \(day.iso)"
        }
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number == 0 ? "No" : String(number)) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension Shape where Root == PreviewBar {
    static let previewBar = Shape(
        "preview_bar", "What the preview adds to each page.",
        [
            .text("generation", "Which state of the log it shows.") { $0.site.generation },
            .text("digest", "What tells the page from another state of it.") { $0.digest },
            .flag("broken", "Whether there are errors to show.") { $0.showsErrors && !$0.errors.isEmpty },
            .text("errors", "How many errors there are.") { PreviewBar.count($0.errors.count, "error") },
            .list("listed", .problem, "The errors.") { bar in
                bar.errors.prefix(PreviewBar.limit).map { ProblemView($0, on: bar.site) }
            },
            .text("more", "The words for those that are not listed.") { bar in
                let more = bar.errors.count - PreviewBar.limit
                return more > 0 ? "And \(PreviewBar.count(more, "error")) more" : nil
            },
            .text("mark", "Why the page would not be published yet.") { bar in
                bar.source.flatMap(bar.site.reasonToLeaveOut).map(PreviewBar.mark)
            },
            .flag("has_own", "Whether there are warnings in the page's own file.") { !$0.own.isEmpty },
            .list("own", .problem, "What is to be said of the page's own file.") { bar in
                bar.own.map { ProblemView($0, on: bar.site) }
            },
            .text("own_count", "How much that is.") { ProblemReport($0.own).counts },
            .text("drafts", "How much is not to be published yet.") { bar in
                if bar.site.conceals { return "Drafts left out" }
                let unpublished = bar.site.unpublished
                let drafts = unpublished.count { $0.reason == .draft }
                let embargoes = unpublished.count - drafts
                let words = PreviewBar.count(drafts, "draft")
                return embargoes == 0 ? words : words + ", \(PreviewBar.count(embargoes, "embargo"))"
            },
            .text("problems", "How many problems the log has.") { bar in
                let counts = bar.site.report.counts
                let concealed = bar.site.concealedProblems
                return counts.prefix(1).uppercased() + counts.dropFirst()
                    + (concealed > 0 ? ", \(concealed) not shown" : "")
            },
        ])
}
