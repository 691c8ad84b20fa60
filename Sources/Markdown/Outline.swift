import Markup

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
    /// The level of each heading, also of one without words, and where it stands in its opening and its closing tag.
    private var levels: [(level: Int, opening: Int, closing: Int)] = []

    init(reservedIDs: Set<String>) {
        ids = HeadingIDs(reserved: reservedIDs)
    }

    /// Notes where the opening tag `<h0>` of a heading begins, and its plain text.
    mutating func open(at tagStart: Int, textStart: Int) {
        self.tagStart = tagStart
        self.textStart = textStart
    }

    /// Gives the heading that was opened its id, now that its closing tag `</h0>` has been written; one without words
    /// that can be seen is none of the outline.
    mutating func close(level: Int, line: Int, in html: inout HTMLBuffer, text: PlainText) {
        let extent = textStart..<text.bytes.count
        let words = text.string(in: extent)
        let isVisible = Characters.areVisible(in: words)
        let id = isVisible ? ids.make(for: words) : ""
        if isVisible { html.insert(id: id, at: tagStart + "<h0".utf8.count) }
        levels.append((level, tagStart + "<h".utf8.count, html.bytes.count - "0>\n".utf8.count))
        guard isVisible else { return }
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
        let shift = levels.contains { $0.level == 1 } ? 1 : 0
        for (level, opening, closing) in levels {
            html.setDigit(min(level + shift, 6), at: opening)
            html.setDigit(min(level + shift, 6), at: closing)
        }
        for index in headings.indices { headings[index].level = min(headings[index].level + shift, 6) }
    }
}
