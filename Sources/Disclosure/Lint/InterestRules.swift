/// L01, L02 and L07: whether public interest tests stand where the law asks for them, and are whole.
struct InterestRules {
    let record: LintedCase

    func check(_ findings: inout [Finding]) {
        checkMissing(&findings)
        var firstFor: [[String]: Int] = [:]
        var firstAgainst: [[String]: Int] = [:]
        for test in record.tests {
            checkNeed(test, &findings)
            checkSides(test, &findings)
            checkCopy(of: test.factorsFor, "for disclosure", in: test, &firstFor, &findings)
            checkCopy(of: test.factorsAgainst, "for withholding", in: test, &firstAgainst, &findings)
        }
    }

    /// L01.
    private func checkMissing(_ findings: inout [Finding]) {
        guard !record.mayExplainInDocument else { return }
        var seen = KinSet()
        var weighed: [CitedProvision: Bool] = [:]
        func check(_ provision: CitedProvision, _ facts: Provision?, at place: Finding.Place) {
            guard facts?.interest == .yes, !seen.containsKin(of: provision) else { return }
            let isWeighed = weighed[provision] ?? isWeighed(provision)
            weighed[provision] = isWeighed
            guard !isWeighed else { return }
            seen.insert(provision)
            findings.append(
                Finding(
                    .noInterestTest, at: place,
                    "\(provision.citation) is a qualified \(record.word(for: provision)), and the text does not weigh the public interest for it",
                    help:
                        "add a heading `Public interest test` with `Factors favouring disclosure`, `Factors favouring withholding` and `Balance` below the reasons for \(provision.citation)"
                ))
        }
        for claim in record.claims where claim.exemption.publicInterestTest == nil {
            check(claim.provision, claim.facts, at: .value(claim.place))
        }
        for mention in record.cited.mentions {
            guard let provision = mention.citation.provision, !record.lists(provision),
                record.details.regimes.contains(provision.regime), !record.law.isGateway(provision),
                record.isReliedOn(mention)
            else { continue }
            check(provision, record.law.facts(of: provision), at: .words(mention.citation.range))
        }
    }

    private func isWeighed(_ provision: CitedProvision) -> Bool {
        if record.tests.contains(where: {
            $0.provisions.isEmpty || $0.provisions.contains(where: provision.isKin)
        }) {
            return true
        }
        return record.answered.own.contains { index in
            let subject = record.cited.subject(ofBlock: index)
            return (subject.isEmpty || subject.contains(where: provision.isKin))
                && Self.publicInterest.isFound(in: record.bytes, record.text.blocks[index].range)
        }
    }

    private static let publicInterest = Phrases("public interest")

    /// L02.
    private func checkNeed(_ test: InterestTest, _ findings: inout [Finding]) {
        guard let first = test.provisions.first, test.isStructured,
            test.provisions.allSatisfy({ provision in
                record.law.facts(of: provision)?.interest == .no
                    && record.law.kind(of: provision) != .confidence
                    && record.law.facts(of: provision)?.status == .absolute
            })
        else { return }
        findings.append(
            Finding(
                .needlessTest, at: .line(test.line),
                "\(first.citation) is an absolute \(record.word(for: first)), so the public interest does not have to be weighed",
                help: "take the test out, or say which other \(record.word(for: first)) it is about"))
    }

    /// L07, but for tests that are told in sentences.
    private func checkSides(_ test: InterestTest, _ findings: inout [Finding]) {
        guard test.isStructured else { return }
        let missing: [(isMissing: Bool, what: String, help: String)] = [
            (test.factorsFor.isEmpty, "no factor that favours disclosure", "Factors favouring disclosure"),
            (
                test.factorsAgainst.isEmpty, "no factor that favours withholding",
                "Factors favouring withholding"
            ),
            (test.balance.isEmpty, "no balance", "Balance"),
        ]
        for side in missing where side.isMissing {
            findings.append(
                Finding(
                    .oneSided, at: .line(test.line),
                    "the public interest test\(about(test)) has \(side.what), so readers cannot see how it was decided",
                    help: "add a heading `\(side.help)` with what was weighed"))
        }
    }

    /// L07 within a record.
    ///
    /// - Parameter lines: The lines of the tests in which each list of factors stands first.
    private func checkCopy(
        of factors: [String], _ words: String, in test: InterestTest, _ lines: inout [[String]: Int],
        _ findings: inout [Finding]
    ) {
        guard factors.reduce(0, { $0 + $1.utf8.count }) >= 60 else { return }
        guard let line = lines[factors] else {
            lines[factors] = test.line
            return
        }
        findings.append(
            Finding(
                .copiedFactors, at: .line(test.line),
                "the factors \(words)\(about(test)) are word for word those of the test in line \(line), so it seems that nobody weighed this one",
                help: "say what speaks \(words) of this information"))
    }

    private func about(_ test: InterestTest) -> String {
        test.provisions.first.map { " for \($0.citation)" } ?? ""
    }
}

extension LintedCase {
    /// What the law calls a ground for withholding: `exemption` or `exception`.
    func word(for provision: CitedProvision) -> String {
        law[provision.regime]?.withholding ?? "exemption"
    }
}
