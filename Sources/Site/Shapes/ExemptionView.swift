import Disclosure
import Templates

/// A provision as a case page shows it.
struct ExemptionView: Sendable {
    let exemption: Exemption
    let cited: CitedProvision?
    let regime: Regime?
    let provision: Provision?

    /// The views of a case's exemptions, one for each provision.
    static func views(_ exemptions: [Exemption], law: Law) -> [ExemptionView] {
        exemptions.flatMap { exemption in
            guard !exemption.provisions.isEmpty else {
                return [ExemptionView(exemption: exemption, cited: nil, regime: nil, provision: nil)]
            }
            return exemption.provisions.map { cited in
                let regime = law[cited.regime]
                let path = String(cited.citation.dropFirst(regime?.prefix.count ?? 0))
                return ExemptionView(
                    exemption: exemption, cited: cited, regime: regime,
                    provision: law.provision(path, of: cited.regime))
            }
        }
    }

    /// What a case's exemptions are called together.
    ///
    /// The Environmental Information Regulations have exceptions; the limit of cost and vexatious requests are
    /// neither, but provisions of their own.
    static func title(of views: [ExemptionView]) -> String {
        let words = views.map { view in
            view.provision?.status == .procedural ? "provision" : view.regime?.withholding ?? "exemption"
        }
        let word =
            words.first.flatMap { first in words.allSatisfy { $0 == first } ? first : nil } ?? "provision"
        return "\(word.prefix(1).uppercased())\(word.dropFirst())\(views.count == 1 ? "" : "s") used"
    }
}

extension Shape where Root == ExemptionView {
    static let exemption = Shape(
        "exemption", "A provision under which information was withheld.",
        [
            .text("citation", "The short form, as in s31(1)(a).") {
                $0.cited?.citation ?? $0.exemption.citation
            },
            .text("name", "The long form, as in Section 31(1)(a).") { view in
                guard let regime = view.regime, let provision = view.provision else {
                    return view.exemption.citation
                }
                return regime.unit.prefix(1).uppercased() + regime.unit.dropFirst() + " " + provision.path
            },
            .text("title", "What the provision is called.") { $0.cited?.title },
            .text("protects", "What it protects.") { $0.provision?.protects },
            .text("law", "The short name of the law.") { $0.regime?.shortName },
            .text(
                "status",
                "Whether the public interest can override it: absolute, qualified, partly or procedural."
            ) {
                $0.provision?.status?.rawValue
            },
            .flag("absolute", "Whether no public interest test is needed.") {
                $0.provision?.status == .absolute
            },
            .flag("qualified", "Whether a public interest test is needed.") {
                $0.provision?.status == .qualified
            },
            .flag("partial", "Whether only some of the information was withheld under it.") {
                $0.exemption.scope == .part
            },
            .flag("ncnd", "Whether it was used to neither confirm nor deny.") {
                $0.exemption.neitherConfirmsNorDenies
            },
            .text("harm", "How sure the harm is: would, or would be likely to.") { view in
                switch view.exemption.harm {
                case .would: "would"
                case .wouldBeLikely: "would be likely to"
                case nil: nil
                }
            },
            .text("pit_url", "Where the public interest test stands on the page.") { view in
                view.exemption.publicInterestTest.flatMap { $0.hasPrefix("#") ? $0 : nil }
            },
            .text("pit", "The public interest test, where the record gives it in a few words.") { view in
                view.exemption.publicInterestTest.flatMap { $0.hasPrefix("#") ? nil : $0 }
            },
            .text("note", "A sentence about its use here.") { $0.exemption.note },
        ])
}
