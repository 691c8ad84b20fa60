import Problems

/// T03: things that are dated before others that they follow.
struct DateOrder {
    let details: Case

    func check(_ findings: inout [Finding]) {
        let received = Event("the request came in", details.received)
        let responded = Event("the answer went out", details.responded)
        check(responded, follows: received, at: ["responded"], &findings)
        check(
            Event("the record was published", details.published), follows: responded, at: ["published"],
            &findings)
        check(Event("the last day is given", details.due), follows: received, at: ["due"], &findings)
        check(
            Event("the extension ends", details.timeExtension?.until), follows: received,
            at: ["extension", "until"], &findings)
        for (index, stop) in details.clock.enumerated() {
            let stopped = Event("the clock stopped", stop.stop)
            check(stopped, follows: received, at: ["clock", .position(index), "stop"], &findings)
            check(
                Event("the clock went on", stop.restart), follows: stopped,
                at: ["clock", .position(index), "restart"], &findings)
        }
        for (index, review) in details.reviews.enumerated() {
            let requested = Event("the review was asked for", review.requested)
            check(requested, follows: responded, at: ["review", .position(index), "requested"], &findings)
            check(
                Event("the review was answered", review.completed), follows: requested,
                at: ["review", .position(index), "completed"], &findings)
        }
    }

    /// What happened on a day.
    private struct Event {
        let words: String
        let date: CalendarDate?

        init(_ words: String, _ date: CalendarDate?) {
            self.words = words
            self.date = date
        }
    }

    private func check(
        _ later: Event, follows earlier: Event, at path: @autoclosure () -> [Finding.Step],
        _ findings: inout [Finding]
    ) {
        guard let date = later.date, let other = earlier.date, date.isSurelyBefore(other) else { return }
        findings.append(
            Finding(
                .datesOutOfOrder, at: .value(path()),
                "\(later.words) \(date.isDay ? "on" : "in") \(date.words), before \(earlier.words) "
                    + "\(other.isDay ? "on" : "in") \(other.words)",
                help: "correct one of the two dates"))
    }
}
