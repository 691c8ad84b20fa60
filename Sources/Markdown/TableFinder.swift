/// Finds tables among the paragraphs that libcmark made of them.
struct TableFinder {
    private(set) var tables: [Node: Table] = [:]
    private(set) var cells = TableCells()
    /// The blocks without blocks below them, which hold every line that is printed.
    private var leaves: [Node] = []

    /// Looks through a text.
    mutating func find(in root: Node, of body: inout Body) {
        var candidates = Self.candidates(in: &body)[...]
        guard !candidates.isEmpty else { return }
        var walk = TreeWalk(root)
        while let step = walk.next() {
            switch step.kind {
            case .paragraph, .heading:
                walk.skip(step.node)
                leaves.append(step.node)
                candidates = candidates.drop { $0 <= step.node.startLine }
                guard let candidate = candidates.first, candidate <= step.node.endLine else { continue }
                let table = table(
                    in: step.node, candidates: candidates.prefix { $0 <= step.node.endLine }, of: &body)
                if let table { tables[step.node] = table }
            case .codeBlock, .htmlBlock, .thematicBreak: leaves.append(step.node)
            default: break
            }
        }
    }

    /// libcmark's lines that may be the delimiter row of a table.
    private static func candidates(in body: inout Body) -> [Int] {
        (1...max(1, body.lineCount())).filter { line in
            TableRow.mayDelimit(body.range(ofLine: line), in: body.bytes)
        }
    }

    private mutating func table(
        in block: Node, candidates: ArraySlice<Int>, of body: inout Body
    ) -> Table? {
        guard let lines = body.textLines(of: block) else { return nil }
        let bytes = body.bytes
        for candidate in candidates {
            let index = candidate - block.startLine
            guard index < lines.count,
                let alignments = TableRow.alignments(of: lines[index].range, in: bytes),
                TableRow.cells(of: lines[index - 1].range, in: bytes).count == alignments.count
            else { continue }
            return table(in: block, lines: lines, delimiter: index, alignments, of: &body)
        }
        return nil
    }

    private mutating func table(
        in block: Node, lines: [TextLine], delimiter: Int, _ alignments: [TableRow.Alignment],
        of body: inout Body
    ) -> Table {
        let bytes = body.bytes
        var lead: Table.Lead?
        if delimiter > 1 {
            let leadLines = lines[..<(delimiter - 1)].map { TextLine(range: $0.range) }
            lead = Table.Lead(lines: leadLines, cellLine: cells.nextLine)
            cells.append(paragraph: leadLines, of: bytes)
        }
        var rows: [Table.Row] = []
        for index in lines.indices where index >= delimiter - 1 && index != delimiter {
            rows.append(row(lines[index].range, line: block.startLine + index, alignments.count, of: bytes))
        }
        var hasRuleBelow = false
        if block.isUnderlined {
            let line = body.range(ofLine: block.startLine + lines.count)
            let underline = line.drop { bytes[$0].isBlank || bytes[$0] == UInt8(ascii: ">") }
            hasRuleBelow = bytes[underline].count { $0 == UInt8(ascii: "-") } >= 3
            if !hasRuleBelow {
                rows.append(row(underline, line: block.startLine + lines.count, alignments.count, of: bytes))
            }
        }
        return Table(lead: lead, alignments: alignments, rows: rows, hasRuleBelow: hasRuleBelow)
    }

    private mutating func row(
        _ range: Range<Int>, line: Int, _ columns: Int, of bytes: [UInt8]
    ) -> Table.Row {
        let found = Array(TableRow.cells(of: range, in: bytes).prefix(columns))
        let row = Table.Row(line: line, cells: found, cellLine: cells.nextLine)
        for cell in found { cells.append(cell: cell, of: bytes) }
        return row
    }

    /// The definitions of links in a text, in their order, as a text of their own.
    ///
    /// libcmark keeps them to itself. They stand at the start of a paragraph, or they are a paragraph that
    /// has vanished, in lines that belong to no block.
    func definitions(in body: inout Body) -> [UInt8] {
        var found: [UInt8] = []
        var line = 1
        for leaf in leaves {
            appendVanished(line..<max(line, leaf.startLine), of: &body, to: &found)
            line = max(line, leaf.endLine + 1)
            appendHead(of: leaf, in: &body, to: &found)
        }
        appendVanished(line..<max(line, body.lineCount() + 1), of: &body, to: &found)
        return found
    }

    private func appendHead(of leaf: Node, in body: inout Body, to found: inout [UInt8]) {
        guard leaf.kind == .paragraph || leaf.isUnderlined else { return }
        let bytes = body.bytes
        let start = body.range(ofLine: leaf.startLine).lowerBound + leaf.startColumn - 1
        guard start < bytes.count, bytes[start] == UInt8(ascii: "["), let lines = body.textLines(of: leaf)
        else {
            return
        }
        var text = LeafText()
        for line in lines { text.append(line, of: bytes) }
        let length = DefinitionScanner.length(in: text.bytes)
        append(text.bytes[..<length].split(separator: UInt8(ascii: "\n")), to: &found)
    }

    private func appendVanished(_ gap: Range<Int>, of body: inout Body, to found: inout [UInt8]) {
        let bytes = body.bytes
        var paragraph: [ArraySlice<UInt8>] = []
        for number in gap {
            let line = Self.withoutMarkers(body.range(ofLine: number), in: bytes)
            if line.isEmpty {
                append(paragraph, to: &found)
                paragraph = []
            } else if !paragraph.isEmpty || bytes[line].first == UInt8(ascii: "[") {
                paragraph.append(bytes[line])
            }
        }
        append(paragraph, to: &found)
    }

    private func append(_ paragraph: [ArraySlice<UInt8>], to found: inout [UInt8]) {
        for (index, line) in paragraph.enumerated() {
            if index > 0 { found += "    ".utf8 }
            found += line
            found.append(UInt8(ascii: "\n"))
        }
        if !paragraph.isEmpty { found.append(UInt8(ascii: "\n")) }
    }

    /// A line that holds a definition or part of one, without the markers of quotes and lists.
    private static func withoutMarkers(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var rest = line
        while let index = rest.first {
            let byte = bytes[index]
            if byte.isBlank || byte == UInt8(ascii: ">") {
                rest = index + 1..<line.upperBound
                continue
            }
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0]) }
            let mark = digits.endIndex
            guard mark < line.upperBound, "-+*.)".utf8.contains(bytes[mark]),
                mark + 1 >= line.upperBound || bytes[mark + 1].isBlank
            else { break }
            rest = mark + 1..<line.upperBound
        }
        return rest
    }
}
