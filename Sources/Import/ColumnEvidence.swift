import Content
import Disclosure

/// What the cells of columns look like, whatever their headings say.
struct ColumnEvidence: Sendable {
    private let columns: [Measures]

    /// The share of a column's filled cells that look like something.
    private struct Measures: Sendable {
        var dates = 0.0
        var outcomes = 0.0
        var citations = 0.0
        var requesterTypes = 0.0
        var emails = 0.0
        var references = 0.0
        var distinct = 0.0
        var averageLength = 0.0
        var isEmpty = true
    }

    init(_ survey: RegisterSurvey, isCitation: (String) -> Bool) {
        columns = survey.columns.map { Self.measures($0.samples, isCitation) }
    }

    private static func measures(
        _ samples: [RegisterSurvey.Sample], _ isCitation: (String) -> Bool
    ) -> Measures {
        guard !samples.isEmpty else { return Measures() }
        let texts = samples.map(\.text)
        func share(_ test: (String) -> Bool) -> Double {
            Double(texts.count(where: test)) / Double(texts.count)
        }
        let words = OutcomeWords([:])
        let distinct = Double(Set(samples.map(\.hash)).count) / Double(texts.count)
        let isShort = share { $0.utf8.count <= 40 } >= 0.95
        // `No` and `n/a` among dates say that there is none.
        let days = texts.filter { !ReviewWords.isNone($0) }.map(WrittenDay.init).filter { $0 != .none }
        let dates = days.isEmpty ? 0 : Double(days.count { $0 != .impossible }) / Double(days.count)
        return Measures(
            dates: dates, outcomes: isShort ? share { words.resolution($0) != nil } : 0,
            citations: isShort ? share(isCitation) : 0,
            requesterTypes: isShort ? share { RequesterWords.type($0) != nil } : 0,
            emails: share { $0.contains("@") && !$0.contains(" ") },
            references: isShort && distinct >= 0.9 && dates < 0.5
                ? share { $0.utf8.contains { $0 &- UInt8(ascii: "0") < 10 } } : 0,
            distinct: distinct,
            averageLength: Double(samples.reduce(0) { $0 + $1.length }) / Double(texts.count),
            isEmpty: false)
    }

    func dates(_ column: Int) -> Double { columns[column].dates }
    func outcomes(_ column: Int) -> Double { columns[column].outcomes }
    func citations(_ column: Int) -> Double { columns[column].citations }
    func requesterTypes(_ column: Int) -> Double { columns[column].requesterTypes }
    func emails(_ column: Int) -> Double { columns[column].emails }
    func references(_ column: Int) -> Double { columns[column].references }
    func distinct(_ column: Int) -> Double { columns[column].distinct }
    func averageLength(_ column: Int) -> Double { columns[column].averageLength }

    /// The field that a column is fit for, when its heading says one; nil where it is fit for none.
    func corrected(_ field: RegisterField, _ column: Int) -> RegisterField? {
        let found = columns[column]
        if found.isEmpty { return field }
        if field.isDate {
            if found.dates >= 0.3 { return field }
            return field == .responded && found.outcomes >= 0.5 ? .outcome : nil
        }
        switch field {
        case .outcome where found.dates >= 0.5: return .responded
        case .outcome where found.averageLength > 100: return .response
        case .response where found.dates >= 0.5: return .responded
        case .response where found.outcomes >= 0.5: return .outcome
        case .regime where found.averageLength > 60: return nil
        case .requesterType where found.requesterTypes < 0.2: return nil
        case .exemptions where found.citations == 0 && found.averageLength > 200: return nil
        case .department where found.citations >= 0.5: return .exemptions
        case .request where found.averageLength < 4: return nil
        default: return field
        }
    }
}
