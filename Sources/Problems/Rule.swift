/// A check with a permanent name, such as `unknown-key`.
///
/// Each module declares its rules as static members in an extension of this type, and lists them there, so that a rule
/// is written once and every problem that it reports carries the same name and weight. A rule about the law, the dates
/// or the structure of records begins with its number, as in `L07-one-sided`; rules that are close kin share one.
public struct Rule: Sendable {
    /// The permanent name, printed in brackets after each message.
    public let id: String
    /// How much a breach matters.
    public let severity: Severity
    /// What breaks the rule, as one sentence.
    public let meaning: String
    /// Whether a record may break the rule if it says why.
    ///
    /// Warnings and notes may be let pass. Of errors only those may that are a matter of judgement.
    public let isAllowable: Bool

    /// Declares a rule.
    ///
    /// - Parameter isAllowable: Whether a record may break it; nil for what its severity says.
    public init(_ id: String, _ severity: Severity, _ meaning: String, isAllowable: Bool? = nil) {
        self.id = id
        self.severity = severity
        self.meaning = meaning
        self.isAllowable = isAllowable ?? (severity != .error)
    }

    /// The number with which the name begins, such as `L07`, which kin share; nil for a name without one.
    public var number: Substring? {
        let number = id.prefix { $0 != "-" }
        guard number.utf8.count == 3, number.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else {
            return nil
        }
        return number
    }
}

extension Rule {
    /// The system failed while it read a file or folder: nothing can be said of what is in it, and no command may go on
    /// as if it were empty or not there.
    public static let cannotRead = Rule("cannot-read", .error, "The system cannot read a file or folder.")
}

extension Rule: Hashable {
    /// A rule is its name.
    public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
