import Disclosure
import Markdown
import Problems

/// The rules that a record may break, with the reasons that it gives.
struct RecordAllowances: Sendable {
    let list: [Allowance]
    let head: FrontMatterText
    /// Whether all of the record was read, so that what was not found in it is not there.
    var isOfWholeRecord = true

    /// The rules of which a record may break some.
    private static let rules = Rule.ofDisclosure + Rule.ofContent + Rule.ofMarkdown

    /// Takes the problems that are let pass out of those of the record, and adds those of the allowances themselves.
    ///
    /// - Returns: What was let pass.
    func apply(to problems: inout [Problem]) -> [Problem] {
        var allowed: [Problem] = []
        var used = Array(repeating: false, count: list.count)
        problems.removeAll { problem in
            guard problem.rule.isAllowable else { return false }
            let allowing = list.indices.filter { list[$0].allows(problem) }
            for index in allowing { used[index] = true }
            if !allowing.isEmpty { allowed.append(problem) }
            return !allowing.isEmpty
        }
        guard isOfWholeRecord else { return allowed }
        for (index, allowance) in list.enumerated() where !used[index] {
            if let problem = problem(of: allowance, at: index) { problems.append(problem) }
        }
        return allowed
    }

    /// What is wrong with an allowance that lets nothing pass; nil where its schema has said it already.
    private func problem(of allowance: Allowance, at index: Int) -> Problem? {
        guard !allowance.rule.isEmpty, allowance.hasReason else { return nil }
        let named = Self.rules.filter { allowance.names($0) }
        guard !named.isEmpty else {
            let words = Self.rules.filter(\.isAllowable).flatMap {
                [$0.id] + ($0.number.map { [String($0)] } ?? [])
            }
            return Problem(
                .unknownRule, at: head.location(of: ["allow", index, "rule"]),
                "'\(allowance.rule)' is not a rule that a record can break",
                help: NearestWord.to(allowance.rule, among: words).map { "did you mean '\($0)'?" }
                    ?? "`daylight check --rules` lists the rules")
        }
        guard named.contains(where: \.isAllowable) else {
            return Problem(
                .ruleWithoutExceptions, at: head.location(of: ["allow", index, "rule"]),
                "the rule '\(allowance.rule)' has no exceptions, so this allows nothing",
                help: "mend what the rule finds, and take this out")
        }
        let place = allowance.line.map { " in line \($0)" } ?? ""
        return Problem(
            .unusedAllowance, at: head.location(of: ["allow", index]),
            "the record does not break the rule '\(allowance.rule)'\(place), so this allows nothing",
            help: "take it out")
    }
}

extension Allowance {
    fileprivate var hasReason: Bool { reason?.isEmpty == false }

    /// Whether it names a rule, by its whole name or by its number alone.
    fileprivate func names(_ other: Rule) -> Bool {
        rule == other.id || other.number.map { $0 == rule } == true
    }

    fileprivate func allows(_ problem: Problem) -> Bool {
        names(problem.rule) && hasReason && (line == nil || line == problem.location.line)
    }
}
