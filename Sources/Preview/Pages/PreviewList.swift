import Content
import Markup
import Problems
import Templates

/// A page of the preview's own: all drafts, or all problems.
struct PreviewList: Sendable {
    let site: PreviewedSite
    let title: String
    let intro: String
    var drafts: [Log.LeftOut] = []
    var problems: [Problem] = []
    let bar: HTML

    /// A record or page that is not to be published yet.
    struct Draft: Sendable {
        let item: Log.LeftOut
        let url: String?
    }
}

extension Shape where Root == PreviewList.Draft {
    static let draft = Shape(
        "draft", "A record or page that is not to be published yet.",
        [
            .text("name", "Its reference or title.") { $0.item.name },
            .text("path", "Its file.") { $0.item.path },
            .text("mark", "Why it is not to be published yet.") { PreviewBar.mark($0.item.reason) },
            .text("url", "Where it is shown.") { $0.url },
        ])
}

extension Shape where Root == PreviewList {
    static let previewList = Shape(
        "preview_list", "A page of the preview's own.",
        [
            .text("title", "What it lists.") { $0.title },
            .text("intro", "What that means.") { $0.intro },
            .text("home", "The address of the log.") { $0.site.basePath },
            .flag("has_drafts", "Whether there are drafts to list.") { !$0.drafts.isEmpty },
            .list("drafts", .draft, "The drafts.") { list in
                list.drafts.map { PreviewList.Draft(item: $0, url: list.site.address(ofPageFrom: $0.path)) }
            },
            .list("listed", .problem, "The problems.") { list in
                list.problems.map { ProblemView($0, on: list.site) }
            },
            .html("bar", "What every page ends with.") { $0.bar },
        ])
}
