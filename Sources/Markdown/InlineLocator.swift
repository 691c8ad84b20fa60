/// Finds where the links, images and HTML tags of a paragraph, heading or cell stand in the file.
///
/// libcmark counts a line only at a break that is printed, not at one inside a link, a tag or code, nor in
/// the definitions before the text; and it counts columns as if each line began where the first did. What
/// it counts right is how far a node is from the break before it, and from that its place follows.
struct InlineLocator {
    private let text: LeafText
    /// The column that libcmark gives the first byte of a line.
    private let firstColumn: Int

    init(_ text: LeafText, firstColumn: Int) {
        self.text = text
        self.firstColumn = firstColumn
    }

    /// The bytes of each link, image and tag below a node, in their order; nil where they cannot be found.
    func places(below root: Node) -> [(node: Node, range: Range<Int>?)] {
        var places: [(node: Node, range: Range<Int>?)] = []
        var lineStart = DefinitionScanner.length(in: text.bytes)
        /// The end of the last node that may hold a line break.
        var reached = lineStart
        var walk = TreeWalk(root)
        while let step = walk.next() {
            switch step.kind {
            case .softBreak, .lineBreak:
                let rest = text.bytes[min(reached, text.bytes.count)...]
                lineStart = (rest.firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count - 1) + 1
                reached = lineStart
            case .link, .image, .htmlInline, .code:
                let (start, end) = columns(of: step.node, lineStart: lineStart)
                if !step.isEntering || step.kind.isLeaf { reached = max(reached, end) }
                if step.isEntering, step.kind != .code {
                    places.append((step.node, fileRange(start, end)))
                }
            default: break
            }
        }
        return places
    }

    /// Where a node begins and ends in the text, given where the line of its first byte does.
    ///
    /// libcmark counts the columns of a link such as `<https://example.org>` from elsewhere, but not those of
    /// the text in it.
    private func columns(of node: Node, lineStart: Int) -> (start: Int, end: Int) {
        if node.kind == .link, let child = node.firstChild, child.kind == .text {
            let start = lineStart + child.startColumn - firstColumn - 1
            let end = lineStart + child.endColumn - firstColumn + 2
            if text.bytes.indices.contains(start), text.bytes[start] == UInt8(ascii: "<") {
                return (start, end)
            }
        }
        return (
            lineStart + node.startColumn - firstColumn, lineStart + node.endColumn - firstColumn + 1
        )
    }

    /// A node's bytes in the file, if it begins as links, images and tags do.
    ///
    /// It may not where bytes that are no UTF-8 were replaced and moved what follows.
    private func fileRange(_ start: Int, _ end: Int) -> Range<Int>? {
        guard text.bytes.indices.contains(start), start < end, end <= text.bytes.count else { return nil }
        switch text.bytes[start] {
        case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "!"):
            return text.fileOffset(of: start)..<text.fileOffset(of: end - 1) + 1
        default: return nil
        }
    }
}
