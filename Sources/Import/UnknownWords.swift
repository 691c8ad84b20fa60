import Content
import Disclosure
import Markup
import Problems

/// The words of a register that have no meaning yet, each reported once.
struct UnknownWords {
    /// The words, in the order of the rows in which they stand first.
    private(set) var words: [RowReader.UnknownWord] = []
    private(set) var problems: [Problem] = []

    init(_ readings: [RowReader.Reading], table: RegisterTable, layout: Layout, mapName: String) {
        var rows: [RowReader.UnknownWord: [Int]] = [:]
        for reading in readings {
            for word in reading.unknown {
                if rows[word] == nil { words.append(word) }
                rows[word, default: []].append(reading.row.row)
            }
        }
        let bySheetNumber = Dictionary(
            table.requests.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        for word in words {
            let numbers = rows[word] ?? []
            guard let first = numbers.first.flatMap({ bySheetNumber[$0] }) else { continue }
            let location = table.sheet.location(first, layout.fields[word.field]?.first)
            problems.append(Self.problem(word, numbers, location, mapName))
        }
    }

    private static func problem(
        _ word: RowReader.UnknownWord, _ numbers: [Int], _ location: Location, _ mapName: String
    ) -> Problem {
        let times = numbers.count > 3 ? "\(numbers.count) times, " : ""
        let place = "it stands \(times)in \(RowList(numbers).words)"
        let line = YAMLScalar.written(word.word)
        switch word.field {
        case .requesterType:
            return Problem(
                .rowWord, at: location,
                "'\(word.word)' is not known as a kind of requester, and was left out; \(place)",
                help: "nothing needs to be done: the record says nothing of who asked")
        case .regime:
            return Problem(
                .rowRegime, at: location, "'\(word.word)' is not known as a law; \(place)",
                help: "write `\(line): foia`, with the law that is meant, under `regimes:` in \(mapName)")
        default:
            let nearest = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
            return Problem(
                .rowOutcome, at: location, "'\(word.word)' is not known as an outcome; \(place)",
                help:
                    "write `\(line): granted`, with the outcome that is meant, under `outcomes:` in \(mapName); the outcomes are: \(nearest)"
            )
        }
    }
}
