extension Outcome {
    /// The outcome that a word of an authority's own stands for, such as `Disclosed in part` or `S.12`; nil where it
    /// says nothing certain.
    ///
    /// Letters' case and punctuation are no difference, nor are words such as `request`, `information` and `the`.
    public init?(synonym text: String) {
        guard let outcome = Outcome(rawValue: text.lowercased()) ?? Self.bySynonym[Self.key(text)] else {
            return nil
        }
        self = outcome
    }

    private static let bySynonym = Dictionary(
        synonyms.flatMap { outcome, words in words.map { (key($0), outcome) } },
        uniquingKeysWith: { first, _ in first })

    /// Words in small letters without what makes no difference; `section 12` and `s. 12` are `s12`.
    private static func key(_ text: String) -> String {
        var words: [String] = []
        for word in text.utf8.split(whereSeparator: { !$0.isWordByte }) {
            let word = String(decoding: word.map(\.lowered), as: UTF8.self)
            if word.utf8.first.map({ $0 < 0x3A }) == true, let last = words.last,
                ["s", "section", "sect", "sec"].contains(last)
            {
                words[words.count - 1] = "s" + word
            } else if !emptyWords.contains(word) {
                words.append(word)
            }
        }
        return words.joined(separator: " ")
    }

    private static let emptyWords: Set<String> = [
        "the", "a", "an", "of", "was", "were", "is", "are", "all", "information", "info", "request", "data",
        "under", "foi", "foia", "foisa", "eir", "by", "been", "has", "have", "to",
    ]

    private static let synonyms: [(Outcome, [String])] = [
        (
            .granted,
            [
                "granted", "granted in full", "fully granted", "full", "in full", "successful",
                "disclosed", "disclosed in full", "fully disclosed", "full disclosure", "disclosure in full",
                "disclosure", "released", "released in full", "fully released", "full release", "release",
                "provided", "provided in full", "fully provided", "supplied", "supplied in full",
                "complied", "complied in full", "answered in full", "fully answered", "sent in full",
                "given in full",
                "information provided in full", "allowed", "allowed in full", "access granted",
                "access granted in full", "full response", "responded in full", "disclosed - full",
                "approved",
                "all information provided", "full access",
            ]
        ),
        (
            .partGranted,
            [
                "part granted", "granted in part", "partly granted", "partially granted", "part", "partial",
                "partially", "in part", "partially disclosed", "partly disclosed", "disclosed in part",
                "part disclosed", "part disclosure", "partial disclosure", "disclosure in part",
                "partially released", "released in part", "part released", "partial release", "part release",
                "partially provided", "provided in part", "part provided", "part supplied",
                "supplied in part",
                "partially supplied", "withheld in part", "partially withheld", "partly withheld",
                "part withheld",
                "part refused", "partially refused", "refused in part", "partial refusal", "part refusal",
                "partially successful", "part exempt", "partially exempt", "exempt in part",
                "partial exemption",
                "granted/refused in part", "part-granted", "access granted in part", "partial response",
                "released with redactions", "disclosed with redactions", "redacted",
                "provided with redactions",
                "partial access",
            ]
        ),
        (
            .refused,
            [
                "refused", "refused in full", "fully refused", "full refusal", "refusal", "withheld",
                "withheld in full", "fully withheld", "exempt", "exempt in full", "fully exempt",
                "full exemption",
                "rejected", "declined", "denied", "not disclosed", "non disclosure", "not released",
                "exemption applied in full", "refused - exempt", "exempted", "refused exempt",
                "refused exemption applied", "access refused", "refused - exemption",
            ]
        ),
        (
            .refusedCost,
            [
                "s12", "refused s12", "refused on cost", "refused cost", "refused - cost", "cost limit",
                "exceeds cost limit", "over cost limit", "cost limit exceeded", "exceeds appropriate limit",
                "appropriate limit", "over appropriate limit", "appropriate limit exceeded", "fees limit",
                "exceeds fees limit", "over 18 hours", "exceeds 18 hours", "over 24 hours",
                "exceeds 24 hours",
                "refused - cost limit", "refused - s12", "excessive cost", "too costly", "s12 cost limit",
                "s12 refusal", "refused - exceeds cost limit", "s12 exceeds cost limit", "cost of compliance",
                "s12 applied", "time limit exceeded s12", "refused - s12 cost limit", "s12 cost", "s12 costs",
            ]
        ),
        (
            .refusedVexatious,
            [
                "s14", "refused s14", "vexatious", "repeated", "repeat", "vexatious or repeated",
                "refused - vexatious", "refused - repeated", "refused - s14", "s14 vexatious", "s14 repeated",
                "repeat request", "repeated request", "vexatious request", "s14 refusal",
                "refused as vexatious",
                "refused as repeated", "s14 applied",
            ]
        ),
        (
            .notHeld,
            [
                "not held", "information not held", "info not held", "no information held",
                "none held", "no data held", "data not held", "no records held", "no record held",
                "records not held", "no records", "not holding", "does not hold", "we do not hold",
                "do not hold",
                "information is not held", "nil held", "nothing held", "no recorded information held",
                "information does not exist", "records do not exist", "does not exist", "s17 notice not held",
                "refused - records do not exist", "not held by us", "not held by council",
            ]
        ),
        (
            .neitherConfirmNorDeny,
            [
                "ncnd", "neither confirm nor deny", "neither confirmed nor denied", "ncd",
                "neither confirm or deny",
                "refused - ncnd", "n.c.n.d.", "neither confirm/deny", "ncnd applied", "ncnd response",
            ]
        ),
        (
            .alreadyPublic,
            [
                "already public", "already available", "publicly available", "already published",
                "s21", "s21 applied", "already in public domain", "in public domain", "public domain",
                "available elsewhere", "otherwise accessible", "otherwise available", "reasonably accessible",
                "accessible by other means", "accessible elsewhere", "available online", "refused - s21",
                "s21 otherwise accessible", "directed to website", "signposted",
                "information available elsewhere",
                "s21 accessible by other means", "published elsewhere", "refused s21",
            ]
        ),
        (
            .withdrawn,
            [
                "withdrawn", "withdrawn by requester", "withdrawn by applicant", "requester withdrew",
                "cancelled",
                "canceled", "request withdrawn", "applicant withdrew", "withdrew",
            ]
        ),
        (
            .transferred,
            [
                "transferred", "transferred to other authority", "transferred elsewhere", "referred",
                "referred elsewhere", "redirected", "transferred in full", "passed to another authority",
                "transferred to another authority", "transferred to another body", "transferred out",
                "redirected to another authority", "referred to another authority",
            ]
        ),
        (
            .lapsed,
            [
                "lapsed", "clarification not received", "no clarification received", "no clarification",
                "clarification requested no response", "clarification sought no response",
                "no reply from requester",
                "closed no clarification", "closed - clarification not received", "deemed withdrawn",
                "clarification not provided", "timed out", "no response from requester", "not clarified",
            ]
        ),
    ]
}

extension UInt8 {
    fileprivate var isWordByte: Bool {
        self &- UInt8(ascii: "0") < 10 || (self | 0x20) &- UInt8(ascii: "a") < 26 || self >= 0x80
    }
}
