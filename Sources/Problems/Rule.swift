/// A check with a permanent name, such as `unknown-key`.
///
/// Each module declares its rules as static members in an extension of this type, so that a rule is
/// written once and every problem that it reports carries the same name and weight.
public struct Rule: Sendable, Hashable {
    /// The permanent name, printed in brackets after each message.
    public let id: String
    /// How much a breach matters.
    public let severity: Severity

    /// Declares a rule.
    public init(_ id: String, _ severity: Severity) {
        self.id = id
        self.severity = severity
    }
}
