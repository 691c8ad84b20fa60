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
    /// The rules by their whole names, and by the numbers with which some begin.
    private static let rulesByName = Dictionary(
        rules.flatMap { rule in rule.names.map { ($0, [rule]) } }, uniquingKeysWith: +)
    private static let allowable = rules.filter(\.isAllowable).flatMap(\.names)

    /// Takes the problems that are let pass out of those of the record, and adds those of the allowances themselves.
    ///
    /// - Returns: What was let pass.
    func apply(to problems: inout [Problem]) -> [Problem] {
        var allowed: [Problem] = []
        var named: [String: Named] = [:]
        for allowance in list where allowance.hasReason {
            named[allowance.rule, default: Named()].add(allowance)
        }
        problems.removeAll { problem in
            guard problem.rule.isAllowable else { return false }
            // Every allowance that fits is used, not the first alone.
            let isAllowed = problem.rule.names.count { named[$0]?.allows(problem) == true } > 0
            if isAllowed { allowed.append(problem) }
            return isAllowed
        }
        guard isOfWholeRecord else { return allowed }
        for (index, allowance) in list.enumerated() where named[allowance.rule]?.isUsed(allowance) != true {
            if let problem = problem(of: allowance, at: index) { problems.append(problem) }
        }
        return allowed
    }

    /// What is wrong with an allowance that lets nothing pass; nil where its schema has said it already.
    private func problem(of allowance: Allowance, at index: Int) -> Problem? {
        guard !allowance.rule.isEmpty, allowance.hasReason else { return nil }
        let named = Self.rulesByName[allowance.rule] ?? []
        guard !named.isEmpty else {
            return Problem(
                .unknownRule, at: head.location(of: ["allow", index, "rule"]),
                "'\(allowance.rule)' is not a rule that a record can break",
                help: NearestWord.to(allowance.rule, among: Self.allowable).map { "did you mean '\($0)'?" }
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
}

extension Rule {
    /// Its whole name, and its number where it has one.
    fileprivate var names: [String] { [id] + (number.map { [String($0)] } ?? []) }
}

/// What a record allows under one name of a rule.
private struct Named {
    /// The lines for which the rule may be broken, and whether it is.
    private var lines: [Int: Bool] = [:]
    /// Whether the rule is broken, if it may be in any line.
    private var anywhere: Bool?

    mutating func add(_ allowance: Allowance) {
        if let line = allowance.line { lines[line] = false } else { anywhere = false }
    }

    mutating func allows(_ problem: Problem) -> Bool {
        var isAllowed = false
        if let line = problem.location.line, lines[line] != nil {
            lines[line] = true
            isAllowed = true
        }
        if anywhere != nil {
            anywhere = true
            isAllowed = true
        }
        return isAllowed
    }

    func isUsed(_ allowance: Allowance) -> Bool {
        allowance.hasReason && (allowance.line.map { lines[$0] == true } ?? (anywhere == true))
    }
}
