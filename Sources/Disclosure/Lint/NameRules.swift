/// L15 and L16: whether regulators and laws are called what they are for this case.
struct NameRules {
    /// What a record of some laws must not name, and what each name belongs to.
    ///
    /// A class, since it is handed to the rules of each record.
    final class Names: Sendable {
        enum Owner: Sendable {
            case outdated(OutdatedWords)
            case regulator(name: String, isOwn: Bool)
        }

        /// The names in small letters, with typewriter apostrophes; in texts they begin with a capital.
        let phrases: [[UInt8]]
        let owners: [Owner]

        init(_ law: Law, regimes: [String]) {
            let own = regimes.compactMap { law[$0] }
            var phrases: [String] = []
            var owners: [Owner] = []
            var seen: Set<String> = [""]
            for words in own.flatMap(\.outdated) where seen.insert(words.words).inserted {
                phrases.append(words.words)
                owners.append(.outdated(words))
            }
            let ownNames = Set(own.compactMap(\.regulator?.name))
            let foreign = law.regimes.compactMap(\.regulator?.name).filter { !ownNames.contains($0) }
            if !ownNames.isEmpty {
                for name in ownNames.union(foreign).sorted() where !name.isEmpty {
                    phrases.append(name)
                    owners.append(.regulator(name: name, isOwn: ownNames.contains(name)))
                }
            }
            self.phrases = phrases.map { phrase in
                phrase.unicodeScalars.flatMap { $0 == "\u{2019}" ? Array("'".utf8) : Array(String($0).utf8) }
                    .map(\.lowered)
            }
            self.owners = owners
        }
    }

    let record: LintedCase
    let names: Names

    func check(_ findings: inout [Finding]) {
        var outdated: [(OutdatedWords, Range<Int>)] = []
        var foreign: (name: String, range: Range<Int>)?
        var namesOwn = false
        var seen = Set<Int>()
        /// The sentence that was looked at last, and whether it is about complaints.
        var sentence = (range: 0..<0, isAboutComplaints: false)
        findNames { position, range in
            switch names.owners[position] {
            case .outdated(let words):
                if seen.insert(position).inserted { outdated.append((words, range)) }
            case .regulator(_, isOwn: true): namesOwn = true
            case .regulator(let name, isOwn: false):
                if !sentence.range.contains(range.lowerBound) {
                    let block = record.text.block(at: range.lowerBound)
                    let around = record.bytes.sentence(around: range.lowerBound, in: block)
                    sentence = (around, Self.complaints.isFound(in: record.bytes, around))
                }
                if sentence.isAboutComplaints { foreign = (name, range) }
            }
        }
        if let foreign, !namesOwn { report(foreign, &findings) }
        for (words, range) in outdated { report(words, range, &findings) }
        checkRepealed(&findings)
        checkNotice(&findings)
    }

    /// Calls with the position of each name in the authority's words, and its bytes.
    private func findNames(_ found: (Int, Range<Int>) -> Void) {
        record.bytes.withUnsafeBufferPointer { bytes in
            for offset in record.marks.capitals.lazy.map(Int.init) {
                let first = bytes[offset].lowered
                for (position, phrase) in names.phrases.enumerated() where phrase[0] == first {
                    guard let length = bytes.length(of: phrase, at: offset, before: bytes.count) else {
                        continue
                    }
                    found(position, offset..<offset + length)
                }
            }
        }
    }

    private static let complaints = Phrases(
        "complain", "complaint", "appeal", "apply to", "write to", "contact")

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
