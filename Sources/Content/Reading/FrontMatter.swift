import Problems
import Yams

/// The YAML between the `---` lines at the head of a file, and where the body begins.
struct FrontMatter {
    /// The YAML.
    let yaml: ArraySlice<UInt8>
    /// The offset of the first byte after the closing line.
    let bodyStart: Int

    /// Finds the front matter; reports why there is none.
    init?(of source: SourceText, _ problems: inout [Problem]) {
        let bytes = source.bytes
        guard let first = Self.lineEnd(bytes, from: 0), Self.isFence(bytes[..<first.end]) else {
            problems.append(
                Problem(
                    .missingFrontMatter, at: source.location(line: 1, column: 1),
                    "the file does not begin with a line of three hyphens and the record's keys",
                    help:
                        "begin with a line `---`, then lines such as `title: Bus lanes`, then a line `---`, then the text"
                ))
            return nil
        }
        var start = first.next
        while let line = Self.lineEnd(bytes, from: start) {
            if Self.isFence(bytes[start..<line.end]) {
                yaml = bytes[first.next..<start]
                bodyStart = line.next
                return
            }
            start = line.next
        }
        problems.append(
            Problem(
                .unclosedFrontMatter, at: source.location(line: 1, column: 1, length: 3),
                "the keys that begin after this line are never closed off from the text",
                help: "write another line of three hyphens (---) after the last key"))
        return nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "---".utf8) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> (end: Int, next: Int)? {
        guard start < bytes.count else { return nil }
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
            return (bytes.count, bytes.count)
        }
        return (end, end + 1)
    }
}
