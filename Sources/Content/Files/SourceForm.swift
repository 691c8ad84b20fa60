/// Tells a record or a page of a log from a document, by the form of its first bytes.
///
/// A copy of a record, such as `index.md~` or `index.md.orig`, is none that the log reads, and says as much.
enum SourceForm {
    static func isRecord(_ head: [UInt8], name: String) -> Bool {
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        guard text.starts(with: "---".utf8) else { return false }
        var hasTitle = false
        var hasReference = name.lowercased().hasSuffix(".md")
        let lines = text.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        guard lines[0].dropFirst(3).allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else {
            return false
        }
        for line in lines.dropFirst() {
            if line.starts(with: "---".utf8) { break }
            if line.starts(with: "title:".utf8) { hasTitle = true }
            if line.starts(with: "reference:".utf8) { hasReference = true }
        }
        return hasTitle && hasReference
    }
}
