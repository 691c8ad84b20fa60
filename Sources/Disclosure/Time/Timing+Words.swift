extension Timing {
    /// In plain English how the last day was worked out and whether it was kept, in one to three sentences.
    public var explanation: String {
        [dueSentence, givenSentence, answerSentence].compactMap(\.self).joined(separator: " ")
    }

    /// How the last day by law was worked out, such as `20 working days after 4 January 2021`; nil where it is not known.
    public var derivation: String? {
        guard gap == nil, let rule, start != nil, let lawfulDay, let usualDue, let from = received else {
            return nil
        }
        let beginning = clarified?.date ?? from
        var words = "\(rule.limit.words(rule.count, dayName: rule.dayName)) after "
        words += clarified != nil ? "the request was made clear on \(beginning.words)" : beginning.words
        if let firstDay, firstDay != beginning.adding(days: 1) {
            words += ", the first of them \(firstDay.words)"
        }
        if daysPaused > 0 {
            words += ", not counting \(rule.limit.dayWords(daysPaused, dayName: rule.dayName)) of waiting"
        }
        words += Self.leavingOut(holidays)
        if let cap = rule.cap, let calendar = cap.calendar {
            words += ", or \(rule.limit.dayWords(cap.count, dayName: calendar.dayName)) if that is earlier"
        }
        guard let extendedBy, usualDay != lawfulDay else { return words }
        return words + ", would have been \(usualDue.words), but there was more time \(extendedBy.words)"
    }

    /// How many days the answer was late, such as `2 working days`; nil where that is not known.
    var daysLateWords: String? {
        guard let rule, let daysLate else { return nil }
        return rule.limit.dayWords(daysLate, dayName: rule.dayName)
    }

    private var dueSentence: String? {
        if let gap { return gap.sentence }
        guard let lawfulDue, let derivation else { return nil }
        return "Due on \(lawfulDue.words): \(derivation)."
    }

    /// That the record gives a last day, where it is not that of the law.
    private var givenSentence: String? {
        guard let givenDue, givenDue != lawfulDue else { return nil }
        return "The record gives \(givenDue.words) as the last day."
    }

    private var answerSentence: String? {
        guard let responded else { return nil }
        var words = "Answered \(responded.isDay ? "on" : "in") \(responded.words)"
        let taken = rule.flatMap { rule in
            daysTaken.map { rule.limit.dayWords($0, dayName: rule.dayName) }
        }
        if let taken { words += " after \(taken)" }
        switch inTime {
        case true: words += responded == due ? ", on the last day" : ", in time"
        case false: words += daysLateWords.map { ", \($0) late" } ?? ", late"
        case nil: break
        }
        return words + "."
    }

    private static func leavingOut(_ holidays: [Holiday]) -> String {
        guard let last = holidays.last else { return "" }
        let others = holidays.dropLast().map(\.words).joined(separator: ", ")
        return ", leaving out " + (others.isEmpty ? last.words : "\(others) and \(last.words)")
    }
}

extension Timing.Gap {
    /// Why the last day is not known, as a sentence; nil where the law has none.
    fileprivate var sentence: String? {
        reason.map { "The last day for the answer is not known: \($0)." }
    }

    /// Why the last day is not known, as half a sentence; nil where the law has none.
    var reason: String? {
        switch self {
        case .noLimit: nil
        case .receiptUnknown: "the record does not say when the request came in"
        case .receiptInexact: "the record does not give the day on which the request came in"
        case .stopInexact: "the record does not give the days on which the clock stopped and went on"
        case .clockStopped(let day):
            "the clock stopped\(day.map { " on \($0.words)" } ?? "") and did not go on"
        case .extensionWithoutEnd: "the record does not say until when there was more time"
        case .calendar(let id, let from, let until): Self.reach(id, from, until)
        }
    }

    private static func reach(_ calendar: String, _ from: CalendarDate?, _ until: CalendarDate?) -> String {
        guard let from, let until else { return "the calendar '\(calendar)' has no data" }
        let areYears = (from.month, from.day, until.month, until.day) == (1, 1, 12, 31)
        let (first, last) = areYears ? (String(from.year), String(until.year)) : (from.words, until.words)
        return "the calendar '\(calendar)' covers \(first == last ? first : "\(first) to \(last)") only"
    }
}

extension TimeLimit {
    /// The words for so many single days of the limit, such as `3 working days`.
    fileprivate func dayWords(_ count: Int, dayName: String) -> String {
        let name = unit == .workingDays ? dayName : "day"
        return "\(count) \(name)\(count == 1 ? "" : "s")"
    }
}

extension TimeExtension.Reason {
    /// Why there was more time, after a verb: `to weigh the public interest`.
    public var words: String {
        switch self {
        case .pit: "to weigh the public interest"
        case .complexAndVoluminous: "because the request was complex and voluminous"
        case .consultation: "to consult others"
        case .unusualCircumstances: "because of unusual circumstances"
        case .agreement: "by agreement with the requester"
        }
    }
}
