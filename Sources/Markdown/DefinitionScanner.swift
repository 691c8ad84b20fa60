/// Finds how much of a paragraph is link reference definitions, which libcmark takes away without a trace.
struct DefinitionScanner {
    private let text: [UInt8]
    private var index = 0

    /// How many bytes at the start of a paragraph are definitions, with their line breaks.
    static func length(in text: [UInt8]) -> Int {
        var scanner = DefinitionScanner(text: text)
        var end = 0
        while scanner.skipDefinition() { end = scanner.index }
        return end
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private var byte: UInt8? { index < text.count ? text[index] : nil }

    private mutating func skipDefinition() -> Bool {
        guard skipLabel(), skip(":") else { return false }
        skipGap()
        guard skipDestination() else { return false }
        let afterDestination = index
        skipGap()
        if index > afterDestination, skipTitle(), skipLineEnd() { return true }
        index = afterDestination
        return skipLineEnd()
    }

    /// `[`, up to 999 bytes that are not all white space, with brackets only behind a backslash, and `]`.
    private mutating func skipLabel() -> Bool {
        guard skip("[") else { return false }
        let start = index
        var isBlank = true
        while let byte, index - start < 1000 {
            switch byte {
            case UInt8(ascii: "["): return false
            case UInt8(ascii: "]"):
                index += 1
                return !isBlank
            case UInt8(ascii: "\\"):
                isBlank = false
                index += isPunctuation(index + 1) ? 2 : 1
            default:
                if !byte.isBlank, !byte.isLineEnd { isBlank = false }
                index += 1
            }
        }
        return false
    }

    private mutating func skipDestination() -> Bool {
        if skip("<") {
            while let byte, !byte.isLineEnd, byte != UInt8(ascii: "<") {
                if skip(">") { return true }
                index += byte == UInt8(ascii: "\\") && isPunctuation(index + 1) ? 2 : 1
            }
            return false
        }
        let start = index
        var depth = 0
        while let byte, byte > UInt8(ascii: " "), byte != 0x7F {
            if byte == UInt8(ascii: "\\"), isPunctuation(index + 1) {
                index += 2
                continue
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                guard depth > 0 else { break }
                depth -= 1
            }
            index += 1
        }
        return index > start && depth == 0
    }

    private mutating func skipTitle() -> Bool {
        let closing: UInt8
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = text[index]
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return false
        }
        index += 1
        while let byte {
            if byte == closing {
                index += 1
                return true
            }
            if closing == UInt8(ascii: ")"), byte == UInt8(ascii: "(") { return false }
            index += byte == UInt8(ascii: "\\") && isPunctuation(index + 1) ? 2 : 1
        }
        return false
    }

    /// White space with at most one line break in it.
    private mutating func skipGap() {
        skipBlanks()
        guard byte == UInt8(ascii: "\n") else { return }
        index += 1
        skipBlanks()
    }

    private mutating func skipLineEnd() -> Bool {
        skipBlanks()
        guard let byte else { return true }
        guard byte == UInt8(ascii: "\n") else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte, byte.isBlank { index += 1 }
    }

    private mutating func skip(_ expected: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: expected) else { return false }
        index += 1
        return true
    }

    private func isPunctuation(_ index: Int) -> Bool {
        guard index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "!")...UInt8(ascii: "/"), UInt8(ascii: ":")...UInt8(ascii: "@"),
            UInt8(ascii: "[")...UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "~"):
            return true
        default: return false
        }
    }
}
