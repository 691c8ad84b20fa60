package import Disclosure
package import Problems

/// Looks up the citations of a record in its laws.
struct CitationLookup {
    let law: Law
    let regimes: [String]
    let head: FrontMatterText

    func resolve(_ exemptions: inout [Exemption], at keys: [any FrontMatterKey], _ problems: inout [Problem])
    {
        for index in exemptions.indices {
            let citation = exemptions[index].citation
            switch law.look(up: citation, in: regimes) {
            case .success(let provisions):
                exemptions[index].provisions = provisions
            case .failure(let error):
                if regimes.allSatisfy({ law[$0] == nil }) { continue }
                problems.append(
                    CitationFault(law: law, regimes: regimes)
                        .problem(error, citation, at: head.location(of: keys + [index, "cite"])))
            }
        }
    }
}

/// Puts into words why a citation could not be looked up.
package struct CitationFault {
    private let law: Law
    private let regimes: [String]

    /// Speaks of citations in cases that were handled under some laws.
    package init(law: Law, regimes: [String]) {
        self.law = law
        self.regimes = regimes
    }

    /// What is wrong with a citation, and how to mend it.
    package func problem(_ error: CitationError, _ citation: String, at location: Location) -> Problem {
        let names = regimes.compactMap { law[$0]?.name }.joined(separator: " or ")
        switch error {
        case .unknown(let regime, let unknown, let nearest) where citation.utf8.contains(where: \.isDigit):
            return Problem(
                .unknownProvision, at: location,
                "\(unknown.joined(separator: " and ")) is not a provision of the \(law[regime]?.name ?? names)",
                help: nearest.map { "did you mean \($0)?" } ?? "check the number, and the record's `regime`")
        case .unknown, .unreadable:
            return Problem(
                .unknownProvision, at: location,
                "'\(citation)' is not the number of a provision of the \(names)",
                help: "write its number, as in s43(2) or reg 12(5)(e); words can go into a `note`")
        case .ofAnotherLaw(let cited):
            return Problem(
                .unknownProvision, at: location,
                "'\(citation)' is a provision of the \(law[cited.regime]?.name ?? cited.regime), not of the \(names)",
                help: "if the request was handled under that law, write `regime: \(cited.regime)`")
        case .ambiguous(let cited):
            let choices = cited.compactMap { choice in
                law[choice.regime].map { "\($0.shortName) \(choice.citation)" }
            }
            return Problem(
                .ambiguousProvision, at: location,
                "'\(citation)' is a provision of more than one of the record's laws",
                help: "write which one is meant: \(choices.joined(separator: " or "))")
        case .noGround(let regime, let number, let about):
            let law = law[regime]
            return Problem(
                .notAnExemption, at: location,
                "\(number) is about \(about); it is no \(law?.withholding ?? "exemption")",
                help: "name here only what let you withhold information; the text can say the rest")
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
