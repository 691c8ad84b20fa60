extension Renderer {
    /// Writes a table in a frame that can be scrolled by keyboard, and the lines of the paragraph before it.
    mutating func render(_ table: Table, in block: Node) {
        if let lead = table.lead, let node = tables.node(atCellLine: lead.cellLine) {
            render(node, as: .lead(node, of: block, lines: lead.lines))
        }
        html.startLine()
        html.append("<div class=\"table\" role=\"region\" aria-label=\"")
        html.append(text: outline.label(options.tableLabel))
        html.append("\" tabindex=\"0\">\n<table>\n<thead>\n")
        for (index, row) in table.rows.enumerated() {
            if index == 1 { html.append("<tbody>\n") }
            render(row, of: table, isHeader: index == 0)
            if index == 0 { html.append("</thead>\n") }
        }
        html.append(table.rows.count > 1 ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
        if table.hasRuleBelow { html.append("<hr />\n") }
    }

    private mutating func render(_ row: Table.Row, of table: Table, isHeader: Bool) {
        html.append("<tr>\n")
        blocks.open(at: text.bytes.count)
        for (column, alignment) in table.alignments.enumerated() {
            guard column < row.cells.count else {
                guard paddingLeft > 0 else { break }
                paddingLeft -= 1
                open("<td", alignment)
                html.append("</td>\n")
                continue
            }
            let isHeading = isHeader && !row.cells[column].isEmpty
            open(isHeading ? "<th scope=\"col\"" : "<td", alignment)
            if let node = tables.node(atCellLine: row.cellLine + column) {
                renderInlines(.cell(node, range: row.cells[column], line: row.line))
                text.space()
            }
            html.append(isHeading ? "</th>\n" : "</td>\n")
        }
        blocks.close(.row, at: text.bytes.count, line: findings.fileLine(row.line))
        text.endBlock()
        html.append("</tr>\n")
    }

    private mutating func open(_ tag: StaticString, _ alignment: TableRow.Alignment) {
        html.append(tag)
        switch alignment {
        case .none: html.append(">")
        case .left: html.append(" class=\"align-left\">")
        case .centre: html.append(" class=\"align-center\">")
        case .right: html.append(" class=\"align-right\">")
        }
    }
}
