/// A node whose children are inlines, and where their text comes from.
enum Leaf {
    /// A paragraph or heading of the text itself.
    case block(Node)
    /// The lines of a paragraph that come before a table in it, read by themselves.
    case lead(Node, of: Node, lines: [TextLine])
    /// A cell of a table, read by itself, and libcmark's line for its row.
    case cell(Node, range: Range<Int>, line: Int)

    var node: Node {
        switch self {
        case .block(let node), .lead(let node, _, _), .cell(let node, _, _): node
        }
    }

    /// The first of libcmark's lines that hold its text.
    var startLine: Int {
        switch self {
        case .block(let node), .lead(_, let node, _): node.startLine
        case .cell(_, _, let line): line
        }
    }

    /// Whether it stands in a list whose items are not set apart, and so is printed without `<p>`.
    var isInTightList: Bool {
        if case .lead(_, let block, _) = self { block.isInTightList } else { node.isInTightList }
    }
}
