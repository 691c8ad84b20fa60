/// Reads what the text of a case says about the law, and looks for what rules L01 to L18 and S02 to S18 have against it.
///
/// One reader serves all cases of a log.
public struct CaseReader: Sendable {
    /// What a text says.
    public struct Reading: Sendable {
        /// The public interest tests in the authority's words, in their order.
        public let interestTests: [InterestTest]
        /// What in the authority's words looks like the reference of another case: its normal form and its bytes.
        public let references: [(key: String, range: Range<Int>)]
        /// What stands for the words of the request, to be compared with others; nil for a short one.
        public let sketch: RequestSketch?
        /// What rules find.
        public let findings: [Finding]
    }

    private let law: Law
    private let costLimit: Int
    private let today: CalendarDate?
    private let abbreviations: Set<String>
    /// What is needed for cases under one law alone, by its id.
    private let tools: [String: Tools]

    private struct Tools: Sendable {
        let citations: CitationReader
        let names: NameRules.Names

        init(_ law: Law, regimes: [String]) {
            citations = CitationReader(law: law, regimes: regimes)
            names = NameRules.Names(law, regimes: regimes)
        }
    }

    /// Prepares to read the cases of a log.
    ///
    /// - Parameters:
    ///   - authority: The authority's name; abbreviations in it need no explanation.
    ///   - costLimit: How many hours of work the authority has to spend on an answer.
    ///   - today: The day on which the log is read.
    public init(law: Law, authority: String, costLimit: Int, today: CalendarDate?) {
        self.law = law
        self.costLimit = costLimit
        self.today = today
        tools = Dictionary(
            law.regimes.map { ($0.id, Tools(law, regimes: [$0.id])) }, uniquingKeysWith: { _, last in last })
        let names = law.regimes.flatMap {
            [$0.shortName, $0.regulator?.id.uppercased() ?? ""] + $0.otherNames
        }
        abbreviations = Set(
            (names + [authority]).flatMap { $0.split { !$0.isLetter } }.map(String.init) + Self.wellKnown)
    }

    /// Reads the text of a case.
    ///
    /// - Parameter name: The name of the record's folder, or of its file without the ending.
    public func read(_ details: Case, text: CaseText, name: String) -> Reading {
        let tools =
            details.regimes.count == 1
            ? details.regimes.first.flatMap { self.tools[$0] } ?? Tools(law, regimes: details.regimes)
            : Tools(law, regimes: details.regimes)
        let cited = CitedText(text, reader: tools.citations)
        let tests = InterestTestReader.tests(in: cited)
        let record = LintedCase(
            details, law: law, cited: cited, tests: tests, costLimit: costLimit, today: today)
        var findings: [Finding] = []
        let mentions = ReferenceMentions.all(in: text.bytes, digits: record.marks.digits)
        if record.isAnswered {
            InterestRules(record: record).check(&findings)
            CitationRules(record: record).check(&findings)
            HarmRules(record: record).check(&findings)
            CostRules(record: record).check(&findings)
            DenialRules(record: record).check(&findings)
            OutcomeRules(record: record).check(&findings)
            NameRules(record: record, names: tools.names).check(&findings)
            PublicationRules(record: record).check(&findings)
            PlainEnglishRules(record: record, known: abbreviations).check(&findings)
        }
        if details.takedown == nil {
            NameAndTitleRules(record: record, name: name, mentions: mentions).check(&findings)
            LayoutRules(record: record).check(&findings)
        }
        return Reading(
            interestTests: tests, references: mentions.map { ($0.key, $0.range) },
            sketch: RequestSketch(text.bytes, in: cited.answered.request.map { text.blocks[$0].range }),
            findings: findings)
    }

    private static let wellKnown = [
        "PDF", "CSV", "HTML", "FOI", "NHS", "BBC", "VAT", "GDPR", "DPA", "USB", "CCTV", "COVID", "GPS",
        "HMRC", "USA",
        "MOT",
    ]
}
