import Disclosure
import Problems

/// What single lines say about holding a record back, where its front matter as a whole cannot be read.
///
/// A draft is most often broken, and is to stop nobody. Only a line that says it clearly counts.
struct WrittenHold {
    private var details = Case()

    /// Looks at the lines between the first two of hyphens.
    init(_ source: SourceText) {
        var ignored: [Problem] = []
        guard let frontMatter = FrontMatter(of: source, &ignored) else { return }
        var drafts: [String] = []
        for line in frontMatter.yaml.split(separator: UInt8(ascii: "\n")) {
            if let value = Self.value(of: "draft", in: line) { drafts.append(value.lowercased()) }
            if let value = Self.value(of: "embargo_until", in: line) {
                details.embargoUntil = CalendarDate(iso: value)
            }
            if let value = Self.value(of: "published", in: line) {
                details.published = CalendarDate(iso: value)
            }
        }
        details.isDraft = !drafts.isEmpty && drafts.allSatisfy { $0 == "true" || $0 == "yes" }
    }

    /// Why the record is not to be published on a day, as far as its lines tell.
    func hold(on today: CalendarDate) -> Hold? { details.hold(on: today) }

    /// What stands after a key at the beginning of a line, without a comment and quotation marks.
    private static func value(of key: String, in line: ArraySlice<UInt8>) -> String? {
        guard line.starts(with: (key + ":").utf8) else { return nil }
        let rest = String(decoding: line.dropFirst(key.utf8.count + 1), as: UTF8.self)
        let words = rest.split(separator: " #", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return String(words).trimmingSpaces.trimmingQuotes
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        guard utf8.count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}
