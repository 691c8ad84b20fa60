import Disclosure
import Templates

extension InterestTest {
    /// Whether it is about a provision, or about one above or below it in the law.
    func concerns(_ cited: CitedProvision) -> Bool {
        provisions.contains { provision in
            provision.regime == cited.regime
                && (provision.citation == cited.citation
                    || provision.citation.hasPrefix(cited.citation + "(")
                    || cited.citation.hasPrefix(provision.citation + "("))
        }
    }
}

extension Shape where Root == InterestTest {
    static let interestTest = Shape(
        "interest_test", "A public interest test, as the answer sets it out.",
        [
            .flag("has_factors_for", "Whether it says what speaks for disclosure.") {
                !$0.factorsFor.isEmpty
            },
            .texts("factors_for", "What speaks for disclosure.") { $0.factorsFor },
            .flag("has_factors_against", "Whether it says what speaks against disclosure.") {
                !$0.factorsAgainst.isEmpty
            },
            .texts("factors_against", "What speaks against disclosure.") { $0.factorsAgainst },
            .flag("has_balance", "Whether it says how they were weighed.") { !$0.balance.isEmpty },
            .texts("balance", "How they were weighed, by paragraphs.") { $0.balance },
            .text("weight", "How many factors there are, as in 3 for disclosure, 4 against.") { test in
                guard test.isStructured else { return nil }
                return "\(test.factorsFor.count) for disclosure, \(test.factorsAgainst.count) against"
            },
            .text("url", "Where it stands in the answer.") { test in test.anchor.map { "#" + $0 } },
        ])
}
