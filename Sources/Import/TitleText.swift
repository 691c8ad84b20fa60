/// Makes a title from the words of a request.
enum TitleText {
    /// How many bytes a title may have.
    static let limit = 140

    /// The text if it is short enough for a title, or else its first sentence or words.
    static func title(_ text: String) -> String {
        let line = CellText.line(text)
        guard line.utf8.count > limit else { return line }
        let start = line.utf8.prefix(limit)
        if let end = start.indices.first(where: { index in
            let next = line.utf8.index(after: index)
            guard index > line.utf8.startIndex else { return false }
            // `2. How many?` is an item of a list.
            let isAfterNumber = line.utf8[line.utf8.index(before: index)] &- UInt8(ascii: "0") < 10
            return ".?!".utf8.contains(line.utf8[index]) && !isAfterNumber && next < line.utf8.endIndex
                && line.utf8[next] == UInt8(ascii: " ")
                && line.utf8.distance(from: line.utf8.startIndex, to: index) >= 20
        }) {
            let isStop = line.utf8[end] == UInt8(ascii: ".")
            return String(isStop ? line[..<end] : line[...end])
        }
        guard let space = start.lastIndex(of: UInt8(ascii: " ")) else {
            return String(line.prefix(limit / 2)) + "…"
        }
        return String(line[..<space]) + "…"
    }
}
