/// L15 and L16: whether regulators and laws are called what they are for this case.
struct NameRules {
    /// What a record of some laws must not name, and what each name belongs to.
    struct Names: Sendable {
        enum Owner: Sendable {
            case outdated(OutdatedWords)
            case regulator(name: String, isOwn: Bool)
        }

        let phrases: CapitalisedPhrases
        let owners: [Owner]

        init(_ law: Law, regimes: [String]) {
            let own = regimes.compactMap { law[$0] }
            var phrases: [String] = []
            var owners: [Owner] = []
            for words in own.flatMap(\.outdated) where !phrases.contains(words.words) {
                phrases.append(words.words)
                owners.append(.outdated(words))
            }
            let ownNames = Set(own.compactMap(\.regulator?.name))
            let foreign = law.regimes.compactMap(\.regulator?.name).filter { !ownNames.contains($0) }
            if !ownNames.isEmpty {
                for name in ownNames.union(foreign).sorted() {
                    phrases.append(name)
                    owners.append(.regulator(name: name, isOwn: ownNames.contains(name)))
                }
            }
            self.phrases = CapitalisedPhrases(phrases)
            self.owners = owners
        }
    }

    let record: LintedCase
    let names: Names

    func check(_ findings: inout [Finding]) {
        var outdated: [(OutdatedWords, Range<Int>)] = []
        var foreign: (name: String, range: Range<Int>)?
        var namesOwn = false
        for index in record.answered.own {
            let block = record.text.blocks[index].range
            names.phrases.find(in: record.bytes, block) { position, offset in
                switch names.owners[position] {
                case .outdated(let words):
                    if !outdated.contains(where: { $0.0 == words }) {
                        outdated.append((words, offset..<offset + words.words.utf8.count))
                    }
                case .regulator(_, isOwn: true): namesOwn = true
                case .regulator(let name, isOwn: false):
                    let sentence = record.bytes.sentence(around: offset, in: block)
                    if record.bytes.containsAny(Self.complaints, in: sentence) {
                        foreign = (name, offset..<offset + name.utf8.count)
                    }
                }
            }
        }
        if let foreign, !namesOwn { report(foreign, &findings) }
        for (words, range) in outdated { report(words, range, &findings) }
        checkRepealed(&findings)
        checkNotice(&findings)
    }

    private static let complaints: [StaticString] = [
        "complain", "complaint", "appeal", "apply to", "write to", "contact",
    ]

    private func report(_ foreign: (name: String, range: Range<Int>), _ findings: inout [Finding]) {
        let own = record.details.regimes.lazy.compactMap { record.law[$0]?.regulator }.first
        findings.append(
            Finding(
                .wrongRegulator, at: .words(foreign.range),
                "complaints under the record's law go to the \(own?.name ?? ""), and not to the \(foreign.name)",
                help: "correct the name, or the record's `regime`"))
    }

    /// L16 for words.
    private func report(_ words: OutdatedWords, _ range: Range<Int>, _ findings: inout [Finding]) {
        guard let responded = record.details.responded, let since = words.since, since <= responded else {
            return
        }
        findings.append(
            Finding(
                .outdatedLaw, at: .words(range),
                "'\(words.words)' was out of date since \(since.words), and the answer is of \(responded.words)",
                help: "write '\(words.instead)', unless the text speaks of earlier times"))
    }

    /// L16 for provisions.
    private func checkRepealed(_ findings: inout [Finding]) {
        guard let responded = record.details.responded else { return }
        for claim in record.claims {
            guard let repealed = claim.facts?.repealed, repealed <= responded else { continue }
            findings.append(
                Finding(
                    .outdatedLaw, at: .value(claim.place),
                    "\(claim.provision.citation) was no longer law since \(repealed.words), and the answer is of \(responded.words)",
                    help: "cite the provision that took its place"))
        }
    }

    /// L15: FOISA 2002 s17 makes `not held` a formal notice.
    private func checkNotice(_ findings: inout [Finding]) {
        guard record.details.outcome == .notHeld, !record.mayExplainInDocument,
            let regime = record.details.regimes.lazy.compactMap({ record.law[$0] }).first,
            let notice = regime.provisions.first(where: { $0.kind == .notHeld && $0.status == .procedural })
        else { return }
        let citation = regime.prefix + notice.path
        let isCited =
            record.claims.contains { $0.provision.citation.hasPrefix(citation) }
            || record.cited.mentions.contains { $0.citation.provision?.citation.hasPrefix(citation) == true }
        guard !isCited else { return }
        findings.append(
            Finding(
                .noNotice, at: .value(["outcome"]),
                "the \(regime.name) asks for a notice under \(citation) where information is not held, and the text names none",
                help: "say in the text that it is a notice under \(citation)"))
    }
}
