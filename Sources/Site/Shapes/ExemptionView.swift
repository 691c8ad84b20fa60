import Disclosure
import Templates

/// A provision as a case page shows it.
struct ExemptionView: Sendable {
    let exemption: Exemption
    let cited: CitedProvision?
    let regime: Regime?
    let provision: Provision?
    /// The public interest tests that are about it.
    let tests: [InterestTest]
    /// Its place among the case's exemptions, from 1.
    var number = 0

    /// The views of a case's exemptions, one for each provision.
    ///
    /// - Parameter tests: The case's public interest tests.
    static func views(_ exemptions: [Exemption], law: Law, tests: [InterestTest] = []) -> [ExemptionView] {
        var views = exemptions.flatMap { exemption in
            guard !exemption.provisions.isEmpty else {
                return [
                    ExemptionView(exemption: exemption, cited: nil, regime: nil, provision: nil, tests: [])
                ]
            }
            return exemption.provisions.map { cited in
                let regime = law[cited.regime]
                let path = String(cited.citation.dropFirst(regime?.prefix.count ?? 0))
                return ExemptionView(
                    exemption: exemption, cited: cited, regime: regime,
                    provision: law.provision(path, of: cited.regime),
                    tests: tests.filter { $0.concerns(cited) })
            }
        }
        for index in views.indices { views[index].number = index + 1 }
        return views
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
            .text("number", "Its place among the case's exemptions, from 1.") { String($0.number) },
            .text("status_meaning", "What that means, in a sentence.") { view in
                switch view.provision?.status {
                case .absolute:
                    "Absolute: what it covers may be withheld without weighing the public interest."
                case .qualified:
                    "Qualified: what it covers may be withheld only where the public interest in withholding it is the greater."
                case .partly:
                    "Absolute in some cases and qualified in others: the answer says which applies here."
                case .procedural, nil: nil
                }
            },
            .list("tests", .interestTest, "The public interest tests that are about it.") { $0.tests },
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
