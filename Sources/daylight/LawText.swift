import Disclosure
import Problems

/// The law in words, for a terminal of 80 columns.
struct LawText {
    let law: Law
    let style: TextStyle

    // MARK: - Lists

    /// The laws, one a line.
    var overview: String {
        let width = law.regimes.map(\.id.count).max() ?? 0
        let lines = law.regimes.flatMap { regime in
            style.row(regime.id, width: width, regime.name + (regime.provisions.isEmpty ? " (no list)" : ""))
        }
        return lines.joined(separator: "\n")
            + "\n\nA law's provisions: daylight law --regime foia\nOne of them: daylight law \"s31(1)(a)\"\n"
    }

    /// The provisions of a law, with what they are called and whether the public interest can override them.
    func list(of regime: Regime) -> String {
        var lines = [style.strong("\(regime.name) (\(regime.shortName))")]
        if let address = regime.legislation { lines.append(address.printable) }
        lines.append("")
        if regime.provisions.isEmpty {
            lines.append("Its provisions are not listed; a record may cite them as they are written.")
        }
        let rows = regime.provisions.map { provision in
            let depth = ancestors(of: provision, in: regime).count
            return (String(repeating: "  ", count: depth) + regime.prefix + provision.path, provision, depth)
        }
        let width = rows.map(\.0.count).max() ?? 0
        for (number, provision, depth) in rows {
            let title = depth == 0 ? provision.title : shortTitle(provision)
            lines += style.row(number, width: width, title, last: provision.status?.rawValue)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: - Explanations

    /// All that is known about a provision.
    func explanation(of provision: Provision, in regime: Regime) -> String {
        let number = regime.prefix + provision.path
        var lines = style.wrapped("\(number): \(provision.title)").map(style.strong)
        lines.append(regime.name.printable)
        lines.append("")
        for (label, text) in facts(about: provision, in: regime) {
            lines += style.row(label, width: 16, text)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is known about a provision under which nothing can be withheld.
    func explanation(ofOther number: String, about: String, in regime: Regime) -> String {
        var provision = Provision()
        provision.path = String(number.dropFirst(regime.prefix.count))
        var lines = [style.strong(number), regime.name.printable, ""]
        lines += style.wrapped("It is about \(about); it is no \(regime.withholding).")
        if let address = regime.address(of: provision) { lines.append(address.printable) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func facts(about provision: Provision, in regime: Regime) -> [(String, String)] {
        let facts: [(String, String?)] = [
            ("Protects", provision.protects), ("Kind", kind(of: provision)),
            ("Test", test(of: provision, in: regime)), ("Public interest", interest(of: provision)),
            ("Confirm or deny", silence(about: provision, in: regime)), ("Note", provision.note),
            ("Leads over to", provision.gateway.map { "\(law[$0]?.name ?? $0); to cite it refuses nothing" }),
            ("Stands below", place(of: provision, in: regime)),
            ("Has below it", limbs(of: provision, in: regime)),
            ("Elsewhere", counterparts(of: provision, in: regime)),
            ("The law", regime.address(of: provision)),
        ]
        return facts.compactMap { label, text in text.map { (label, $0) } }
    }

    private func kind(of provision: Provision) -> String? {
        switch provision.status {
        case .absolute: "absolute: the public interest is not weighed against it"
        case .qualified: "qualified: it gives way where the public interest in disclosure weighs as much"
        case .partly: "partly absolute, partly qualified: it depends on the limb"
        case .procedural: "procedural: a rule about the request, not about what the information says"
        case nil: nil
        }
    }

    private func test(of provision: Provision, in regime: Regime) -> String? {
        switch provision.test {
        case .class: "class: information of this kind is covered, whatever its release would do"
        case .prejudice: "prejudice: release \(regime.prejudice ?? "would harm") what it protects"
        case .endangerment: "danger: release would, or would be likely to, endanger somebody"
        case .adverseEffect: "adverse effect: release would adversely affect what it protects"
        case Provision.Test.none?, nil: nil
        }
    }

    private func interest(of provision: Provision) -> String? {
        switch provision.interest {
        case .yes: "a public interest test is needed"
        case .no: "no public interest test is needed"
        case .formal: "a public interest test is needed, but only for form"
        case .perLimb: "whether a public interest test is needed depends on the limb"
        case nil: nil
        }
    }

    /// Whether an authority may neither confirm nor deny that it holds the information.
    private func silence(about provision: Provision, in regime: Regime) -> String? {
        if let path = provision.neitherConfirm {
            return "\(regime.prefix)\(path) lets an authority do neither"
        }
        if regime.provisions.contains(where: { $0.neitherConfirm == provision.path }) {
            return "it lets an authority do neither"
        }
        let below = provision.path + "("
        if regime.provisions.contains(where: { $0.path.hasPrefix(below) && $0.neitherConfirm != nil }) {
            return "whether an authority may do neither depends on the limb"
        }
        return provision.status == .procedural ? nil : "no provision here lets an authority do neither"
    }

    private func place(of provision: Provision, in regime: Regime) -> String? {
        let above = ancestors(of: provision, in: regime)
        guard !above.isEmpty else { return nil }
        return above.map { "\(regime.prefix)\($0.path)" }.joined(separator: ", ")
    }

    private func limbs(of provision: Provision, in regime: Regime) -> String? {
        let limbs = law.children(of: provision.path, in: regime.id)
        guard !limbs.isEmpty else { return nil }
        return limbs.map { "\(regime.prefix)\($0.path)" }.joined(separator: ", ")
    }

    private func counterparts(of provision: Provision, in regime: Regime) -> String? {
        let counterparts = law.counterparts(of: provision.path, in: regime.id)
        guard !counterparts.isEmpty else { return nil }
        return counterparts.map { "\(law[$0.regime]?.shortName ?? $0.regime) \($0.citation)" }
            .joined(separator: ", ")
    }

    /// The listed provisions above one, the top first.
    private func ancestors(of provision: Provision, in regime: Regime) -> [Provision] {
        let above = sequence(first: provision) { law.parent(of: $0.path, in: regime.id) }
        return above.dropFirst().reversed()
    }

    /// What a limb is called without what its section is called.
    private func shortTitle(_ provision: Provision) -> String {
        let parts = provision.title.split(separator: " – ", maxSplits: 1)
        return parts.count == 2 ? String(parts[1]) : provision.title
    }
}
