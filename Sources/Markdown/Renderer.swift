import Markup

/// Writes a syntax tree as HTML, and gathers headings, links, problems and plain text on the way.
struct Renderer: ~Copyable {
    var html: HTMLBuffer
    var text: PlainText
    var findings: Findings
    var outline: Outline
    var blocks = TextBlocks()
    let tables: Tables
    let options: MarkdownOptions

    /// How many images the current node is inside of; only the text of what is in them counts.
    private var imageDepth = 0
    /// Where the alternative text of the current image begins.
    private var alternativeStart = 0
    private var isImageOpen = false
    private var isLinkOpen = false
    /// Whether the current node is inside a link, be it safe or not.
    private var isInLink = false
    /// Where the text of the current link begins.
    private var linkStart = 0
    private let mayHoldAddress: Bool
    private let mayHoldUnknownMark: Bool
    private var containerDepth = 0
    /// Empty cells that may still be added to rows that are too short, so that a wide header above many
    /// short rows cannot swell the page.
    var paddingLeft = 500_000

    init(_ body: Body, tables: consuming Tables, options: MarkdownOptions) {
        html = HTMLBuffer(capacity: body.count + body.count / 4 + 256)
        text = PlainText(capacity: body.count)
        findings = Findings(body)
        mayHoldAddress = body.mayHoldAddress
        mayHoldUnknownMark = body.mayHoldUnknownMark
        outline = Outline(reservedIDs: options.reservedIDs)
        self.tables = tables
        self.options = options
    }

    /// Writes a whole text.
    mutating func render(_ tree: borrowing SyntaxTree) {
        render(tree.root)
        outline.finish(&html)
        if html.holdsReplacements { findings.forbiddenCharacter() }
    }

    /// Writes a node and all that is below it.
    ///
    /// - Parameter leaf: Where the text of the node comes from, if it is not the text itself.
    mutating func render(_ root: Node, as leaf: Leaf? = nil) {
        var walk = TreeWalk(root)
        while let step = walk.next() {
            let node = step.node
            switch step.kind {
            case .text: write(text: node)
            case .softBreak: lineBreak("\n")
            case .lineBreak: lineBreak("<br />\n")
            case .code:
                markup("<code>")
                append(text: node.literal)
                markup("</code>")
            case .htmlInline:
                findings.tag(node)
                markup("<!-- raw HTML omitted -->")
            case .emphasis: markup(step.isEntering ? "<em>" : "</em>")
            case .strong:
                markup(step.isEntering ? "<strong>" : "</strong>")
                if step.isEntering {
                    blocks.openBold(at: text.bytes.count)
                } else {
                    blocks.closeBold(at: text.bytes.count)
                }
            case .link: if step.isEntering { open(link: node) } else { close(link: node) }
            case .image: if step.isEntering { open(image: node) } else { close(image: node) }
            case .paragraph, .heading:
                if step.isEntering, let table = tables[node] {
                    render(table, in: node)
                    walk.skip(node)
                } else if step.kind == .heading {
                    if step.isEntering { open(heading: node) } else { close(heading: node) }
                } else if step.isEntering {
                    open(paragraph: leaf ?? .block(node))
                } else {
                    close(paragraph: leaf ?? .block(node))
                }
            default: block(step)
            }
        }
    }

    /// Writes what is below a cell.
    mutating func renderInlines(_ leaf: Leaf) {
        var child = leaf.node.firstChild
        while let node = child {
            render(node)
            child = node.next
        }
        findings.finish(leaf)
    }

    private mutating func block(_ step: TreeWalk.Step) {
        let node = step.node
        switch (step.kind, step.isEntering) {
        case (.blockQuote, true):
            enterContainer(node)
            blocks.quoteDepth += 1
            html.startLine()
            html.append("<blockquote>\n")
        case (.blockQuote, false):
            containerDepth -= 1
            blocks.quoteDepth -= 1
            html.startLine()
            html.append("</blockquote>\n")
        case (.list, true): open(list: node)
        case (.list, false): html.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
        case (.item, true):
            enterContainer(node)
            blocks.openItem()
            html.startLine()
            html.append("<li>")
        case (.item, false):
            containerDepth -= 1
            blocks.closeItem()
            html.append("</li>\n")
        case (.codeBlock, _): write(codeBlock: node)
        case (.htmlBlock, _):
            findings.htmlBlock(node)
            html.startLine()
            html.append("<!-- raw HTML omitted -->\n")
        case (.thematicBreak, _):
            html.startLine()
            html.append("<hr />\n")
        default: break
        }
    }

    private mutating func enterContainer(_ node: Node) {
        containerDepth += 1
        if containerDepth == TextLimits.depth + 1 { findings.tooDeep(node) }
    }

    private mutating func open(list: Node) {
        html.startLine()
        if !list.isOrdered {
            html.append("<ul>\n")
        } else if list.listStart == 1 {
            html.append("<ol>\n")
        } else {
            html.append("<ol start=\"")
            html.append(list.listStart)
            html.append("\">\n")
        }
    }

    private mutating func write(codeBlock node: Node) {
        html.startLine()
        html.append("<pre><code")
        let language = node.fenceInfo.prefix { !$0.isBlank && !$0.isLineEnd }
        if !language.isEmpty {
            html.append(" class=\"language-")
            html.append(text: UnsafeBufferPointer(rebasing: language))
            html.append("\"")
        }
        html.append(">")
        blocks.open(at: text.bytes.count)
        append(text: node.literal)
        html.append("</code></pre>\n")
        blocks.close(.code, at: text.bytes.count, line: findings.fileLine(node.startLine))
        text.endBlock()
    }

