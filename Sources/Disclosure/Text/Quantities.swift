/// The numbers with units in a text about cost, and the sums that it does with them.
struct Quantities {
    /// What a number counts.
    enum Unit {
        case seconds, minutes, hours, days

        /// How many hours there are in one; a day of work has seven and a half.
        var hours: Double {
            switch self {
            case .seconds: 1 / 3_600
            case .minutes: 1 / 60
            case .hours: 1
            case .days: 7.5
            }
        }
    }

    /// A number and what stands before and behind it.
    struct Number {
        let value: Double
        let range: Range<Int>
        let unit: Unit?
        /// Whether it is multiplied by the next number.
        let isMultiplied: Bool
        let isPounds: Bool
    }

    /// A sum such as `3,228 records × 2 minutes = 107.6 hours`.
    struct Sum {
        let count: Number
        let each: Number
        let total: Number
        /// What the sum should give, in the unit of the total.
        var product: Double { count.value * (each.unit?.hours ?? 0) * each.value / (total.unit?.hours ?? 1) }
        /// Whether the total is right, rounded as it is.
        var isRight: Bool {
            let difference = (product - total.value).magnitude
            return difference <= max(0.5, product * 0.02)
        }
    }

    private(set) var numbers: [Number] = []
    private(set) var sums: [Sum] = []

    init(_ bytes: [UInt8], in range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard bytes[offset].isDigit else {
                offset += 1
                continue
            }
            let number = Self.number(bytes, at: offset, before: range.upperBound)
            numbers.append(number)
            offset = number.range.upperBound
        }
        for index in numbers.indices.dropLast(2) where numbers[index].isMultiplied {
            let (each, total) = (numbers[index + 1], numbers[index + 2])
            let gap = total.range.lowerBound - each.range.upperBound
            if each.unit != nil, total.unit != nil, gap < 60 {
                sums.append(Sum(count: numbers[index], each: each, total: total))
            }
        }
    }

    private static func number(_ bytes: [UInt8], at start: Int, before limit: Int) -> Number {
        var end = start
        var value = 0.0
        var scale = 0.0
        while end < limit {
            if bytes[end].isDigit {
                let digit = Double(bytes[end] - UInt8(ascii: "0"))
                if scale > 0 {
                    value += digit * scale
                    scale /= 10
                } else {
                    value = value * 10 + digit
                }
            } else if end + 1 < limit, bytes[end + 1].isDigit, bytes[end] == UInt8(ascii: ",") {
                // 3,228 is one number.
            } else if end + 1 < limit, bytes[end + 1].isDigit, bytes[end] == UInt8(ascii: "."), scale == 0 {
                scale = 0.1
            } else {
                break
            }
            end += 1
        }
        // At most three words may stand between a number and its times sign, as in `60 sample messages × 3`.
        var isMultiplied = false
        var place = end
        let reach = min(limit, end + 50)
        while place < reach, !bytes[place].isDigit, bytes[place] != UInt8(ascii: "."),
            bytes[place] != UInt8(ascii: ",")
        {
            if bytes.matches([0xC3, 0x97], at: place) || bytes[place] == UInt8(ascii: "*")
                || bytes.matches(word: "x", at: place) && bytes[place - 1].isSpace
                || bytes.matches(word: "multiplied by", at: place)
                || bytes.matches(word: "at", at: place)
                    && bytes[place - 1].isSpace
            {
                isMultiplied = true
                break
            }
            place += 1
        }
        let isPounds = start >= 2 && bytes[start - 2] == 0xC2 && bytes[start - 1] == 0xA3
        return Number(
            value: value, range: start..<end, unit: unit(bytes, at: end), isMultiplied: isMultiplied,
            isPounds: isPounds)
    }

    private static func unit(_ bytes: [UInt8], at end: Int) -> Unit? {
        var start = end
        while start < bytes.count, bytes[start].isSpace || bytes[start] == UInt8(ascii: "-") { start += 1 }
        for (word, unit) in units where bytes.matches(word.utf8, at: start) {
            let next = bytes.byte(at: start + word.utf8.count)
            if next.map({ !$0.isLetter || $0.lowered == UInt8(ascii: "s") }) ?? true { return unit }
        }
        return nil
    }

    private static let units: [(String, Unit)] = [
        ("hour", .hours), ("hr", .hours), ("minute", .minutes), ("min", .minutes), ("second", .seconds),
        ("day", .days),
        ("working day", .days),
    ]
}
