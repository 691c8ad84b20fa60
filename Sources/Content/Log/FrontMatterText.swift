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

    /// The place of a value; the nearest thing around it where the value is not written.
    func location(of keys: [any FrontMatterKey]) -> Location {
        var reader = SchemaReader(source: source, linesBefore: linesBefore)
        guard var node = YAMLText.compose(source.bytes[yamlStart...], &reader) else {
            return Location(path: source.path)
        }
        var isFound = false
        for key in keys {
            if let name = key as? String, let next = node.mapping?[name] {
                node = next
                isFound = true
            } else if let position = key as? Int, let items = node.sequence, items.indices.contains(position)
            {
                node = items[position]
            }
        }
        return isFound ? reader.location(of: node) : source.location(line: 1)
    }
}
