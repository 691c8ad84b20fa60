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
        switch error {
        case .unreadable:
            return Problem(
                .unknownProvision, at: location, "'\(citation)' cannot be read as a provision",
                help: "write it in the form s31(1)(a) or reg 12(5)(e)")
        case .unknown(let unknown):
            let known = regimes.compactMap { law[$0] }.flatMap { regime in
                regime.provisions.map { regime.prefix + $0.path }
            }
            let nearest = unknown.first.flatMap { NearestWord.to($0, among: known) }
            return Problem(
                .unknownProvision, at: location,
                "\(unknown.joined(separator: " and ")) is not a provision of the \(names)",
                help: nearest.map { "did you mean \($0)?" } ?? "check the number, and the record's `regime`")
        }
    }
}
