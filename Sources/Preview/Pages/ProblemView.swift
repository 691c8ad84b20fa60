import Problems
import Templates

/// A problem as pages of the preview show it.
struct ProblemView: Sendable {
    let problem: Problem
    let excerpt: MarkedExcerpt?
    /// The address of the page that is made from the file.
    let url: String?

    init(_ problem: Problem, on site: PreviewedSite) {
        self.problem = problem
        excerpt = MarkedExcerpt(problem.location)
        url = site.address(ofPageFrom: problem.location.path)
    }
}

extension Shape where Root == ProblemView {
    static let problem = Shape(
        "problem", "Something that is wrong.",
        [
            .text("severity", "How much it matters.") { $0.problem.severity.rawValue },
            .text("place", "The file, the line and the column.") { view in
                let location = view.problem.location
                return
                    ([location.path] + [location.line, location.column].compactMap { $0.map(String.init) })
                    .joined(separator: ":")
            },
            .text("message", "What is wrong.") { $0.problem.message },
            .text("rule", "The check that found it.") { $0.problem.rule.id },
            .text("line", "The line of the file.") { $0.excerpt?.line },
            .text("carets", "The mark below it.") { view in
                view.excerpt.flatMap { excerpt in excerpt.carets.map { excerpt.indent + $0 } }
            },
            .text("help", "How to mend it.") { $0.problem.help },
            .text("url", "The address of the page that is made from the file.") { $0.url },
        ])
}
