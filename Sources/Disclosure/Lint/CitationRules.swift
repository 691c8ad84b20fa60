/// L03 to L06 and L11: whether text and front matter rely on the same provisions, and on ones that there are.
struct CitationRules {
    let record: LintedCase

    func check(_ findings: inout [Finding]) {
        checkText(&findings)
        checkFrontMatter(&findings)
        checkEnvironment(&findings)
    }

    // MARK: - The text

    private func checkText(_ findings: inout [Finding]) {
        var seen = KinSet()
        for mention in record.cited.mentions {
            switch mention.citation.kind {
            case .provision(let provision):
                guard !seen.containsKin(of: provision), !record.law.isGateway(provision),
                    !record.lists(provision), record.isReliedOn(mention)
                else { continue }
                seen.insert(provision)
                findings.append(unlisted(provision, mention))
            case .unknown(let regime, let citation, let nearest):
                guard record.isReliedOn(mention) else { continue }
                findings.append(
                    Finding(
                        .wrongCitation, at: .words(mention.citation.range),
                        "the \(name(of: regime)) has no \(citation)",
                        help: nearest.map { "did you mean \($0)?" } ?? "correct the number"))
            case .noGround(let regime, let citation, let about):
                guard isCalledExemption(mention) else { continue }
                findings.append(
                    Finding(
                        .wrongCitation, at: .words(mention.citation.range),
                        "\(citation) of the \(name(of: regime)) is about \(about), so nothing can be exempt under it",
                        help: "name the exemption that was applied"))
            case .unclear, .elsewhere, .span: continue
            }
        }
    }

    /// L03, L05 or L11: what the text relies on and the front matter does not list.
    private func unlisted(_ provision: CitedProvision, _ mention: CitedText.Mention) -> Finding {
        let own = record.details.regimes
        let place = Finding.Place.words(mention.citation.range)
        let word = record.word(for: provision)
        if own.contains(provision.regime) {
            return Finding(
                .unlistedExemption, at: place,
                "the text relies on \(provision.citation), which `exemptions` does not list, so lists and figures leave it out",
                help: "add \(provision.citation) to `exemptions`")
        }
        let law = name(of: provision.regime)
        if own.contains(where: { areJoined($0, provision.regime) }) {
            let counterpart = own.compactMap { self.counterpart(of: provision, in: $0) }.first
            return Finding(
                .otherLaw, at: place,
                "\(provision.citation) is \(article(word)) of the \(law), and the record's law is the \(names(own))",
                help: counterpart.map { "its counterpart is \($0); or add `\(provision.regime)` to `regime`" }
                    ?? "add `\(provision.regime)` to `regime` if the request was handled under both")
        }
        return Finding(
            .wrongCitation, at: place,
            "\(provision.citation) is \(article(word)) of the \(law), and the record's law is the \(names(own))",
            help: "correct the citation, or the record's `regime`")
    }

    /// Whether the words before a citation call it an exemption: `exempt from disclosure under section 45`.
    private func isCalledExemption(_ mention: CitedText.Mention) -> Bool {
        let start = mention.citation.range.lowerBound
        let block = record.text.blocks[mention.block].range
        let before = max(block.lowerBound, start - 40)..<start
        return Self.calls.first(in: record.bytes, before)?.upperBound == start
    }

    private static let calls = Phrases(
        "exempt under ", "exempt from disclosure under ", "exempt from release under ", "exempted under ",
        "exempt by virtue of ", "the exemption in ", "the exemption at ", "the exemption under ",
        "an exemption under ", "withheld under ", "refused under ")

    // MARK: - The front matter

    private func checkFrontMatter(_ findings: inout [Finding]) {
        var seen = Set<CitedProvision>()
        for claim in record.claims where seen.insert(claim.provision).inserted {
            checkLimb(claim, &findings)
            guard !record.mayExplainInDocument, !record.mentions(claim.provision),
                claim.exemption.note == nil,
                claim.exemption.publicInterestTest == nil
            else { continue }
            findings.append(
                Finding(
                    .unexplainedExemption, at: .value(claim.place),
                    "the text does not say why \(claim.provision.citation) applies, and the law asks for the reasons",
                    help:
                        "explain it under a heading such as `Exemption: \(claim.provision.citation)`, or give a `note` with the exemption"
                ))
        }
    }

    /// L06.
    private func checkLimb(_ claim: LintedCase.Claim, _ findings: inout [Finding]) {
        guard let facts = claim.facts, facts.needsLimb, let regime = record.law[claim.provision.regime],
            regime.prefix + facts.path == claim.provision.citation
        else { return }
        let cited = record.cited.mentions.lazy.compactMap(\.citation.provision).first {
            $0.isKin(of: claim.provision) && $0.citation.utf8.count > claim.provision.citation.utf8.count
        }
        let limbs = regime.provisions.filter { limb in
            limb.path.hasPrefix(facts.path + "(") && !limb.needsLimb && limb.path != facts.neitherConfirm
                && record.law.parent(of: limb.path, in: regime.id)?.needsLimb == true
        }.prefix(3).map { regime.prefix + $0.path }
        findings.append(
            Finding(
                .noLimb, at: .value(claim.place),
                "\(claim.provision.citation) has several limbs, and each protects something else",
                help: cited.map { "the text cites \($0.citation): write that" }
                    ?? "name the limb, such as \(limbs.joined(separator: ", "))"))
    }

    /// L11 where a request about the environment was refused under an Act that leads over to regulations about it.
    private func checkEnvironment(_ findings: inout [Finding]) {
        let own = record.details.regimes
        guard let first = record.claims.first?.provision.regime, let target = gateway(from: first),
            !own.contains(target), !record.claims.contains(where: { $0.provision.regime == target })
        else { return }
        let title = Array((record.details.title.versions.first?.text ?? "").utf8)
        guard let range = Self.environmentalWords.first(in: title, title.indices) else { return }
        let word = String(decoding: title[range], as: UTF8.self)
        findings.append(
            Finding(
                .environmental, at: .value(["title"]),
                "the title speaks of '\(word)', and environmental information is refused under the \(name(of: target)) alone",
                help:
                    "check the law, and write `regime: \(target)` if the information is about the environment"
            ))
    }

    private func gateway(from regime: String) -> String? {
        record.law[regime]?.provisions.lazy.compactMap(\.gateway).first
    }

    private func areJoined(_ one: String, _ other: String) -> Bool {
        gateway(from: one) == other || gateway(from: other) == one
    }

    private func counterpart(of provision: CitedProvision, in regime: String) -> String? {
        guard let own = record.law[regime] else { return nil }
        let counterparts = record.law.fact(of: provision, \.presentCounterparts)
        return counterparts?[regime].map { own.prefix + $0 }
    }

    private func name(of regime: String) -> String { record.law[regime]?.name ?? regime }

    private func names(_ regimes: [String]) -> String {
        regimes.map(name).joined(separator: " and the ")
    }

    private func article(_ word: String) -> String { "an \(word)" }

    private static let environmentalWords = Phrases(
        "air quality", "flood", "emissions", "pollution", "sewage", "contaminated land", "noise",
        "biodiversity",
        "planning application", "planning permission", "wildlife")
}

extension Provision {
    fileprivate var presentCounterparts: [String: String]? { counterparts.isEmpty ? nil : counterparts }
}
