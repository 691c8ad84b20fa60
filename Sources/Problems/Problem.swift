/// Something wrong in the input: where it is, what it is and how to mend it.
public struct Problem: Sendable, Hashable {
    /// The check that found it.
    public let rule: Rule
    /// Where it is.
    public let location: Location
    /// What is wrong and why that matters, as one sentence without a full stop.
    public let message: String
    /// How to mend it, as one sentence without a full stop.
    public let help: String?
    /// Whether it lies in something that is not published yet, so that it stops nothing.
    public let isUnpublished: Bool

    /// Describes a problem.
    public init(
        _ rule: Rule, at location: Location, _ message: String, help: String? = nil,
        isUnpublished: Bool = false
    ) {
        self.rule = rule
        self.location = location
        self.message = message
        self.help = help
        self.isUnpublished = isUnpublished
    }

    /// How much the problem matters: an error in what is not published is a warning.
    public var severity: Severity { isUnpublished ? min(rule.severity, .warning) : rule.severity }

    /// Whether publication must stop: on any error, and when strict on any warning.
    func stops(strict: Bool) -> Bool {
        !isUnpublished && (severity == .error || strict && severity == .warning)
    }
}

extension Problem: Comparable {
    /// Orders by file, then by place in it, then by rule and wording, so that a report never depends on
    /// the order in which files were read.
    public static func < (left: Problem, right: Problem) -> Bool {
        if left.location.path != right.location.path {
            return left.location.path.utf8.lexicographicallyPrecedes(right.location.path.utf8)
        }
        let leftPlace = (left.location.line ?? 0, left.location.column ?? 0)
        let rightPlace = (right.location.line ?? 0, right.location.column ?? 0)
        if leftPlace != rightPlace { return leftPlace < rightPlace }
        return (left.rule.id, left.message) < (right.rule.id, right.message)
    }
}
