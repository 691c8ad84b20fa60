/// One step of a provision's number: the `31`, `1` and `a` of `31(1)(a)`.
struct ProvisionStep: Equatable, Sendable {
    /// What kind of number a step is: laws go from numbers to letters to small roman numerals.
    enum Level: Sendable {
        case number, letter, roman
    }

    let text: String
    private(set) var level: Level

    /// Reads a number with up to two letters, such as `22a`; or letters alone, which are one at the head of a
    /// citation and up to two below it, or a numeral.
    init?(_ word: ArraySlice<UInt8>, after previous: ProvisionStep?) {
        let letters = word.drop(while: \.isDigit)
        guard !word.isEmpty, letters.allSatisfy(\.isLetter) else { return nil }
        if letters.count < word.count {
            guard word.count - letters.count <= 3, letters.count <= 2, word.first != UInt8(ascii: "0") else {
                return nil
            }
            text = String(decoding: word, as: UTF8.self).uppercased()
            level = .number
            return
        }
        let small = letters.map(\.lowered)
        guard small.count == 1 || previous != nil && (Self.isNumeral(small) || Self.isLatePair(small)) else {
            return nil
        }
        text = String(decoding: small, as: UTF8.self)
        level = Self.level(ofLetters: small, after: previous)
    }

    /// The same letter taken as one, where it was taken for a numeral.
    var asLetter: ProvisionStep? {
        guard level == .roman, text.utf8.count == 1 else { return nil }
        var step = self
        step.level = .letter
        return step
    }

    /// Whether `i`, `v` or `x` is a letter or a numeral depends on what it follows: `(h)(i)` are two letters,
    /// `(a)(i)` is a letter with a numeral below it.
    private static func level(ofLetters word: [UInt8], after previous: ProvisionStep?) -> Level {
        guard let previous, previous.level != .number, isNumeral(word) else { return .letter }
        guard previous.level == .letter, previous.text.utf8.count == 1, word.count == 1,
            let before = previous.text.utf8.first
        else { return .roman }
        return word[0] == before + 1 ? .letter : .roman
    }

    private static func isNumeral(_ word: [UInt8]) -> Bool {
        word.count <= 4 && word.allSatisfy("ivx".utf8.contains)
    }

    /// Letters that were put in later, as in `37(1)(ab)`; or that follow `z`, as in `(bb)`.
    private static func isLatePair(_ word: [UInt8]) -> Bool {
        word.count == 2 && (word[0] == word[1] || word[0] == UInt8(ascii: "a") && word[1] < UInt8(ascii: "i"))
    }
}

/// The number of a provision: a head and the steps below it.
struct ProvisionNumber: Equatable, Sendable {
    let head: ProvisionStep
    private(set) var steps: [ProvisionStep] = []

    init(head: ProvisionStep) {
        self.head = head
    }

    /// The number as laws write it, such as `31(1)(a)`.
    var path: String { steps.reduce(into: head.text) { $0 += "(\($1.text))" } }

    var last: ProvisionStep { steps.last ?? head }

    /// The number with a step more.
    func below(_ step: ProvisionStep) -> ProvisionNumber {
        var number = self
        number.steps.append(step)
        return number
    }

    /// What a step of a list stands below: after `30(1)(b)`, that is `30(1)` for `(c)` and `30` for `(2)`.
    ///
    /// Nil where the number has no step of that level.
    func trunk(for step: ProvisionStep) -> ProvisionNumber? {
        guard let index = steps.lastIndex(where: { $0.level == step.level }) else { return nil }
        var number = self
        number.steps.removeSubrange(index...)
        return number
    }
}
