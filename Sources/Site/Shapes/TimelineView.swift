import Content
import Disclosure
import Templates

/// What happened to a case, day by day, and how long the answer took.
struct TimelineView: Sendable {
    let timing: Timing
    let events: [Event]
    let figure: TimelineFigure?

    /// Something that happened, or was to happen, on a day.
    struct Event: Sendable {
        let date: CalendarDate
        let text: String
    }

    /// The timeline of a case, or nil where there are no days to show.
    init?(_ shown: ShownCase, context: CaseContext) {
        guard let timing = shown.timing else { return nil }
        self.timing = timing
        let events = Self.events(shown.details, timing, context)
        guard events.count > 1 else { return nil }
        self.events = events
        figure = TimelineFigure(shown.details, timing)
    }

    /// The events by their days; those of one day, or of a month or year, in the order in which they happen.
    private static func events(_ details: Case, _ timing: Timing, _ context: CaseContext) -> [Event] {
        let all = answer(details, timing) + reviews(details, timing) + appeals(details, context)
        return all.enumerated().sorted { left, right in
            let (first, second) = (key(left.element.date), key(right.element.date))
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    private static func answer(_ details: Case, _ timing: Timing) -> [Event] {
        var events = [event(details.received, "Request received")]
        for stop in details.clock {
            let reason =
                switch stop.reason {
                case .clarification: ": we asked what was meant"
                case .fees: ": we asked for a fee"
                case nil: ""
                }
            events.append(event(stop.stop, "Clock stopped" + reason))
            events.append(event(stop.restart, "Clock started again"))
        }
        if let usual = timing.usualDue, let due = timing.due, usual != due {
            events.append(event(usual, "Last day for an answer without more time"))
        }
        let more = details.timeExtension?.reason.map { ", with more time \($0.words)" } ?? ""
        events.append(event(timing.due, "Last day for the answer" + more))
        let late = timing.inTime == false ? timing.daysLateWords.map { ", \($0) late" } ?? ", late" : ""
        events.append(event(details.responded, "Answer sent" + late))
        return events.compactMap(\.self)
    }

    private static func reviews(_ details: Case, _ timing: Timing) -> [Event] {
        var events: [Event?] = []
        for (review, time) in zip(details.reviews, timing.reviews) {
            events.append(event(review.requested, "Internal review asked for"))
            events.append(event(time.due, "Last day for the review"))
            let found = review.outcome?.finding.map { ": " + $0 } ?? ""
            let late = time.inTime == false ? " (late)" : ""
            events.append(event(review.completed, "Internal review answered" + found + late))
        }
        return events.compactMap(\.self)
    }

    private static func appeals(_ details: Case, _ context: CaseContext) -> [Event] {
        let regulator = details.regulator.map { ($0, "Regulator") }
        let tribunal = details.tribunal.map { ($0, "Tribunal") }
        return (regulator + tribunal).compactMap { appeal, name in
            let body = context.bodyName(appeal.body) ?? name
            return event(appeal.date, "Decision of the \(body)" + (appeal.result.map { ": " + $0 } ?? ""))
        }
    }

    private static func event(_ date: CalendarDate?, _ text: String) -> Event? {
        date.map { Event(date: $0, text: text) }
    }

    private static func key(_ date: CalendarDate) -> Int {
        date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0)
    }
}

extension Shape where Root == TimelineView.Event {
    static let event = Shape(
        "event", "Something that happened to a case.",
        [
            .object("date", .date, "The day.") { $0.date },
            .text("text", "What happened, or was to happen.") { $0.text },
        ])
}

extension Shape where Root == TimelineView {
    static let timeline = Shape(
        "timeline", "What happened to a case, day by day.",
        [
            .text("explanation", "How the last day was worked out and whether it was kept, in words.") {
                $0.timing.explanation
            },
            .object("figure", .timelineFigure, "A figure of the time taken; none where days are missing.") {
                $0.figure
            },
            .list("events", .event, "What happened, by day.") { $0.events },
        ])
}
