/// What a heading, or a few words that stand for one, announce in a public interest test.
enum FactorHeading {
    /// The test itself.
    case test
    /// What speaks for disclosure.
    case factorsFor
    /// What speaks against it.
    case factorsAgainst
    /// How the two were weighed.
    case balance
    /// What harm disclosure would do.
    case harm

    /// Reads the usual wordings, such as `Factors favouring non-disclosure` and `Public interest considerations in
    /// favour of maintaining the exemption`; nil for what announces nothing.
    init?(_ bytes: [UInt8], in range: Range<Int>) {
        guard range.count >= 4, range.count <= 140 else { return nil }
        let words = Words(bytes, in: range)
        guard words.count <= 18 else { return nil }
        if let side = words.side {
            self = side
        } else if words.has(.balance), words.count <= 9 {
            self = .balance
        } else if words.has(.publicInterest), words.count <= 9 {
            self = .test
        } else if words.has(.harm), words.count <= 4 {
            self = .harm
        } else {
            return nil
        }
    }
}

/// The telling words among those of a heading.
private struct Words {
    struct Sign: OptionSet {
        let rawValue: Int

        /// `factors`, `considerations`, `arguments`.
        static let noun = Sign(rawValue: 1)
        static let publicInterest = Sign(rawValue: 2)
        static let favour = Sign(rawValue: 4)
        static let forWord = Sign(rawValue: 8)
        static let against = Sign(rawValue: 16)
        /// `disclosure`, `release`, `confirming`.
        static let disclosure = Sign(rawValue: 32)
        /// `withholding`, `non-disclosure`, `maintaining the exemption`.
        static let withholding = Sign(rawValue: 64)
        static let balance = Sign(rawValue: 128)
        static let harm = Sign(rawValue: 256)
        static let test = Sign(rawValue: 512)
        /// `public interest in …`.
        static let interestIn = Sign(rawValue: 1024)
    }

    private(set) var count = 0
    private var signs: Sign = []
    /// Which of disclosure and withholding is named first.
    private var first: Sign = []
    private var startsWithSide = false

    func has(_ sign: Sign) -> Bool { signs.isSuperset(of: sign) }

    init(_ bytes: [UInt8], in range: Range<Int>) {
        var offset = range.lowerBound
        var isNegated = false
        var isPublic = false
        var isInterest = false
        while offset < range.upperBound {
            guard bytes[offset].isLetter else {
                offset += 1
                continue
            }
            var end = offset
            while end < range.upperBound, bytes[end].isLetter { end += 1 }
            defer { offset = end }
            count += 1
            func starts(_ stem: StaticString) -> Bool {
                stem.withUTF8Buffer { $0.count <= end - offset && bytes.matches($0, at: offset) }
            }
            func isWord(_ word: StaticString) -> Bool {
                word.utf8CodeUnitCount == end - offset && starts(word)
            }
            switch bytes[offset].lowered {
            case UInt8(ascii: "a"):
                if starts("argument") { signs.insert(.noun) }
                if isWord("against") { signs.insert(.against) }
            case UInt8(ascii: "b"): if starts("balanc") { signs.insert(.balance) }
            case UInt8(ascii: "c"):
                if starts("consideration") { signs.insert(.noun) }
                if starts("confirm") { name(isNegated ? .withholding : .disclosure) }
            case UInt8(ascii: "d"):
                if starts("disclos") { name(isNegated ? .withholding : .disclosure) }
            case UInt8(ascii: "e"): if starts("exempt") || starts("exception") { name(.withholding) }
            case UInt8(ascii: "f"):
                if starts("factor") { signs.insert(.noun) }
                if starts("favour") || starts("favor") { signs.insert(.favour) }
                if isWord("for") { signs.insert(.forWord) }
            case UInt8(ascii: "h"): if starts("harm") { signs.insert(.harm) }
            case UInt8(ascii: "i"):
                if isPublic, starts("interest") {
                    signs.insert(.publicInterest)
                    isInterest = true
                }
                if isInterest, isWord("in") { signs.insert(.interestIn) }
            case UInt8(ascii: "m"): if starts("maintain") { name(.withholding) }
            case UInt8(ascii: "n"):
                if starts("nondisclos") { name(.withholding) }
                if isWord("non") || isWord("not") || isWord("neither") {
                    isNegated = true
                    continue
                }
            case UInt8(ascii: "p"):
                if starts("prejudice") { signs.insert(.harm) }
                if isWord("points") { signs.insert(.noun) }
            case UInt8(ascii: "r"):
                if starts("releas") { name(isNegated ? .withholding : .disclosure) }
                if starts("refus") { name(.withholding) }
            case UInt8(ascii: "s"): if starts("support") { signs.insert(.favour) }
            case UInt8(ascii: "t"): if isWord("test") { signs.insert(.test) }
            case UInt8(ascii: "w"):
                if starts("withh") { name(.withholding) }
                if starts("weigh") { signs.insert(.balance) }
            default: break
            }
            isPublic = isWord("public")
            if isPublic { isInterest = false }
            // `non-disclosure`, `not to disclose`, `neither confirming nor denying`.
            if !isWord("to"), !isWord("be") { isNegated = false }
            if count == 1 { startsWithSide = isWord("for") || isWord("against") }
        }
    }

    private mutating func name(_ sign: Sign) {
        if first.isEmpty { first = sign }
        signs.insert(sign)
    }

    /// The side for which factors are announced.
    var side: FactorHeading? {
        guard !first.isEmpty else { return nil }
        let isWeighed = has(.noun) || has(.favour) || has(.against)
        // `Public interest test for the exemption` is the title of a test, `Public interest in disclosure` a side.
        guard isWeighed || has(.interestIn) && !has(.test) || startsWithSide && count <= 3,
            !has(.balance) || has(.noun)
        else { return nil }
        // `Factors for and against disclosure` announces both.
        if has(.against), has(.forWord) || has(.favour) { return nil }
        let isAgainst = (first == .withholding) != has(.against)
        return isAgainst ? .factorsAgainst : .factorsFor
    }
}
