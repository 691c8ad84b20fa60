import Problems
import Yams

/// The head of a record as it stands in the file, kept so that a later check can point into it.
struct FrontMatterText: Sendable {
    /// The head of the file, up to the end of the front matter.
    let source: SourceText
    /// Where the YAML begins.
    let yamlStart: Int
    /// How many lines come before the YAML.
    var linesBefore = 1

    /// The places of a long head's values, once one was asked for.
    private let known = LazyValue<ValuePlaces?>()
    /// A head of fewer bytes is read anew each time: it can hold but few problems, and nothing has to be kept.
    private static let short = 2_000

    init(source: SourceText, yamlStart: Int, linesBefore: Int = 1) {
        self.source = source
        self.yamlStart = yamlStart
        self.linesBefore = linesBefore
    }

    /// The place of a value; the nearest thing around it where the value is not written.
    func location(of keys: [any FrontMatterKey]) -> Location {
        let places = source.bytes.count < Self.short ? places() : known.get(places)
        guard var place = places else { return Location(path: source.path) }
        var isFound = false
        for key in keys {
            if let name = key as? String, let next = place.keys[name] {
                place = next
                isFound = true
            } else if let position = key as? Int, place.items.indices.contains(position) {
                place = place.items[position]
            }
        }
        guard isFound else { return source.location(line: 1) }
        guard let line = place.line else { return Location(path: source.path) }
        return source.location(line: line, column: place.column, length: place.length)
    }

    private func places() -> ValuePlaces? {
        var reader = SchemaReader(source: source, linesBefore: linesBefore)
        return YAMLText.compose(source.bytes[yamlStart...], &reader).map { ValuePlaces($0, in: reader) }
    }
}

/// Where the values of a YAML text stand.
private struct ValuePlaces: Sendable {
    let line: Int?
    let column: Int?
    let length: Int
    private(set) var keys: [String: ValuePlaces] = [:]
    private(set) var items: [ValuePlaces] = []

    init(_ node: Node, in reader: SchemaReader) {
        (line, column, length) = reader.place(of: node)
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard let name = key.scalar?.string else { continue }
                keys[name] = ValuePlaces(value, in: reader)
            }
        case .sequence(let sequence): items = sequence.map { ValuePlaces($0, in: reader) }
        case .scalar, .alias: break
        }
    }
}
