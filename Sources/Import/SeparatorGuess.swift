import Content
import Problems

/// Guesses what stands between the cells of a register.
struct SeparatorGuess {
    let separator: UInt8
    /// Whether the first line says so, and holds nothing else.
    let isNamed: Bool

    /// The separators that spreadsheets write, as people call them.
    static let names: [UInt8: String] = [
        UInt8(ascii: ","): "commas", UInt8(ascii: ";"): "semicolons", UInt8(ascii: "\t"): "tabs",
        UInt8(ascii: "|"): "pipes",
    ]

    /// - Parameter bytes: The beginning of the register.
    init(_ bytes: [UInt8]) {
        // Excel reads and writes a first line such as `sep=;`.
        let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
        if first.count <= 7, let sign = first.drop(while: { $0 == UInt8(ascii: "\"") }).dropFirst(4).first,
            String(decoding: first, as: UTF8.self).lowercased().contains("sep="), Self.names[sign] != nil
        {
            separator = sign
            isNamed = true
            return
        }
        let source = SourceText(path: "", bytes: bytes)
        let scored = ",;\t|".utf8.map { ($0, Self.score(source, $0)) }
        let best = scored.reduce((UInt8(ascii: ","), Score())) { $1.1 > $0.1 ? $1 : $0 }
        separator = best.0
        isNamed = false
    }

    /// How well a separator fits: first by how many headings are known, then by how many rows have equally many cells.
    private struct Score {
        var headings = 0
        var evenness = 0

        static func > (left: Score, right: Score) -> Bool {
            (left.headings, left.evenness) > (right.headings, right.evenness)
        }
    }

    private static func score(_ source: SourceText, _ separator: UInt8) -> Score {
        var rows = CSVRows(source, separator: separator)
        var score = Score()
        var widths: [Int: Int] = [:]
        for _ in 0..<200 {
            guard let row = rows.next() else { break }
            guard row.fields.count > 1 else { continue }
            widths[row.fields.count, default: 0] += row.fields.count - 1
            let known = Set(row.fields.compactMap { HeadingWords.meaning(of: $0.text) }).count
            score.headings = max(score.headings, known)
        }
        score.evenness = widths.values.max() ?? 0
        return score
    }
}
