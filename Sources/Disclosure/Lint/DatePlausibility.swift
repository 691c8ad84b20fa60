import Problems

/// T09: dates that lie in the future, before the law was in force, or years apart.
struct DatePlausibility {
    let details: Case
    /// The first day on which requests could be made under the case's law.
    let inForce: CalendarDate?
    /// The short name of the law.
    let law: String
    let today: CalendarDate?

    func check(_ findings: inout [Finding]) {
        checkFuture(details.received, "the request came in", at: ["received"], &findings)
        checkFuture(details.responded, "the answer went out", at: ["responded"], &findings)
        checkFuture(details.updated, "the record was changed", at: ["updated"], &findings)
        for (index, correction) in details.corrections.enumerated() {
            checkFuture(
                correction.date, "the record was corrected", at: ["corrections", .position(index), "date"],
                &findings)
        }
        for (index, review) in details.reviews.enumerated() {
            checkFuture(
                review.requested, "the review was asked for", at: ["review", .position(index), "requested"],
                &findings)
            checkFuture(
                review.completed, "the review was answered", at: ["review", .position(index), "completed"],
                &findings)
        }
        guard let received = details.received else { return }
        if let inForce, received.isSurelyBefore(inForce) {
            findings.append(
                Finding(
                    .dateImplausible, at: .value(["received"]),
                    "the request came in \(received.isDay ? "on" : "in") \(received.words), "
                        + "before \(law) was in force on \(inForce.words)",
                    help: "check the year"))
        }
        if let responded = details.responded, let late = Self.twoYears(after: received),
            late.isSurelyBefore(responded)
        {
            findings.append(
                Finding(
                    .dateImplausible, at: .value(["responded"]),
                    "the answer went out more than two years after the request came in",
                    help: "check the years of `received` and `responded`"))
        }
    }

    private func checkFuture(
        _ date: CalendarDate?, _ event: String, at path: @autoclosure () -> [Finding.Step],
        _ findings: inout [Finding]
    ) {
        guard let date, let today, today.isSurelyBefore(date) else { return }
        findings.append(
            Finding(
                .dateImplausible, at: .value(path()),
                "\(event) \(date.isDay ? "on" : "in") \(date.words), which is in the future",
                help: "check the date"))
    }

    /// The same day two years later; the day before it, where that is no leap year.
    private static func twoYears(after date: CalendarDate) -> CalendarDate? {
        CalendarDate(year: date.year + 2, month: date.month, day: date.day)
            ?? CalendarDate(year: date.year + 2, month: date.month, day: date.day.map { $0 - 1 })
    }
}
