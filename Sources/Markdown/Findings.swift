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
    /// The bare addresses in that leaf, as positions in `links`, with the node of each.
    private var addresses: [(link: Int, node: Node)] = []
    /// The marks in that leaf that mean something elsewhere.
    private var marks: [Mark] = []
    /// Where struck text may begin in that leaf.
    private var openStrike: Mark?

    private struct Mark {
        /// The mark, and some of the words behind it.
        let text: String
        let node: Node
        /// Whether it ends what another mark began.
        var isClosing = false
    }

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

    /// Notes a link or image, and what is wrong with its address.
    mutating func link(_ node: Node, destination: String, isImage: Bool, fault: AddressFault?) {
        var found = Pending(node: node, link: links.count)
        links.append(Link(destination: destination, line: 0, isImage: isImage))
        switch fault {
        case .scheme(let scheme): found.problems.append(Self.unsafeLink(scheme: scheme, isImage: isImage))
        case .remote: found.problems.append(Self.remoteImage)
        case nil: break
        }
        pending.append(found)
    }

    /// What is wrong with the address of a link or image.
    enum AddressFault {
        /// It begins with a scheme that no page may link to.
        case scheme(String)
        /// It is that of an image on another site.
        case remote
    }

    /// Notes an address that stands in the text as it is.
    mutating func address(_ destination: String, in node: Node) {
        addresses.append((links.count, node))
        links.append(Link(destination: destination, line: 0, isImage: false))
    }

    /// Notes the marks in a text that mean something in other kinds of Markdown, and nothing here.
    mutating func unknownMarks(in node: Node) {
        let text = node.literal
        var index = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "~"):
                let start = index
                while index < text.count, text[index] == UInt8(ascii: "~") { index += 1 }
                guard index - start == 2 else { continue }
                // A few of the words behind it tell it from others on its line.
                let mark = Mark(text: String(decoding: text[start...].prefix(8), as: UTF8.self), node: node)
                if let opening = openStrike, start == 0 || !text[start - 1].isBlank {
                    marks += [opening, Mark(text: mark.text, node: node, isClosing: true)]
                    openStrike = nil
                } else if index == text.count || !text[index].isBlank {
                    openStrike = mark
                }
            case UInt8(ascii: "["):
                index += 1
                guard index < text.count, text[index] == UInt8(ascii: "^") else { continue }
                let label = text[index...].prefix(64).prefix {
                    !$0.isBlank && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[")
                }
                index = label.endIndex
                guard label.count > 1, index < text.count, text[index] == UInt8(ascii: "]") else { continue }
                marks.append(Mark(text: "[" + String(decoding: label, as: UTF8.self) + "]", node: node))
            case UInt8(ascii: "^") where index == 0 && isFootnote(node):
                marks.append(Mark(text: "[" + String(decoding: text, as: UTF8.self) + "]", node: node))
                index += 1
            default: index += 1
            }
        }
    }

    /// Whether a text is all of a link, which a footnote of one word becomes: `[^1]: Withheld.` defines one.
    private func isFootnote(_ text: Node) -> Bool {
        text.next == nil && text.parent.map { $0.kind == .link && $0.firstChild == text } ?? false
    }

    /// Notes that a link that was noted before shows nothing.
    mutating func missingText(ofLink link: Node) {
        guard let index = pending.lastIndex(where: { $0.node == link }) else { return }
        pending[index].problems.append(
            Draft(
                rule: .linkWithoutText, message: "this link has no text, so nobody can see or follow it",
                help:
                    "say between the brackets where it leads, as in [Road map](https://www.example.org/roads)"
            ))
    }

    /// Notes a heading without words.
    mutating func emptyHeading(_ node: Node) {
        let line = body.range(ofLine: node.startLine)
        let start = min(line.lowerBound + node.startColumn - 1, line.upperBound)
        problems.append(
            Problem(
                .emptyHeading, at: cursor.location(of: start..<line.upperBound),
                "this heading has no words, so the list of contents leaves it out",
                help: "write its words, or delete the line"))
    }

    /// Names the first character of the text that no page can hold, now that one was found.
    mutating func forbiddenCharacter() {
        guard let found = ForbiddenCharacter(in: body) else { return }
        problems.append(found.problem(at: cursor.location(of: found.range)))
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
        defer {
            breaks = 0
            openStrike = nil
        }
        if !addresses.isEmpty || !marks.isEmpty { finishText(of: leaf) }
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

    /// Gives bare addresses their lines, and reports marks where the source has them as they are printed.
    private mutating func finishText(of leaf: Leaf) {
        func line(of node: Node) -> Int {
            if case .cell(_, _, let line) = leaf { line } else { node.startLine }
        }
        for (link, node) in addresses { links[link].line = body.fileLine(line(of: node)) }
        addresses.removeAll(keepingCapacity: true)
        var reached = 0
        var lost = 0
        for mark in marks where line(of: mark.node) != lost {
            let source = body.range(ofLine: line(of: mark.node))
            let start = max(source.lowerBound, min(reached, source.upperBound))
            // Behind a backslash, a mark is meant as text.
            guard let found = body.bytes.firstRange(of: mark.text, in: start..<source.upperBound) else {
                lost = line(of: mark.node)
                continue
            }
            let isStrike = mark.text.hasPrefix("~~")
            let range = isStrike ? found.prefix(2) : found
            reached = range.upperBound
            guard !mark.isClosing else { continue }
            problems.append(
                Problem(
                    .unknownMark, at: cursor.location(of: range),
                    isStrike
                        ? "text between ~~ is not struck through here, and readers see the marks"
                        : "\(mark.text) makes no footnote here, and readers see the mark",
                    help: isStrike
                        ? "say in words what no longer holds, or put a backslash before each ~"
                        : "write the note into the text, in brackets, or put a backslash before the bracket"))
        }
        marks.removeAll(keepingCapacity: true)
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
                "addresses that begin with \(scheme): are not safe on a public page, so only the text of this \(thing) is published",
            help: isImage
                ? "put the picture beside the record, list it in `documents`, and give its name, as in chart.png"
                : "give it an address that begins with https:, http:, mailto: or tel:, or the path of a file")
    }

    private static let remoteImage = Draft(
        rule: .remoteImage,
        message:
            "this picture lies on another site, and the policy of this one lets browsers show its own pictures only",
        help: "put the picture beside the record, list it in `documents`, and give its name, as in chart.png")
}

extension [UInt8] {
    /// Where some words stand in a range without a backslash before them.
    fileprivate func firstRange(of words: String, in range: Range<Int>) -> Range<Int>? {
        let words = Array(words.utf8)
        var index = range.lowerBound
        while index + words.count <= range.upperBound {
            if self[index] == UInt8(ascii: "\\") {
                index += 2
            } else if self[index..<index + words.count].elementsEqual(words) {
                return index..<index + words.count
            } else {
                index += 1
            }
        }
        return nil
    }
}
