import Markdown
import Problems
import Testing

/// Random texts in which every tag is written once, so that its place is known.
@Suite struct PositionTests {
    @Test(arguments: 0..<600)
    func everyTagIsFoundWhereItStands(seed: Int) {
        var writer = TextWriter(seed: UInt64(seed))
        let text = writer.text()
        let document = MarkdownDocument(text)
        for problem in document.problems where problem.rule == .rawHTML {
            guard let tag = problem.message.firstMatch(of: #/<(t[0-9]+)>/#)?.output.1 else { continue }
            let place = place(of: "<\(tag)", in: text)
            #expect(problem.location.line == place?.line, "\(tag) in:\n\(text)")
            #expect(problem.location.column == place?.column, "\(tag) in:\n\(text)")
        }
        for link in document.links where link.destination.hasPrefix("u") {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[link.line - 1].contains("[\(link.destination)"), "\(link) in:\n\(text)")
        }
    }

    @Test func mostTagsAreFound() {
        var found = 0
        for seed in 0..<600 {
            var writer = TextWriter(seed: UInt64(seed))
            found += MarkdownDocument(writer.text()).problems.count { $0.location.column != nil }
        }
        #expect(found > 2_000)
    }

    private func place(of needle: String, in text: String) -> (line: Int, column: Int)? {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let range = line.firstRange(of: needle) else { continue }
            return (index + 1, line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1)
        }
        return nil
    }
}

/// Writes Markdown by chance, the same for the same seed.
private struct TextWriter {
    private var state: UInt64
    private var number = 0

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func text() -> String {
        (0..<12).map { _ in line() }.joined(separator: "\n")
    }

    private mutating func line() -> String {
        let starts = [
            "", "", "", "", "> ", ">", "- ", "1. ", "  ", "   ", "\t", "> - ", "  > ", "# ", ">\t", "10) ", "-   ", "- > ",
        ]
        let whole = ["", "", "|---|---|", "> |-|-|", "---", "===", "[d]: /e", "[e]:", "[f]: /g 'h", "> [i]: /j"]
        if pick(4) == 0 { return whole[pick(whole.count)] }
        return starts[pick(starts.count)] + (0..<(1 + pick(5))).map { _ in piece() }.joined(separator: " ")
    }

    private mutating func piece() -> String {
        number += 1
        switch pick(14) {
        case 0, 1, 2: return "<t\(number)>"
        case 3: return "<t\(number) a='b"
        case 4: return "c'>"
        case 5: return "`"
        case 6: return "[u\(number)](u\(number) 'x')"
        case 7: return "[u\(number)](u\(number)"
        case 8: return "'y')"
        case 9: return "|"
        case 10: return "*é*"
        case 11: return "\\|"
        case 12: return "[d]"
        default: return "word  "
        }
    }

    private mutating func pick(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }
}
