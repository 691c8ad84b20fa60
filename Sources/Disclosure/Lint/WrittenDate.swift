/// A day as people write it in a letter: `4 January 2021`, `4th January 2021`, `January 4, 2021`, `04/01/2021` or
/// `2021-01-04`.
struct WrittenDate {
    /// The days that it can mean; two for one such as 04/05/2021.
    let readings: [CalendarDate]
    /// Its bytes.
    let range: Range<Int>

    /// The date with which some bytes begin, after the name of a weekday at most; nil where they begin with none.
    init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        var words = Self.words(bytes)
        if let first = words.first, Self.weekdays.contains(where: first.text.hasPrefix) {
            words.removeFirst()
        }
        guard words.count >= 3 else { return nil }
        let parts = words[0..<3].map(\.text)
        let numbers = parts.map(Self.number)
        range = words[0].range.lowerBound..<words[2].range.upperBound
        if let year = numbers[2], year > 999 {
            if let day = numbers[0], let month = Self.month(parts[1]) {
                readings = [CalendarDate(year: year, month: month, day: day)].compactMap(\.self)
            } else if let month = Self.month(parts[0]), let day = numbers[1] {
                readings = [CalendarDate(year: year, month: month, day: day)].compactMap(\.self)
            } else if let first = numbers[0], let second = numbers[1] {
                readings = [
                    CalendarDate(year: year, month: second, day: first),
                    CalendarDate(year: year, month: first, day: second),
                ].compactMap(\.self)
            } else {
                return nil
            }
        } else if let year = numbers[0], year > 999, let month = numbers[1], let day = numbers[2] {
            readings = [CalendarDate(year: year, month: month, day: day)].compactMap(\.self)
        } else {
            return nil
        }
        if readings.isEmpty { return nil }
    }

    private typealias Word = (text: String, range: Range<Int>)

    /// The first four words, in small letters; what separates them is a space, comma, slash, hyphen or full stop.
    private static func words(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Word] {
        var words: [Word] = []
        var start: Int?
        for index in bytes.startIndex...bytes.endIndex {
            let byte = index < bytes.endIndex ? bytes[index] : UInt8(ascii: " ")
            if isWordByte(byte) {
                if start == nil { start = index }
            } else if let from = start {
                words.append(
                    (String(decoding: bytes[from..<index], as: UTF8.self).lowercased(), from..<index))
                start = nil
                if words.count == 4 { break }
            } else if index > bytes.startIndex, !" ,/-.\n".utf8.contains(byte) {
                break
            }
        }
        return words
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// A number, which may be one such as `4th`.
    private static func number(_ word: String) -> Int? {
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { return Int(word.dropLast(2)) }
        return Int(word)
    }

    /// The month with a name or its first letters.
    private static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
