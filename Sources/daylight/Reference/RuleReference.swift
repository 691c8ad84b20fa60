import Problems

/// The reference of the rules, printed from the rules themselves.
struct RuleReference {
    /// The rules, those with numbers first.
    let rules: [Rule]

    /// Every rule in a table of its kin, as Markdown.
    var markdown: String {
        let groups = Self.kin.map { kin in (kin.title, rules.filter { kin.holds($0) }) }
        return """
            Each message ends with the name of its rule in brackets. An **error** stops publication; a **warning** does so with
            `--strict`; a **note** never does. `daylight check --rules` prints this list in a terminal.

            Where the last column says yes, a record may break the rule if it says why. The number alone will do:

            ```yaml
            allow: [{rule: T01, reason: The officer who dealt with it was ill.}]
            ```

            An allowance without a reason, or one that nothing needs, is itself reported.

            \(groups.filter { !$0.1.isEmpty }.map(section).joined(separator: "\n"))
            """
    }

    private func section(_ title: String, _ rules: [Rule]) -> String {
        let rows = rules.map { rule in
            "| `\(rule.id)` | \(cell(rule.meaning)) | \(rule.severity.rawValue) | \(rule.canBeAllowed ? "yes" : "no") |\n"
        }
        return
            "## \(title)\n\n| rule | what breaks it | weight | may be allowed |\n| --- | --- | --- | --- |\n"
            + rows.joined()
    }

    private func cell(_ text: String) -> String {
        text.replacing("<", with: "\\<").replacing("|", with: "\\|").replacing("*", with: "\\*")
    }

    /// A letter with which the numbers of kin begin, and what they are about.
    private struct Kin {
        let letter: Character?
        let title: String

        func holds(_ rule: Rule) -> Bool {
            guard let number = rule.number else { return letter == nil }
            return number.first == letter
        }
    }

    private static let kin: [Kin] = {
        let named: [Character: String] = ["L": "The law", "T": "Time", "S": "Structure"]
        let letters = Set(RuleList.rules.compactMap { $0.number?.first }).sorted()
        return letters.map { Kin(letter: $0, title: named[$0] ?? "Rules with \($0)") }
            + [Kin(letter: nil, title: "Files, templates and addresses")]
    }()
}
