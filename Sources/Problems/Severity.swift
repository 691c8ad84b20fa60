/// How much a problem matters to publication.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Stops publication.
    case error
    /// Is reported, and stops publication under `--strict`.
    case warning
    /// Is worth knowing, and never stops anything.
    case note

    /// Orders by weight: a note is less than a warning, which is less than an error.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.weight < right.weight
    }

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
