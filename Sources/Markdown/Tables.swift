/// The tables of a text, with their cells parsed.
struct Tables: ~Copyable {
    private let tables: [Node: Table]
    /// What the cells' nodes live in; nil where there is no table.
    private let cells: SyntaxTree?
    /// The paragraph or heading that begins at each line of the cells, counted from 1.
    private let nodes: [Node?]

    /// Finds the tables of a text.
    init(in tree: borrowing SyntaxTree, of body: inout Body) {
        var finder = TableFinder()
        if body.mayHoldTable { finder.find(in: tree.root, of: &body) }
        tables = finder.tables
        guard !tables.isEmpty else {
            cells = nil
            nodes = []
            return
        }
        let definitions = finder.cells.needsDefinitions ? finder.definitions(in: &body) : []
        let lineOffset = definitions.count { $0 == UInt8(ascii: "\n") }
        let cells = SyntaxTree(
            (definitions + finder.cells.bytes)[...],
            joinsTexts: body.mayHoldAddress || body.mayHoldUnknownMark)
        var nodes = [Node?](repeating: nil, count: finder.cells.nextLine)
        var node = cells.root.firstChild
        while let current = node {
            let line = current.startLine - lineOffset
            if nodes.indices.contains(line) { nodes[line] = current }
            node = current.next
        }
        self.nodes = nodes
        self.cells = consume cells
    }

    /// The table in a paragraph or heading.
    subscript(block: Node) -> Table? { tables.isEmpty ? nil : tables[block] }

    /// The node of a cell or of the lines before a table, by its line among the cells.
    func node(atCellLine line: Int) -> Node? { nodes[line] }
}
