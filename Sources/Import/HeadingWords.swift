import Content

/// What the headings of registers mean.
enum HeadingWords {
    /// What a column with a heading holds.
    enum Meaning: Hashable {
        case field(RegisterField)
        /// Who asked, or who works on the request: what a log must not say.
        case person
    }

    /// What a heading most likely means; nil where it says nothing.
    static func meaning(of heading: String) -> Meaning? {
        guard heading.utf8.count <= 120 else { return nil }
        let plain = withoutBrackets(heading)
        if let known = lookUp(plain) { return known }
        // Bilingual headings: `Date received / Dáta`.
        for part in plain.split(whereSeparator: { $0 == "/" || $0 == "\n" || $0 == "|" }) {
            if let known = lookUp(String(part)) { return known }
        }
        return byWords(Set(CellText.words(plain)))
    }

    private static func withoutBrackets(_ heading: String) -> String {
        guard let open = heading.firstIndex(of: "("), open > heading.startIndex else { return heading }
        let close = heading[open...].firstIndex(of: ")").map { heading.index(after: $0) } ?? heading.endIndex
        // `Exemption(s)` is one word.
        let within = heading[open..<close]
        let rest = heading[..<open] + (within == "(s)" ? "s" : " ") + heading[close...]
        return String(rest)
    }

    private static func lookUp(_ heading: String) -> Meaning? {
        let words = CellText.words(heading)
        if let meaning = byPhrase[words.joined(separator: " ")] { return meaning }
        var rest = words.filter { !emptyWords.contains($0) }
        if rest.count > 1, rest.last?.utf8.allSatisfy({ $0 < 0x3A }) == true { rest.removeLast() }
        return byPhrase[rest.joined(separator: " ")]
    }

    private static func byWords(_ words: Set<String>) -> Meaning? {
        if !words.isDisjoint(with: privateWords) { return .person }
        let isName = words.contains("name") || words.contains("details")
        if isName, !words.isDisjoint(with: people) { return .person }
        let isDate = !words.isDisjoint(with: ["date", "day", "datetime", "when"])
        if words.contains("review") || words.contains("ir") {
            if words.contains("outcome") || words.contains("result") { return .field(.reviewOutcome) }
            if !isDate { return nil }
            return .field(words.isDisjoint(with: answerWords) ? .reviewRequested : .reviewCompleted)
        }
        if !words.isDisjoint(with: ["due", "deadline", "target"]) { return .field(.due) }
        if isDate {
            if !words.isDisjoint(with: [
                "received", "receipt", "logged", "opened", "in", "registered", "submitted",
            ]) {
                return .field(.received)
            }
            if !words.isDisjoint(with: answerWords) { return .field(.responded) }
            return nil
        }
        if words.contains(where: { $0.hasPrefix("exempt") }) { return .field(.exemptions) }
        if words.contains("outcome") { return .field(.outcome) }
        if words.contains("reference") || words.contains("ref") { return .field(.reference) }
        return nil
    }

    private static let emptyWords: Set<String> = [
        "the", "of", "a", "an", "for", "to", "foi", "foia", "foisa", "eir", "rfi", "ati", "dd", "mm", "yyyy",
        "yy",
    ]
    private static let people: Set<String> = [
        "requester", "requestor", "requesters", "applicant", "applicants", "complainant", "customer",
        "enquirer",
        "correspondent",
    ]
    private static let privateWords: Set<String> = [
        "email", "e-mail", "telephone", "phone", "mobile", "postcode", "address", "surname", "forename",
        "forenames",
        "firstname", "lastname", "salutation", "dob",
    ]
    private static let answerWords: Set<String> = [
        "responded", "response", "closed", "closure", "completed", "completion", "sent", "issued", "answered",
        "reply", "replied", "disclosed", "released", "out", "decision", "finished", "concluded", "despatched",
    ]

    private static let byPhrase = Dictionary(
        phrases.flatMap { meaning, text in
            text.split(separator: "|").map {
                ($0.split(whereSeparator: \.isWhitespace).joined(separator: " "), meaning)
            }
        }, uniquingKeysWith: { first, _ in first })

