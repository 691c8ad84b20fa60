/// The problems of a run, in the order in which they are printed.
public struct ProblemReport: Sendable {
    /// The problems, by path and place, each once.
    public let problems: [Problem]

    /// Sorts problems and drops repetitions.
    public init(_ problems: some Sequence<Problem>) {
        var seen = Set<Problem>()
        self.problems = problems.filter { seen.insert($0).inserted }.sorted()
    }

    /// How many problems have a severity.
    public func count(_ severity: Severity) -> Int {
        problems.count { $0.severity == severity }
    }

    /// Whether publication must stop: on any error, and when strict on any warning.
    public func stops(strict: Bool) -> Bool {
        problems.contains { $0.stops(strict: strict) }
    }

    /// Whether the system could not read something, so that the report tells of less than there is.
    public var isIncomplete: Bool { problems.contains { $0.rule == .cannotRead } }

    /// The closing line: how many errors and warnings there are, as in `2 errors, 1 warning`.
    public var counts: String {
        let parts = [(Severity.error, "error"), (.warning, "warning"), (.note, "note")]
            .map { (count($0.0), $0.1) }
            .filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }
}
