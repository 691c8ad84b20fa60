public import Problems

/// What a rule about the law finds in a case, before anybody knows where in its file that stands.
public struct Finding: Sendable, Hashable {
    /// A key or a list position on the way to a value of a record.
    public enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        case position(Int)

        /// A key of a record or of a map in it.
        public init(stringLiteral key: String) { self = .key(key) }
        /// A position in a list, counted from 0.
        public init(integerLiteral position: Int) { self = .position(position) }
    }

    /// What a finding points at.
    public enum Place: Sendable, Hashable {
        /// A value in the front matter, such as `["review", 0, "completed"]`.
        case value([Step])
        /// A key that the record should have and has not, or that holds nothing.
        case missing(String)
        /// Bytes of the text, counted from its start.
        case text(Range<Int>)
        /// Bytes among those of a `CaseText`.
        case words(Range<Int>)
        /// A line of the file.
        case line(Int)
    }

    /// The rule that is broken.
    public let rule: Rule
    /// What it points at.
    public let place: Place
    /// What is wrong and why that matters, as one sentence without a full stop.
    public let message: String
    /// How to mend it, as one sentence without a full stop.
    public let help: String

    init(_ rule: Rule, at place: Place, _ message: String, help: String) {
        self.rule = rule
        self.place = place
        self.message = message
        self.help = help
    }
}
