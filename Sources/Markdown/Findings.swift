import Problems

/// Gathers the links and the problems of a text while it is rendered, and finds their places.
struct Findings {
    private(set) var links: [Link] = []
    private(set) var problems: [Problem] = []

    private var body: Body
    private var cursor: FileCursor
    /// What was found in the leaf that is being rendered.
    private var pending: [Pending] = []
    /// The line breaks in that leaf that libcmark has counted.
    private var breaks = 0

    private struct Pending {
        let node: Node
        var link: Int?
        var problems: [Draft] = []
    }

    private struct Draft {
        let rule: Rule
        let message: String
        let help: String
    }

    init(_ body: Body) {
        self.body = body
        cursor = FileCursor(body.source)
    }

    /// The file's line of one of libcmark's.
    mutating func fileLine(_ line: Int) -> Int { body.fileLine(line) }

    /// Notes a line break between inlines.
    mutating func lineBreak() { breaks += 1 }

    /// Notes a link or image, and whether its address is unsafe.
    mutating func link(_ node: Node, destination: String, isImage: Bool, unsafeScheme: String?) {
        var found = Pending(node: node, link: links.count)
        links.append(Link(destination: destination, line: 0, isImage: isImage))
        if let unsafeScheme {
            found.problems.append(Self.unsafeLink(scheme: unsafeScheme, isImage: isImage))
        }
        pending.append(found)
    }

    /// Notes that an image that was noted before has no alternative text.
    mutating func missingText(of image: Node) {
        guard let index = pending.lastIndex(where: { $0.node == image }) else { return }
        pending[index].problems.append(
            Draft(
                rule: .imageWithoutText,
                message:
                    "this image has no alternative text, so people who cannot see it learn nothing of it",
                help: "say between the brackets what it shows, as in ![Spending by year](chart.png)"))
    }

    /// Notes a tag among inlines.
    mutating func tag(_ node: Node) {
        let html = RawHTML(node.literal, isBlock: false)
        let draft = Draft(rule: .rawHTML, message: html.message, help: html.help)
        pending.append(Pending(node: node, problems: [draft]))
    }

    /// Notes a block of HTML.
    mutating func htmlBlock(_ node: Node) {
        let html = RawHTML(node.literal, isBlock: true)
        let line = body.range(ofLine: node.startLine)
        let start = min(line.lowerBound + node.startColumn - 1, line.upperBound)
        let text = body.bytes[start..<line.upperBound]
        let end = text.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.endIndex
        problems.append(
            Problem(.rawHTML, at: cursor.location(of: start..<end), html.message, help: html.help))
    }

    /// Notes a block inside too many quotes and list items.
    mutating func tooDeep(_ node: Node) {
        let start = body.range(ofLine: node.startLine).lowerBound + node.startColumn - 1
        problems.append(TextLimits.tooDeep(at: cursor.location(of: start..<start)))
    }

    /// Finds the places of what was noted in a leaf, now that all of it has been seen.
    mutating func finish(_ leaf: Leaf) {
        defer { breaks = 0 }
        guard !pending.isEmpty else { return }
        defer { pending.removeAll(keepingCapacity: true) }
        if pending.allSatisfy({ $0.problems.isEmpty }), let firstLine = plainFirstLine(of: leaf) {
            for found in pending {
                place(found, line: body.fileLine(firstLine + found.node.startLine - leaf.node.startLine))
            }
        } else {
            locate(leaf)
        }
    }

    /// libcmark's line in which a leaf begins, if it has counted all lines of it.
    private mutating func plainFirstLine(of leaf: Leaf) -> Int? {
        switch leaf {
        case .block(let node):
            return node.startLine + breaks == body.lastTextLine(of: node) ? node.startLine : nil
        case .cell(_, _, let line): return line
        case .lead: return nil
        }
    }

    private mutating func locate(_ leaf: Leaf) {
        let places = locator(for: leaf)?.places(below: leaf.node) ?? []
        var next = 0
        for found in pending {
            while next < places.count, places[next].node != found.node { next += 1 }
            guard next < places.count, let range = places[next].range else {
                placeByLine(found, in: leaf)
                continue
            }
            let location = cursor.location(of: range)
            place(found, line: cursor.line)
            for draft in found.problems {
                problems.append(Problem(draft.rule, at: location, draft.message, help: draft.help))
            }
        }
    }

    /// Names the line alone, where bytes that are no UTF-8 have moved the columns or nesting is too deep.
    private mutating func placeByLine(_ found: Pending, in leaf: Leaf) {
        let line =
            if case .cell(_, _, let line) = leaf { line } else { found.node.startLine }
        let start = body.range(ofLine: line).lowerBound
        let place = cursor.location(of: start..<start)
        self.place(found, line: cursor.line)
        let location = Location(path: place.path, line: place.line, column: nil, excerpt: place.excerpt)
        for draft in found.problems {
            problems.append(Problem(draft.rule, at: location, draft.message, help: draft.help))
        }
    }

    private mutating func place(_ found: Pending, line: Int) {
        if let link = found.link { links[link].line = line }
    }

    private mutating func locator(for leaf: Leaf) -> InlineLocator? {
        var text = LeafText()
        switch leaf {
        case .block(let node):
            guard let lines = body.textLines(of: node) else { return nil }
            for line in lines { text.append(line, of: body.bytes) }
            return InlineLocator(text, firstColumn: node.startColumn)
        case .lead(_, _, let lines):
            for line in lines { text.append(line, of: body.bytes) }
            return InlineLocator(text, firstColumn: 1)
        case .cell(_, let range, _):
            text.append(cell: range, of: body.bytes)
            return InlineLocator(text, firstColumn: TableCells.firstColumn)
        }
    }

    private static func unsafeLink(scheme: String, isImage: Bool) -> Draft {
        let thing = isImage ? "image" : "link"
        return Draft(
            rule: .unsafeLink,
            message:
                "addresses that begin with \(scheme): can harm readers, so only the text of this \(thing) is published",
            help: "give it an address that begins with https:, http: or mailto:, or the path of a file")
    }
}
