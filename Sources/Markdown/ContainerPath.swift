/// The quotes and list items around a block, which mark the start of each of its lines.
struct ContainerPath {
    private enum Container {
        case quote
        /// A list item whose text is indented by a number of columns.
        case item(indent: Int)
    }

    private var containers: [Container] = []

    /// The containers of a block, or nil where they are nested too deeply to be worth following.
    init?(around block: Node, in body: inout Body) {
        var nodes: [Node] = []
        var ancestor = block.parent
        while let node = ancestor {
            if node.kind == .blockQuote || node.kind == .item { nodes.append(node) }
            guard nodes.count <= TextLimits.depth else { return nil }
            ancestor = node.parent
        }
        nodes.reverse()
        for (index, node) in nodes.enumerated() {
            guard node.kind == .item else {
                containers.append(.quote)
                continue
            }
            var scanner = ColumnScanner(body.bytes, line: body.range(ofLine: node.startLine))
            for (outer, container) in zip(nodes[..<index], containers) {
                if outer.startLine == node.startLine {
                    Self.open(container, &scanner)
                } else {
                    _ = Self.match(container, &scanner)
                }
            }
            containers.append(.item(indent: Self.indentOfItem(scanner)))
        }
    }

    /// The text of a paragraph on a line that continues it.
    ///
    /// A line may leave markers out, as lazy continuation allows. libcmark then keeps the white space before
    /// the text, which it takes away otherwise.
    func text(of line: Range<Int>, in bytes: [UInt8]) -> TextLine {
        var scanner = ColumnScanner(bytes, line: line)
        let isLazy = !containers.allSatisfy { Self.match($0, &scanner) }
        let blanks = scanner.skipBlanks()
        return TextLine(range: scanner.offset..<line.upperBound, blanks: isLazy ? blanks : 0)
    }

    /// Passes over the marker with which a container goes on, and returns whether it is there.
    private static func match(_ container: Container, _ scanner: inout ColumnScanner) -> Bool {
        let indent = scanner.indent
        switch container {
        case .item(let width):
            guard indent >= width else { return false }
            scanner.skip(columns: width)
        case .quote:
            var ahead = scanner
            ahead.skipBlanks()
            guard indent <= 3, ahead.byte == UInt8(ascii: ">") else { return false }
            ahead.skip(bytes: 1)
            ahead.skip(columns: 1)
            scanner = ahead
        }
        return true
    }

    /// Passes over the marker with which a container begins.
    private static func open(_ container: Container, _ scanner: inout ColumnScanner) {
        switch container {
        case .quote: _ = match(.quote, &scanner)
        case .item(let width):
            let target = scanner.column + width
            scanner.skipBlanks()
            scanner.skip(bytes: markerLength(scanner))
            scanner.skip(columns: target - scanner.column)
        }
    }

    /// How far the text of an item is indented, given its first line.
    private static func indentOfItem(_ line: ColumnScanner) -> Int {
        var scanner = line
        scanner.skipBlanks()
        scanner.skip(bytes: markerLength(scanner))
        let gap = scanner.indent
        scanner.skip(columns: gap)
        let isSeparated = scanner.byte != nil && (1...4).contains(gap)
        return scanner.column - line.column - (isSeparated ? 0 : gap - 1)
    }

    private static func markerLength(_ scanner: ColumnScanner) -> Int {
        var ahead = scanner
        var length = 0
        while let byte = ahead.byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            ahead.skip(bytes: 1)
            length += 1
        }
        return length + 1
    }
}
