import ArgumentParser
import Disclosure
import Foundation

/// A calendar day on the command line.
struct Day: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(iso: argument), date.isDay else { return nil }
        self.date = date
    }

    /// Today, by the machine's clock in UTC: the one place where Daylight asks what day it is.
    static var today: CalendarDate {
        let parts = Date.now.formatted(.iso8601.year().month().day())
        guard let date = CalendarDate(iso: parts) else {
            preconditionFailure("the machine's clock tells no calendar day: \(parts)")
        }
        return date
    }
}
