import Content
import Disclosure
import Import
import Markdown
import Output
import Problems
import Site
import Templates
import Verification

/// All rules, as `daylight check --rules` prints them.
struct RuleList {
    /// The rules in the order of their names: those with numbers first.
    static let rules: [Rule] =
        (Rule.ofDisclosure + Rule.ofContent + Rule.ofMarkdown + Rule.ofTemplates + Rule.ofSite + Rule.ofOutput
        + Rule.ofImport + Rule.ofVerification)
        .sorted { left, right in
            (left.number == nil ? 1 : 0, left.id) < (right.number == nil ? 1 : 0, right.id)
        }

    /// A line for each rule: its name, its severity and what breaks it.
    var text: String {
        let width = Self.rules.map(\.id.utf8.count).max() ?? 0
        return Self.rules.map { rule in
            let severity = rule.severity.rawValue
            return rule.id + Self.spaces(width - rule.id.utf8.count + 2) + severity
                + Self.spaces(9 - severity.utf8.count) + rule.meaning + (rule.canBeAllowed ? "" : " *") + "\n"
        }.joined() + "\n* A record cannot allow it.\n"
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Rule {
    /// Whether a record may break it, if it says why.
    var canBeAllowed: Bool {
        isAllowable && (Rule.ofDisclosure + Rule.ofContent + Rule.ofMarkdown).contains(self)
    }
}
