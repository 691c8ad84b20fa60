import Problems

/// Lays text out for a terminal of 80 columns, which it cannot steer.
struct TextStyle {
    let isColoured: Bool

    private static let columns = 80

    /// Text that stands out, where colour is wanted.
    func strong(_ text: String) -> String {
        isColoured ? "\u{1B}[1m\(text.printable)\u{1B}[0m" : text.printable
    }

    /// The lines of a text that may be as long as it wants.
    func wrapped(_ text: String, width: Int = columns) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in text.printable.split(separator: " ") {
            let count = word.unicodeScalars.count
            if length > 0, length + 1 + count > width {
                lines.append(line)
                line = ""
                length = 0
            }
            if length > 0 {
                line += " "
                length += 1
            }
            line += word
            length += count
        }
        return lines + [line]
    }

    /// A label, text beside it, and a word at the right edge.
    func row(_ label: String, width: Int, _ text: String, last: String? = nil) -> [String] {
        let label = label.printable
        let indent = width + 2
        let room = Self.columns - indent - (last == nil ? 0 : 12)
        let padded = label + spaces(indent - label.unicodeScalars.count)
        return wrapped(text, width: room).enumerated().map { index, line in
            guard index == 0 else { return spaces(indent) + line }
            guard let last else { return padded + line }
            return padded + line + spaces(room + 2 - line.unicodeScalars.count) + last
        }
    }

    private func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(count, 1))
    }
}
