/// A case with its text, as rules look at it.
///
/// A class, since a copy of a case's fifty fields for each rule would take longer than the rules.
final class LintedCase {
    /// A provision on which the front matter relies.
    struct Claim {
        let exemption: Exemption
        let provision: CitedProvision
        /// What the law's file says of it.
        let facts: Provision?
        /// What it is for, where rules depend on that.
        let kind: Provision.Kind?
        /// Where it stands in the front matter.
        let place: [Finding.Step]
    }

    let details: Case
    let law: Law
    let cited: CitedText
    let tests: [InterestTest]
    /// How many hours of work the authority has to spend on an answer.
    let costLimit: Int
    let today: CalendarDate?
    /// What the front matter relies on, without what only leads over to another law.
    let claims: [Claim]

    /// What the front matter lists, of the whole case and of its documents.
    private let listed: KinSet
    /// The provisions by which what it lists allows to neither confirm nor deny.
    private let denying: Set<String>
    /// What the text cites.
    private let mentioned: KinSet
    /// The sentence that was looked at last, and whether it says that the authority relies on what it cites.
    private var lastSentence: (range: Range<Int>, isRelied: Bool) = (0..<0, false)

    init(
        _ details: Case, law: Law, cited: CitedText, tests: [InterestTest], costLimit: Int,
        today: CalendarDate?
    ) {
        self.details = details
        self.law = law
        self.cited = cited
        self.tests = tests
        self.costLimit = costLimit
        self.today = today
        var claims: [Claim] = []
        func add(_ exemptions: [Exemption], at place: [Finding.Step]) {
            for (index, exemption) in exemptions.enumerated() {
                for provision in exemption.provisions where !law.isGateway(provision) {
                    claims.append(
                        Claim(
                            exemption: exemption, provision: provision, facts: law.facts(of: provision),
                            kind: law.kind(of: provision),
                            place: place + [.position(index)]))
                }
            }
        }
        add(details.exemptions, at: ["exemptions"])
        for (index, part) in details.parts.enumerated() where !part.exemptions.isEmpty {
            add(part.exemptions, at: ["parts", .position(index), "exemptions"])
        }
        self.claims = claims
        listed = KinSet(
            claims.lazy.map(\.provision) + details.documents.lazy.flatMap(\.exemptions).flatMap(\.provisions))
        denying = Set(
            claims.compactMap { claim in
                guard claim.exemption.neitherConfirmsNorDenies, let path = claim.facts?.neitherConfirm,
                    let regime = law[claim.provision.regime]
                else { return nil }
                return regime.id + " " + regime.prefix + path
            })
        mentioned = KinSet(cited.mentions.lazy.compactMap(\.citation.provision))
    }

    var text: CaseText { cited.text }
    var answered: AnsweredText { cited.answered }
    var bytes: [UInt8] { text.bytes }
    var marks: TextMarks { cited.marks }

    /// Whether the text is to be judged: the request has been answered, and the text has not been taken down.
    var isAnswered: Bool {
        details.isClosed && details.takedown == nil
            && ![.withdrawn, .transferred, .lapsed].contains(details.outcome)
    }

    /// Whether the reasons may all stand in a document, such as the letter: there is one, and the text cites nothing.
    var mayExplainInDocument: Bool {
        !details.documents.isEmpty && !cited.mentions.contains { $0.citation.provision != nil }
    }

    /// Whether the text cites a provision, one of its limbs or its section.
    func mentions(_ provision: CitedProvision) -> Bool {
        mentioned.containsKin(of: provision)
    }

    /// Whether the front matter lists a provision, one of its limbs or its section.
    func lists(_ provision: CitedProvision) -> Bool {
        listed.containsKin(of: provision) || denying.contains(provision.regime + " " + provision.citation)
    }

    /// Whether a citation is surely one on which the authority relies: a heading, or a sentence that says so.
    func isReliedOn(_ mention: CitedText.Mention) -> Bool {
        let block = text.blocks[mention.block]
        if block.isHeading { return true }
        let start = mention.citation.range.lowerBound
        // Very many citations can stand in one sentence.
        if !lastSentence.range.contains(start) {
            let sentence = bytes.sentence(around: start, in: block.range)
            let isRelied =
                Self.reliance.isFound(in: bytes, sentence) && !Self.doubt.isFound(in: bytes, sentence)
            lastSentence = (sentence, isRelied)
        }
        return lastSentence.isRelied
    }

    private static let reliance = Phrases(
        "exempt", "withh", "refus", "rely on", "relied on", "relying on", "engaged", "redact", "applies",
        "applied")

    private static let doubt = Phrases(
        whole:
            "not", "don't", "doesn't", "didn't", "nor", "no longer", "consider", "whether", "would have",
        "if",
        "you ask",
        "you say", "your request")
}
