/// Gathers the headings of a text and writes their ids and levels.
///
/// Whether levels are shifted is known only at the end, so the digits are put in then.
struct Outline {
    private(set) var headings: [Heading] = []

    private var ids: HeadingIDs
    private var tagStart = 0
    private var textStart = 0
    /// How many tables stand below the last heading.
    private var tablesBelow = 0
    /// Where the level of each heading stands in its opening and its closing tag.
    private var digits: [(opening: Int, closing: Int)] = []

    init(reservedIDs: Set<String>) {
        ids = HeadingIDs(reserved: reservedIDs)
    }

    /// Notes where the opening tag `<h0>` of a heading begins, and its plain text.
    mutating func open(at tagStart: Int, textStart: Int) {
        self.tagStart = tagStart
        self.textStart = textStart
    }

    /// Gives the heading that was opened its id, now that its closing tag `</h0>` has been written.
    mutating func close(level: Int, line: Int, in html: inout HTMLBuffer, text: PlainText) {
        let extent = textStart..<text.bytes.count
        let words = text.string(in: extent)
        let id = ids.make(for: words)
        html.insert(id: id, at: tagStart + "<h0".utf8.count)
        digits.append((tagStart + "<h".utf8.count, html.bytes.count - "0>\n".utf8.count))
        tablesBelow = 0
        headings.append(Heading(level: level, id: id, text: words, line: line, extent: extent))
    }

    /// The name of a table: what tables are called, the heading above it, and a number where tables share one.
    mutating func label(_ name: String) -> String {
        tablesBelow += 1
        let label = headings.last.map { "\(name): \($0.text)" } ?? name
        return tablesBelow == 1 ? label : "\(label) (\(tablesBelow))"
    }

    /// Writes the levels, one lower than in the text if it has a heading of level 1, since the page has one.
    mutating func finish(_ html: inout HTMLBuffer) {
        let shift = headings.contains { $0.level == 1 } ? 1 : 0
        for index in headings.indices {
            let level = min(headings[index].level + shift, 6)
            headings[index].level = level
            html.setDigit(level, at: digits[index].opening)
            html.setDigit(level, at: digits[index].closing)
        }
    }
}
