import Content
import Disclosure

/// What a register's word for an outcome says.
enum Resolution: Hashable {
    case outcome(Outcome)
    /// The request has not been answered yet.
    case open
    /// The request has been dealt with, and the word does not say how.
    case closed
    /// There is no word.
    case none

    /// Reads a cell; nil where its words are not known.
    fileprivate init?(line: String, key: String) {
        if key.isEmpty || Self.nothing.contains(key) {
            self = .none
        } else if Self.openWords.contains(key) {
            self = .open
        } else if let outcome = Outcome(synonym: line) {
            self = .outcome(outcome)
        } else if Self.closedWords.contains(key) {
            self = .closed
        } else {
            return nil
        }
    }

    private static let nothing: Set<String> = [
        "n a", "na", "nil", "not recorded", "unknown", "null", "blank", "tbc",
    ]
    private static let openWords: Set<String> = [
        "open", "ongoing", "in progress", "pending", "live", "awaiting response", "outstanding",
        "not yet answered",
        "being processed", "under consideration", "new", "received", "acknowledged", "active", "current",
        "on hold",
        "awaiting clarification", "clarification", "clarification requested", "overdue", "work in progress",
        "wip",
    ]
    private static let closedWords: Set<String> = [
        "closed", "complete", "completed", "answered", "responded", "finished", "done", "sent",
        "response sent",
        "replied", "case closed", "resolved",
    ]
}

/// What words for outcomes mean: first as the map says.
struct OutcomeWords: Sendable {
    private let map: [String: Outcome]
    private let bySmallWord: [String: Outcome]

    /// - Parameter map: What the map says.
    init(_ map: [String: Outcome]) {
        self.map = map
        bySmallWord = Dictionary(
            map.sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Reads a cell; nil where its words are not known.
    func resolution(_ text: String) -> Resolution? {
        let line = CellText.line(text)
        if let outcome = map[line] { return .outcome(outcome) }
        let key = CellText.words(line).joined(separator: " ")
        if let outcome = bySmallWord[key] { return .outcome(outcome) }
        return Resolution(line: line, key: key)
    }
}

/// What a register's words for kinds of requesters mean.
enum RequesterWords {
    /// The kind of requester, or nil where a word is not known.
    static func type(_ text: String) -> RequesterType? {
        let key = CellText.words(text).joined(separator: " ")
        return RequesterType(rawValue: key) ?? table[key]
    }

    private static let table = Dictionary(
        ([
            (
                .public,
                """
                member of the public, individual, private individual, citizen, resident, general public, private,
                public individual, local resident, members of the public, member of public, personal, taxpayer, parent
                """
            ),
            (
                .media,
                "journalist, press, newspaper, broadcaster, media press, press media, news, media journalist, reporter"
            ),
            (
                .research,
                "researcher, academic, student, university, academic research, education, researcher student, academia"
            ),
            (
                .business,
                """
                company, commercial, private company, commercial organisation, private sector, corporate, firm,
                commercial company, business commercial, contractor, supplier, private business, enterprise
                """
            ),
            (
                .campaign,
                """
                campaign group, campaigner, pressure group, charity, ngo, voluntary sector, third sector, interest group,
                voluntary organisation, lobby group, campaign organisation, trade union, union, pressure charity group
                """
            ),
            (
                .political,
                "mp, councillor, msp, ms, td, politician, political party, elected member, mp councillor, oireachtas"
            ),
            (.legal, "solicitor, solicitors, law firm, lawyer, legal representative, barrister"),
            (.staff, "employee, staff member, member of staff, former employee, internal, officer"),
            (
                .unknown,
                "other, others, not known, not stated, unspecified, anonymous, wdtk, what do they know"
            ),
        ] as [(RequesterType, String)]).flatMap { type, words in
            words.split(separator: ",").map { (CellText.words(String($0)).joined(separator: " "), type) }
        }, uniquingKeysWith: { first, _ in first })
}

/// What a register's words for the outcomes of internal reviews mean.
enum ReviewWords {
    /// The outcome, or nil where a word is not known.
    static func outcome(_ text: String) -> InternalReview.Outcome? {
        table[CellText.words(text).joined(separator: " ")]
    }

    /// Whether a cell says that there was no review.
    static func isNone(_ text: String) -> Bool {
        ["", "no", "n", "n a", "na", "none", "not requested", "no review", "nil", "0", "false"]
            .contains(CellText.words(text).joined(separator: " "))
    }

    private static let table: [String: InternalReview.Outcome] = [
        "upheld": .upheld, "decision upheld": .upheld, "original decision upheld": .upheld,
        "affirmed": .upheld,
        "upheld in full": .upheld, "original response upheld": .upheld, "not overturned": .upheld,
        "partly upheld": .partlyUpheld, "partially upheld": .partlyUpheld, "part upheld": .partlyUpheld,
        "upheld in part": .partlyUpheld, "varied": .partlyUpheld, "decision varied": .partlyUpheld,
        "overturned": .overturned, "decision overturned": .overturned, "reversed": .overturned,
        "annulled": .overturned, "overturned in full": .overturned,
        "ongoing": .ongoing, "in progress": .ongoing, "pending": .ongoing, "open": .ongoing,
        "out of time": .outOfTime, "late": .outOfTime, "refused as out of time": .outOfTime,
    ]
}
