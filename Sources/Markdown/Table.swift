/// A table in the lines of a paragraph.
struct Table {
    /// The lines of the paragraph that come before it, with their first line among the cells.
    let lead: Lead?
    /// How each column is set, and so how many there are.
    let alignments: [TableRow.Alignment]
    /// The rows, the header first.
    let rows: [Row]
    /// Whether a line of dashes stands below it, which libcmark took for the underline of a heading.
    let hasRuleBelow: Bool

    struct Lead {
        let lines: [TextLine]
        let cellLine: Int
    }

    struct Row {
        /// libcmark's line.
        let line: Int
        /// The bytes of each cell, no more of them than there are columns.
        let cells: [Range<Int>]
        /// The line of the first cell among all cells; the others follow.
        let cellLine: Int
    }
}