    private static let phrases: [(Meaning, String)] = [
        (
            .field(.reference),
            """
            reference | ref | ref no | ref number | reference number | reference no | request number | request no |
            request id | request ref | request reference | case ref | case reference | case number | case no | case id |
            id | our ref | our reference | unique reference | unique id | unique ref | log number | log no | log ref |
            enquiry number | enquiry ref | urn | number | no | foi | foi no | foi number | rfi no | atisn | atisn number |
            file ref | file reference | uimhir thagartha | tagairt | cyfeirnod | nr | disclosure ref | case
            """
        ),
        (
            .field(.title),
            """
            title | subject | request title | subject request | request subject | subject matter | subject line |
            description | brief description | short description | nature request | request heading | heading |
            topic request | request topic | case title | teideal | teitl | title request | about | subject information requested
            """
        ),
        (
            .field(.received),
            """
            received | date received | received date | date receipt | receipt date | request received |
            date request received | request received date | date request | request date | date in | date logged | logged |
            opened | date opened | open date | start date | date requested | received on | date registered |
            date submitted | dyddiad derbyn | dáta faighte | in
            """
        ),
        (
            .field(.due),
            """
            due | due date | date due | deadline | target date | response due | statutory deadline | respond by |
            target response date | response deadline | 20 day deadline | date response due | 20 working days | reply due
            """
        ),
        (
            .field(.responded),
            """
            responded | date responded | response date | date response | date completed | completed | completed date |
            completion date | date closed | closed | closed date | date answered | answered | date sent | sent |
            response sent | date response sent | reply date | date reply | date replied | replied | date issued | issued |
            date out | decision date | date decision | date disclosed | release date | date released | released |
            date disclosure | finish date | date final response | final response | dáta freagartha | dyddiad ymateb |
            responded on | out | date response issued | response issued
            """
        ),
        (
            .field(.outcome),
            """
            outcome | result | decision | disposition | response type | outcome request | request outcome |
            final outcome | disclosure | disclosed | disclosure decision | response outcome | information provided |
            information disclosed | information released | decision made | cinneadh | canlyniad | outcome response |
            information disclosed | information supplied | granted
            """
        ),
        (
            .field(.status),
            "status | state | request status | case status | current status | open closed | stádas"
        ),
        (
            .field(.exemptions),
            """
            exemption | exemptions | exemption applied | exemptions applied | exceptions | exception | exception applied |
            exceptions applied | exemptions exceptions | exemption exception | exemption used | exemptions used |
            exemptions cited | section applied | sections applied | section act | refusal reason | reason refusal |
            reasons refusal | sections relied on | exemptions relied on | withheld under | sections | section |
            reason withholding | grounds refusal
            """
        ),
        (
            .field(.regime),
            """
            regime | legislation | act | law | request type | type request | access regime | applicable legislation |
            type | foi or eir | foi eir | foia or eir | foi eir dpa | act regulations
            """
        ),
        (
            .field(.topics),
            """
            topic | topics | category | categories | theme | themes | subject area | subject category | keyword |
            keywords | tags | classification | topic area | pwnc
            """
        ),
        (
            .field(.department),
            """
            department | directorate | service | service area | team | division | business area | unit | business unit |
            lead department | faculty | school | command | portfolio | branch | responding department | dept |
            lead directorate | area | department responsible | station | lead service
            """
        ),
        (
            .field(.requesterType),
            """
            requester type | requestor type | applicant type | type requester | type applicant | type requestor |
            category requester | requester category | requestor category | applicant category | requester group |
            source | source request | sector | customer type | catagóir
            """
        ),
        (
            .field(.summary),
            "summary | request summary | summary request | synopsis | abstract | brief summary | précis"
        ),
        (
            .field(.request),
            """
            request | request text | request details | details request | request description | description request |
            information requested | details | question | questions | full request | wording request | text request |
            request wording | requested information | enquiry | what was asked | you asked | information sought |
            request detail
            """
        ),
        (
            .field(.response),
            """
            response | response text | response details | our response | answer | reply | details response | we said |
            our answer | full response | response given | answers
            """
        ),
        (
            .field(.links),
            """
            link | links | url | web link | weblink | link response | response link | published link | web address |
            hyperlink | document link | disclosure log link | publication link | response url | website
            """
        ),
        (
            .field(.reviewRequested),
            """
            review requested | internal review requested | date review requested | ir received | internal review date |
            date internal review | review received | ir requested | internal review received | review date
            """
        ),
        (
            .field(.reviewCompleted),
            """
            review completed | internal review completed | review response date | ir completed | review responded |
            date review completed | ir responded | internal review response | internal review responded
            """
        ),
        (
            .field(.reviewOutcome),
            """
            review outcome | internal review outcome | ir outcome | outcome review | outcome internal review |
            internal review result | review result | internal review | review
            """
        ),
        (
            .person,
            """
            name | requester | requestor | applicant | requester name | requestor name | applicant name |
            name requester | name applicant | name requestor | full name | contact | contact details | contact name |
            email | e mail | email address | e mail address | address | postal address | postcode | post code |
            telephone | telephone number | phone | phone number | mobile | tel | tel no | surname | first name |
            last name | forename | officer | case officer | handler | case handler | assigned to | allocated to |
            owner | case owner | lead officer | responding officer | handled by | foi officer | organisation |
            organization | company | requester organisation | requester email | applicant email | customer |
            customer name | enquirer | requested by | from | ainm | enw | decision maker | author |
            requester address | requester details | applicant details | date birth
            """
        ),
    ]
}
