/// Writes plain text as Markdown that shows it as it is.
public enum MarkdownText {
    /// A text in paragraphs, as Markdown: nothing in it becomes a heading, a list, a link or HTML, and its lines stay lines.
    ///
    /// Addresses of web pages become links that show the address. Spaces at the ends of lines are lost.
    public static func paragraphs(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 64)
        var isInParagraph = false
        for line in Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let trimmed = trim(line)
            if trimmed.isEmpty {
                if isInParagraph { result += "\n\n".utf8 }
                isInParagraph = false
                continue
            }
            if isInParagraph { result += "\\\n".utf8 }
            isInParagraph = true
            append(trimmed, to: &result)
        }
        while result.last == UInt8(ascii: "\n") { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    private static func trim(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = line.firstIndex(where: { $0 > 0x20 }),
            let last = line.lastIndex(where: { $0 > 0x20 })
        else { return [] }
        return line[first...last]
    }

    private static func append(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
        var index = line.startIndex
        if let marker = listMarker(of: line) {
            result += line[..<marker]
            index = marker
            result.append(UInt8(ascii: "\\"))
            result.append(line[index])
            index += 1
        } else if "#>+-=".utf8.contains(line[index]) {
            result.append(UInt8(ascii: "\\"))
            result.append(line[index])
            index += 1
        }
        while index < line.endIndex {
            if let end = endOfAddress(in: line, at: index) {
                result.append(UInt8(ascii: "<"))
                result += line[index..<end]
                result.append(UInt8(ascii: ">"))
                index = end
                continue
            }
            if isSpecial(line, at: index) { result.append(UInt8(ascii: "\\")) }
            result.append(line[index])
            index += 1
        }
    }

    /// The full stop or bracket that makes a line such as `1. How many?` an item of a list.
    private static func listMarker(of line: ArraySlice<UInt8>) -> Int? {
        guard let end = line.firstIndex(where: { !$0.isDigit }), end > line.startIndex,
            ".)".utf8.contains(line[end])
        else { return nil }
        return end
    }

    private static func isSpecial(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
        switch line[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        case UInt8(ascii: "_"):
            // Within a word such as `file_name`, it is only itself.
            !(isWord(line, at: index - 1) && isWord(line, at: index + 1))
        case UInt8(ascii: "&"):
            index + 1 < line.endIndex && (line[index + 1].isWord || line[index + 1] == UInt8(ascii: "#"))
        default: false
        }
    }

    private static func isWord(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
        line.indices.contains(index) && line[index].isWord
    }

    /// The end of the web address that begins here.
    private static func endOfAddress(in line: ArraySlice<UInt8>, at start: Int) -> Int? {
        guard line[start] == UInt8(ascii: "h"), !isWord(line, at: start - 1) else { return nil }
        let rest = line[start...]
        guard let scheme = ["https://", "http://"].first(where: { rest.starts(with: $0.utf8) }) else {
            return nil
        }
        var end =
            rest.firstIndex { $0 <= 0x20 || $0 >= 0x7F || #"<>"\^`{|}"#.utf8.contains($0) } ?? rest.endIndex
        while end > start, ".,;:!?')]*_~".utf8.contains(line[end - 1]) { end -= 1 }
        return end > start + scheme.utf8.count ? end : nil
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    fileprivate var isWord: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
