import Content
import Disclosure

/// A day as it is written in a register, which is not read until it is known whether the day or the month comes first.
enum WrittenDay: Hashable {
    /// No day at all: an empty cell, or a word such as `n/a`.
    case none
    /// A day, month or year that can be read in one way only.
    case exact(CalendarDate)
    /// Two numbers in figures, whose order is not known, and the year.
    case figures(Int, Int, year: Int)
    /// A date that is none in the calendar, or no date at all.
    case impossible

    init(_ text: String) {
        let words = Self.words(text)
        if words.isEmpty {
            self = Self.isNothing(text) ? .none : .impossible
            return
        }
        self = Self.reading(words) ?? (Self.isNothing(text) ? .none : .impossible)
    }

    /// The day, once the order is known.
    func date(_ order: RegisterMap.DateOrder?) -> CalendarDate? {
        switch self {
        case .none, .impossible: return nil
        case .exact(let date): return date
        case .figures(let first, let second, let year):
            let isDayFirst = order != .monthFirst
            return CalendarDate(
                year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second)
        }
    }

    /// The only order in which the day can be read; nil where both will do or it makes no difference.
    var onlyOrder: RegisterMap.DateOrder? {
        guard case .figures(let first, let second, _) = self else { return nil }
        if first > 12, second <= 12 { return .dayFirst }
        if second > 12, first <= 12 { return .monthFirst }
        return nil
    }

    /// Whether the day and the month can be taken for each other, and are not the same.
    var isAmbiguous: Bool {
        guard case .figures(let first, let second, _) = self else { return false }
        return first <= 12 && second <= 12 && first != second
    }

    /// The years that a register of requests can be about.
    private static let years = 1990...2099

    private static func exact(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> WrittenDay {
        let year = year < 100 ? 2000 + year : year
        guard years.contains(year), let date = CalendarDate(year: year, month: month, day: day) else {
            return .impossible
        }
        return .exact(date)
    }

    private static func reading(_ words: [String]) -> WrittenDay? {
        let numbers = words.compactMap(number)
        if let name = words.firstIndex(where: { month($0) != nil }), let month = month(words[name]) {
            guard numbers.count == words.count - 1 else { return nil }
            switch numbers.count {
            case 1:
                // `Mar-19` is a month, as Excel writes it, and `19-Mar` is a day without a year.
                return name == 0 || numbers[0] > 99 ? exact(numbers[0], month) : .impossible
            case 2:
                return words[0].utf8.count == 4 && name == 1
                    ? exact(numbers[0], month, numbers[1]) : exact(numbers[1], month, numbers[0])
            default: return nil
            }
        }
        guard numbers.count == words.count else { return nil }
        switch numbers.count {
        case 1: return single(words[0], numbers[0])
        case 2:
            if words[0].utf8.count == 4 { return exact(numbers[0], numbers[1]) }
            return words[1].utf8.count == 4 ? exact(numbers[1], numbers[0]) : .impossible
        case 3:
            if words[0].utf8.count == 4 { return exact(numbers[0], numbers[1], numbers[2]) }
            let year = words[2].utf8.count == 2 ? 2000 + numbers[2] : numbers[2]
            let (first, second) = (numbers[0], numbers[1])
            guard years.contains(year), (1...31).contains(first), (1...31).contains(second),
                min(first, second) <= 12
            else { return .impossible }
            return .figures(first, second, year: year)
        default: return nil
        }
    }

    /// A year, eight figures, or a number of days as Excel counts them.
    private static func single(_ word: String, _ number: Int) -> WrittenDay? {
        switch word.utf8.count {
        case 4: return years.contains(number) ? exact(number) : .impossible
        case 5:
            // Excel's day 36526 is 1 January 2000, and the days of this century have five figures.
            guard let first = CalendarDate(year: 2000, month: 1, day: 1), (36_526...55_153).contains(number),
                let date = first.adding(days: number - 36_526)
            else { return .impossible }
            return .exact(date)
        case 8: return exact(number / 10_000, number / 100 % 100, number % 100)
        default: return .impossible
        }
    }

    /// The figures and words of a date, without the day of the week, the time of day and the endings of ordinals.
    private static func words(_ text: String) -> [String] {
        var bytes = Array(text.utf8)
        if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
            bytes.removeLast(bytes.count - colon)
            while bytes.last.map({ $0 &- UInt8(ascii: "0") < 10 }) == true { bytes.removeLast() }
            if let last = bytes.last, last | 0x20 == UInt8(ascii: "t") { bytes.removeLast() }
        }
        if let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot == 5,
            !bytes.contains(where: { $0 != UInt8(ascii: ".") && $0 &- UInt8(ascii: "0") >= 10 })
        {
            // A part of a day, as Excel counts it.
            bytes.removeLast(bytes.count - dot)
        }
        var words: [[UInt8]] = []
        var previous = Kind.separator
        for byte in bytes {
            let kind = Kind(byte)
            if kind != .separator {
                if kind != previous { words.append([]) }
                words[words.count - 1].append(byte)
            }
            previous = kind
        }
        return words.map { String(decoding: $0, as: UTF8.self).lowercased() }
            .filter { !silent.contains($0) && !isWeekday($0) }
    }

    private enum Kind {
        case digit, letter, separator

        init(_ byte: UInt8) {
            if byte &- UInt8(ascii: "0") < 10 {
                self = .digit
            } else if (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80 {
                self = .letter
            } else {
                self = .separator
            }
        }
    }

    private static let silent: Set<String> = ["st", "nd", "rd", "th", "of", "at", "on", "the"]

    private static func isWeekday(_ word: String) -> Bool {
        guard word.utf8.count >= 3 else { return false }
        return ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains {
            $0.hasPrefix(word)
        } || word == "thur" || word == "tues" || word == "weds"
    }

    private static func number(_ word: String) -> Int? {
        word.utf8.count <= 8 && word.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? Int(word) : nil
    }

    /// The month that a word names, in full or by its first letters.
    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return word == "sept" ? 9 : months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// Whether a cell says that there is no day.
    private static func isNothing(_ text: String) -> Bool {
        let words = CellText.words(text).joined(separator: " ")
        return words.isEmpty || nothing.contains(words)
    }

    private static let nothing: Set<String> = [
        "n a", "na", "none", "nil", "tbc", "tba", "pending", "ongoing", "outstanding", "open",
        "awaiting response",
        "awaiting reply", "in progress", "not yet", "not applicable", "unknown", "not known", "not recorded",
        "null",
        "not responded", "no response", "withdrawn", "lapsed", "on hold", "clarification",
        "awaiting clarification",
    ]
}
