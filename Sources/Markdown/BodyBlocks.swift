extension Body {
    /// The lines of a paragraph's or heading's text, without the markers of the quotes and lists around it and
    /// without the underline of a heading; nil where it is nested too deeply to be worth following.
    mutating func textLines(of block: Node) -> [TextLine]? {
        let first = range(ofLine: block.startLine)
        let start = min(first.lowerBound + block.startColumn - 1, first.upperBound)
        var lines = [TextLine(range: start..<first.upperBound)]
        let lastLine = lastTextLine(of: block)
        guard lastLine > block.startLine else { return lines }
        guard let path = ContainerPath(around: block, in: &self) else { return nil }
        for number in block.startLine + 1...lastLine {
            lines.append(path.text(of: range(ofLine: number), in: bytes))
        }
        return lines
    }

    /// The last of libcmark's lines that hold the text of a paragraph or heading.
    mutating func lastTextLine(of block: Node) -> Int {
        guard block.isUnderlined else { return block.endLine }
        let isTooLate = block.endLine - 1 > block.startLine && isUnderline(block.endLine - 1)
        return block.endLine - (isTooLate ? 2 : 1)
    }

    /// Whether a line underlines a heading: `=` or `-`, behind the markers of quotes and white space.
    private mutating func isUnderline(_ line: Int) -> Bool {
        let text = range(ofLine: line).drop { bytes[$0].isBlank || bytes[$0] == UInt8(ascii: ">") }
        guard let mark = text.first.map({ bytes[$0] }), "=-".utf8.contains(mark) else { return false }
        return text.drop { bytes[$0] == mark }.allSatisfy { bytes[$0].isBlank }
    }
}
