import Content
import Disclosure
import Markup
import Problems

/// The words of a register that are read one by one: those for outcomes, and those that have no meaning yet.
struct RegisterWords: Sendable {
    /// The words for outcomes that are understood.
    private(set) var outcomes: [String: Outcome] = [:]
    /// The words without a meaning, in the order of the rows in which they stand first.
    private var unknown: [(word: RowReader.UnknownWord, rows: [Int])] = []
    private var positions: [Key: Int] = [:]

    private struct Key: Hashable {
        let field: RegisterField
        let word: String
    }

    mutating func add(_ reading: RowReader.Reading) {
        if let (word, meaning) = reading.outcome { outcomes[word] = meaning }
        for word in reading.unknown {
            let key = Key(field: word.field, word: word.word)
            if let position = positions[key] {
                unknown[position].rows.append(reading.row.row)
            } else {
                positions[key] = unknown.count
                unknown.append((word, [reading.row.row]))
            }
        }
    }

    /// The words of a field without a meaning.
    func unknown(_ field: RegisterField) -> [String] {
        unknown.map(\.word).filter { $0.field == field }.map(\.word)
    }

    /// Each word without a meaning, reported once.
    func problems(mapName: String) -> [Problem] {
        unknown.map { Self.problem($0.word, $0.rows, $0.word.location, mapName) }
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
