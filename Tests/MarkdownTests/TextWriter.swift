/// Writes Markdown by chance, the same for the same seed.
struct TextWriter {
    private var state: UInt64
    private var number = 0

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// A text of a dozen lines.
    mutating func text() -> String {
        (0..<12).map { _ in line() }.joined(separator: "\n")
    }

    private mutating func line() -> String {
        let starts = [
            "", "", "", "", "> ", ">", "- ", "1. ", "  ", "   ", "\t", "> - ", "  > ", "# ", ">\t", "10) ",
            "-   ", "- > ",
        ]
        let whole = [
            "", "", "|---|---|", "> |-|-|", "---", "===", "[d]: /e", "[e]:", "[f]: /g 'h", "> [i]: /j",
        ]
        if pick(4) == 0 { return whole[pick(whole.count)] }
        return starts[pick(starts.count)] + (0..<(1 + pick(5))).map { _ in piece() }.joined(separator: " ")
    }

    private mutating func piece() -> String {
        number += 1
        switch pick(20) {
        case 0, 1, 2: return "<t\(number)>"
        case 3: return "<t\(number) a='b"
        case 4: return "c'>"
        case 5: return "`"
        case 6: return "[u\(number)](file:u\(number) 'x')"
        case 7: return "[u\(number)](file:u\(number)"
        case 8: return "'y')"
        case 9: return "|"
        case 10: return "*é*"
        case 11: return "\\|"
        case 12: return "[d]"
        case 13: return "![<t\(number)>][d]"
        case 14: return "``"
        case 15: return "![a"
        case 16: return "b][d"
        case 17: return "&amp;\\*"
        case 18: return "<!-- <t\(number)> -->"
        default: return number % 3 == 0 ? "<file:u\(number)>" : "word  "
        }
    }

    private mutating func pick(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }
}
