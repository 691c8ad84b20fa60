/// Why a case is not to be published yet.
public enum Hold: Sendable, Hashable {
    /// It is marked as a draft.
    case draft
    /// It is under embargo, and may be published from this day on.
    case embargo(CalendarDate)
    /// It says of itself that it is published on this day, which is still to come.
    case announced(CalendarDate)
}

extension Case {
    /// What holds the case back on a day; nil where it may be published.
    ///
    /// An embargo until a month or a year lasts to its end. A case that is published in a month or a year is held back
    /// until that begins, since any day of it may be meant.
    public func hold(on today: CalendarDate) -> Hold? {
        if isDraft { return .draft }
        let embargo = embargoEnd.flatMap { today < $0 ? $0 : nil }
        if let published, today.isSurelyBefore(published) {
            let day = published.firstDay
            // Of two days the later one decides.
            if let embargo, day <= embargo { return .embargo(embargo) }
            return .announced(day)
        }
        return embargo.map(Hold.embargo)
    }

    /// The first day on which the embargo is over.
    var embargoEnd: CalendarDate? { embargoUntil?.firstDayNotBefore }
}

extension CalendarDate {
    /// The first day that the date may mean.
    var firstDay: CalendarDate { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) ?? self }

    /// The day itself; the first one after a month or a year.
    fileprivate var firstDayNotBefore: CalendarDate {
        if isDay { return self }
        let next =
            if let month, month < 12 { CalendarDate(year: year, month: month + 1, day: 1) } else {
                CalendarDate(year: year + 1, month: 1, day: 1)
            }
        // No year can be written that comes after 9999.
        return next ?? CalendarDate(year: 9999, month: 12, day: 31) ?? self
    }
}