    private mutating func open(paragraph leaf: Leaf) {
        blocks.open(at: text.bytes.count)
        guard !leaf.isInTightList else { return }
        html.startLine()
        html.append("<p>")
    }

    private mutating func close(paragraph leaf: Leaf) {
        if !leaf.isInTightList { html.append("</p>\n") }
        blocks.closeParagraph(at: text.bytes.count, line: findings.fileLine(leaf.startLine))
        text.endBlock()
        findings.finish(leaf)
    }

    private mutating func open(heading node: Node) {
        html.startLine()
        outline.open(at: html.bytes.count, textStart: text.bytes.count)
        blocks.open(at: text.bytes.count)
        html.append("<h0>")
    }

    private mutating func close(heading node: Node) {
        html.append("</h0>\n")
        let line = findings.fileLine(node.startLine)
        let position = outline.headings.count
        outline.close(level: node.headingLevel, line: line, in: &html, text: text)
        let isListed = outline.headings.count > position
        blocks.close(isListed ? .heading(position) : .paragraph, at: text.bytes.count, line: line)
        if !isListed { findings.emptyHeading(node) }
        text.endBlock()
        findings.finish(.block(node))
    }

    private mutating func open(link node: Node) {
        guard imageDepth == 0 else { return }
        isInLink = true
        linkStart = text.bytes.count
        guard let address = address(of: node, isImage: false) else { return }
        isLinkOpen = true
        html.append("<a href=\"")
        html.append(url: address)
        html.append("\"")
        appendTitle(of: node)
        html.append(">")
    }

    private mutating func close(link node: Node) {
        guard imageDepth == 0 else { return }
        isInLink = false
        let words = text.string(in: linkStart..<text.bytes.count)
        if !Characters.areVisible(in: words) { findings.missingText(ofLink: node) }
        guard isLinkOpen else { return }
        isLinkOpen = false
        html.append("</a>")
    }

    private mutating func open(image node: Node) {
        imageDepth += 1
        guard imageDepth == 1 else { return }
        alternativeStart = text.bytes.count
        guard let address = address(of: node, isImage: true) else { return }
        isImageOpen = true
        html.append("<img src=\"")
        html.append(url: address)
        html.append("\" alt=\"")
    }

    private mutating func close(image node: Node) {
        imageDepth -= 1
        guard imageDepth == 0 else { return }
        if text.bytes[alternativeStart...].allSatisfy(\.isBlank) { findings.missingText(of: node) }
        guard isImageOpen else { return }
        isImageOpen = false
        html.append("\"")
        appendTitle(of: node)
        html.append(" />")
    }

    /// The address to print for a link or image, which is noted; nil where it is not safe to print.
    private mutating func address(of node: Node, isImage: Bool) -> String? {
        let destination = String(decoding: node.url, as: UTF8.self)
        var address = destination
        var unsafeScheme = AddressScheme.forbidden(in: node.url)
        if unsafeScheme == nil, let resolve = options.resolveLink {
            address = resolve(destination)
            unsafeScheme = AddressScheme.forbidden(in: address)
        }
        let isRemote = isImage && AddressScheme.isExternal(address) && !isOwn(address)
        findings.link(
            node, destination: destination, isImage: isImage,
            fault: unsafeScheme.map { .scheme($0) } ?? (isRemote ? .remote : nil))
        return unsafeScheme == nil ? address : nil
    }

    /// Whether an address is one of the site that the page belongs to.
    private func isOwn(_ address: String) -> Bool {
        guard let origin = options.origin else { return false }
        return address.lowercased().hasPrefix(origin + "/")
    }

    /// Writes a text, with links for the addresses in it.
    private mutating func write(text node: Node) {
        let bytes = node.literal
        if mayHoldUnknownMark, imageDepth == 0 { findings.unknownMarks(in: node) }
        text.append(bytes)
        var start = 0
        if mayHoldAddress, imageDepth == 0, !isInLink {
            while let found = BareAddress.first(in: bytes, from: start) {
                html.append(text: UnsafeBufferPointer(rebasing: bytes[start..<found.range.lowerBound]))
                start = found.range.upperBound
                let words = UnsafeBufferPointer(rebasing: bytes[found.range])
                // Where markup goes on within an address, half of it would be another address.
                if start == bytes.count, let next = node.next, next.kind != .softBreak,
                    next.kind != .lineBreak
                {
                    html.append(text: words)
                    continue
                }
                let address = found.prefix + String(decoding: words, as: UTF8.self)
                findings.address(address, in: node)
                html.append("<a href=\"")
                html.append(url: address)
                html.append("\">")
                html.append(text: words)
                html.append("</a>")
            }
        }
        html.append(text: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    private mutating func appendTitle(of node: Node) {
        let title = node.title
        guard !title.isEmpty else { return }
        html.append(" title=\"")
        html.append(text: title)
        html.append("\"")
    }

    private mutating func append(text bytes: UnsafeBufferPointer<UInt8>) {
        html.append(text: bytes)
        text.append(bytes)
    }

    private mutating func markup(_ tag: StaticString) {
        if imageDepth == 0 { html.append(tag) }
    }

    private mutating func lineBreak(_ tag: StaticString) {
        html.append(imageDepth == 0 ? tag : " ")
        text.space()
        findings.lineBreak()
    }
}
