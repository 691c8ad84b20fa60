/// The forms in which problems can be printed.
public enum ProblemFormat: String, Sendable, CaseIterable {
    /// For people: the place, the message, the source line with a caret, and the mend.
    case text
    /// For programs: one JSON object.
    case json
    /// For GitHub Actions: workflow commands that annotate the lines of a pull request.
    case github
    /// For code scanning services: SARIF 2.1.0.
    case sarif

    /// Whether nothing else may be printed beside it.
    public var isOneDocument: Bool { self == .json || self == .sarif }

    /// The report in this form, ending in a line break unless it is empty.
    ///
    /// - Parameter colour: Whether text may carry terminal colours.
    public func render(_ report: ProblemReport, colour: Bool = false) -> String {
        switch self {
        case .text: TextFormat(colour: colour).render(report)
        case .json: JSONFormat.render(report)
        case .github: GitHubFormat.render(report)
        case .sarif: SARIFFormat.render(report)
        }
    }
}
