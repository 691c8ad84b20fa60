public import Problems

/// What a comparison of a published site with its manifest found.
public struct Verdict: Sendable {
    /// What is published and must not be.
    public internal(set) var withdrawn: [Problem] = []
    /// What else is wrong.
    public internal(set) var others: [Problem] = []
    /// How many files were compared.
    public internal(set) var compared = 0
    /// How many bytes they should have.
    public internal(set) var bytes = 0

    init() {}

    /// Whether what is published is what was built, and nothing else.
    public var isAsBuilt: Bool { withdrawn.isEmpty && others.isEmpty }

    /// Notes a file that must not be there.
    mutating func addLeftOver(_ problem: Problem) {
        if problem.rule == .withdrawnServed { withdrawn.append(problem) } else { others.append(problem) }
    }

    /// Adds what is wrong with the lists themselves.
    public mutating func add(_ problems: [Problem]) {
        others += problems
    }

    /// How many findings a rule has.
    func count(_ rule: Rule) -> Int {
        (withdrawn + others).count { $0.rule == rule }
    }

    /// The findings in numbers, as in `2 missing, 1 altered`; nothing where there are none.
    public var counts: String {
        let kinds: [(Rule, String)] = [
            (.withdrawnServed, "withdrawn and still there"), (.publishedMissing, "missing"),
            (.publishedAltered, "altered"), (.leftOver, "left over"), (.publishedUnread, "not read"),
            (.publishedLink, "a symbolic link"), (.noNotFound, "answered although not there"),
            (.brokenManifest, "not understood"),
        ]
        return kinds.map { (count($0.0), $0.1) }.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            .joined(separator: ", ")
    }
}
