import Disclosure

/// Reads dates in forms that a record may not use, to offer the form that it may.
///
/// Nothing is ever taken over in silence: a date in another form is refused, with the ISO form of what it most
/// likely means, or of both things that it could mean.
struct LegacyDate {
    let message: String
    let help: String
    let isAmbiguous: Bool

    static func reading(of text: String) -> LegacyDate {
        let words = tokens(text)
        let numbers = words.compactMap { Int($0) }
        if let month = words.lazy.compactMap(month).first {
            return textual(text, month: month, numbers: numbers)
        }
        if words.count >= 3, numbers.count >= 3 {
            return numeric(text, words: words, numbers)
        }
        return refused(text, [])
    }

    private static func textual(_ text: String, month: Int, numbers: [Int]) -> LegacyDate {
        let year = numbers.first { $0 > 31 } ?? (numbers.count > 1 ? numbers.last.map(century) : nil)
        let day = numbers.first { (1...31).contains($0) }
        let date = year.flatMap { CalendarDate(year: $0, month: month, day: numbers.count > 1 ? day : nil) }
        return refused(text, [date].compactMap { $0 })
    }

    private static func numeric(_ text: String, words: [String], _ numbers: [Int]) -> LegacyDate {
        if words[0].utf8.count == 4 {
            return refused(
                text, [CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])].compactMap { $0 })
        }
        let year = words[2].utf8.count == 2 ? century(numbers[2]) : numbers[2]
        let dayFirst = CalendarDate(year: year, month: numbers[1], day: numbers[0])
        let monthFirst = CalendarDate(year: year, month: numbers[0], day: numbers[1])
        var readings: [CalendarDate] = []
        for date in [dayFirst, monthFirst].compactMap({ $0 }) where !readings.contains(date) {
            readings.append(date)
        }
        return refused(text, readings)
    }

    private static func refused(_ text: String, _ readings: [CalendarDate]) -> LegacyDate {
        switch readings.count {
        case 0:
            LegacyDate(
                message: "'\(text)' is not a date in the calendar",
                help:
                    "write year, month and day, as in 2021-01-22; month alone (2021-01) or year alone (2021) will do",
                isAmbiguous: false)
        case 1:
            LegacyDate(
                message: "'\(text)' is not in the form year-month-day, in which dates are written here",
                help: "write \(readings[0].iso)", isAmbiguous: false)
        default:
            LegacyDate(
                message: "'\(text)' can be read as two different days",
                help: "write \(readings.map(\.iso).joined(separator: " or "))", isAmbiguous: true)
        }
    }

    /// Runs of digits and runs of letters.
    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var current: [UInt8] = []
        var currentIsDigits = false
        for byte in text.lowercased().utf8 {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            if !current.isEmpty, !(isDigit || isLetter) || isDigit != currentIsDigits {
                tokens.append(String(decoding: current, as: UTF8.self))
                current = []
            }
            if isDigit || isLetter {
                current.append(byte)
                currentIsDigits = isDigit
            }
        }
        if !current.isEmpty { tokens.append(String(decoding: current, as: UTF8.self)) }
        return tokens
    }

    private static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// Requests under these laws are of this century.
    private static func century(_ year: Int) -> Int { year < 100 ? 2000 + year : year }
}
