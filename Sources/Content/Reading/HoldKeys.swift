import Disclosure
import Problems
import Yams

/// Tells whether front matter may hold its file back, where it does not say so in a way that can be read.
///
/// Asked only by those who must show nothing of what is held: `draft:` without a value, `darft: true` and a date that
/// is none most likely stand there to hold the file back.
enum HoldKeys {
    private static let names: Set<String> = ["draft", "embargo_until", "published", "takedown"]
    private static let words = ["draft", "embargo", "takedown", "take_down", "take-down", "hold", "publish"]

    /// Whether a record may be held back.
    static func mayHold(_ details: Case, _ frontMatter: FrontMatter, _ source: SourceText) -> Bool {
        mayHold(Schema<Case>.record.descriptions, frontMatter, source) { key in
            switch key {
            case "embargo_until": details.embargoUntil == nil
            case "published": details.published == nil
            case "takedown": details.takedown == nil
            default: false
            }
        }
    }

    /// Whether a page may be held back.
    static func mayHold(_ frontMatter: FrontMatter, _ source: SourceText) -> Bool {
        mayHold(Schema<PageHeader>.page.descriptions, frontMatter, source) { _ in false }
    }

    private static func mayHold(
        _ keys: [KeyDescription], _ frontMatter: FrontMatter, _ source: SourceText,
        isUnread: (String) -> Bool
    ) -> Bool {
        var reader = SchemaReader(source: source, linesBefore: 1)
        guard let mapping = YAMLText.compose(frontMatter.yaml, &reader)?.mapping else { return true }
        let known = keys.map(\.name)
        return mapping.contains { key, value in
            guard let name = key.scalar?.string else { return true }
            guard known.contains(name) else {
                let small = name.lowercased()
                return words.contains { small.contains($0) }
                    || NearestWord.to(small, among: known).map(names.contains) == true
            }
            guard names.contains(name) else { return false }
            if value.isEmptyValue || isUnread(name) { return true }
            return name == "draft" && ValueType<Bool>.flag.read(value, &reader) == nil
        }
    }
}
