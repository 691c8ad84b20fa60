import Disclosure
import Problems

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
                problems.append(problem(error, citation, at: head.location(of: keys + [index, "cite"])))
            }
        }
    }

    private func problem(_ error: CitationError, _ citation: String, at location: Location) -> Problem {
        let names = regimes.compactMap { law[$0]?.name }.joined(separator: " or ")
        guard case .unknown(let unknown) = error, citation.utf8.contains(where: \.isDigit) else {
            return Problem(
                .unknownProvision, at: location,
                "'\(citation)' is not the number of a provision of the \(names)",
                help: "write its number, as in s43(2) or reg 12(5)(e); words can go into a `note`")
        }
        let message = "\(unknown.joined(separator: " and ")) is not a provision of the \(names)"
        if let other = otherLaw(of: citation) {
            return Problem(
                .unknownProvision, at: location,
                "'\(citation)' is a provision of the \(other.name), not of the \(names)",
                help: "if the request was handled under that law, write `regime: \(other.id)`")
        }
        return Problem(
            .unknownProvision, at: location, message,
            help: nearest(to: unknown).map { "did you mean \($0)?" }
                ?? "check the number, and the record's `regime`")
    }

    /// The law whose way to write numbers a citation follows, if it has that number.
    private func otherLaw(of citation: String) -> Regime? {
        law.regimes.first { regime in
            guard !regimes.contains(regime.id), regime.prefix.utf8.count > 1,
                citation.hasPrefix(regime.prefix),
                case .success = law.look(up: citation, in: [regime.id])
            else { return false }
            return true
        }
    }

    /// A provision of the same section whose number looks like one that there is not.
    private func nearest(to unknown: [String]) -> String? {
        guard let first = unknown.first, let bracket = first.firstIndex(of: "(") else { return nil }
        let section = first[...bracket]
        let known = regimes.compactMap { law[$0] }.flatMap { regime in
            regime.provisions.map { regime.prefix + $0.path }
        }
        return NearestWord.to(first, among: known.filter { $0.hasPrefix(section) })
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
