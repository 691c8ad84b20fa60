/// An instant in the only time zone and the only language that HTTP knows.
struct HTTPDate: Sendable, Equatable {
    /// Since the beginning of 1970, without leap seconds.
    let seconds: Int

    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads one of the three forms of RFC 9110 (5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`,
    /// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
    init?(_ text: String) {
        guard text.utf8.count < 50 else { return nil }
        let words = text.split { $0 == " " || $0 == "-" || $0 == "," }
        let (day, month, year, time): (Substring, Substring, Substring, Substring)
        if words.count == 6, words[5] == "GMT" {
            (day, month, year, time) = (words[1], words[2], words[3], words[4])
        } else if words.count == 5 {
            (day, month, year, time) = (words[2], words[1], words[4], words[3])
        } else {
            return nil
        }
        let clock = time.split(separator: ":", omittingEmptySubsequences: false).map {
            $0.utf8.count == 2 ? $0.digits : nil
        }
        guard let day = day.digits, (1...31).contains(day),
            let month = Self.months.firstIndex(where: { month == $0 }),
            let year = Self.year(year), clock.count == 3,
            let hour = clock[0], let minute = clock[1], let second = clock[2],
            hour < 24, minute < 60, second <= 60
        else { return nil }
        seconds =
            ((Self.dayNumber(year, month + 1, day) * 24 + hour) * 60 + minute) * 60 + second
    }

    /// The instant in the first of the three forms.
    var text: String {
        let day = seconds.floorDivided(by: 86_400)
        let (year, month, dayOfMonth) = Self.calendar(day)
        let second = seconds - day * 86_400
        let clock = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits).joined(separator: ":")
        let weekday = Self.days[day - day.floorDivided(by: 7) * 7]
        let digits = String(max(0, year))
        let fourDigits = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        return
            "\(weekday), \(Self.twoDigits(dayOfMonth)) \(Self.months[month - 1]) \(fourDigits) \(clock) GMT"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// Two digits mean a year of this century up to 69; RFC 9110 wants "no more than 50 years from now", for
    /// which there would have to be a clock.
    private static func year(_ text: Substring) -> Int? {
        guard let year = text.digits else { return nil }
        switch text.utf8.count {
        case 2: return year < 70 ? 2000 + year : 1900 + year
        case 4: return year
        default: return nil
        }
    }

    // Both count years from March, so that the leap day is the last of its year, and in eras of 400 years,
    // after which the calendar repeats.

    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month < 3 ? year - 1 : year
        let era = year.floorDivided(by: 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func calendar(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let day = dayNumber + 719_468
        let era = day.floorDivided(by: 146_097)
        let dayOfEra = day - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (
            yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }
}

extension Int {
    fileprivate func floorDivided(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
