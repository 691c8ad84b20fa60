import Problems

/// Builds the tree of one template and applies the rules for tags that stand alone on their lines.
///
/// Such a tag takes its line with it. The pieces of a parent tag, from `{{<name}}` to `{{/name}}`, count as one
/// tag, since only the blocks between them are printed.
struct TemplateParser {
    /// Deeper nesting is refused.
    static let deepestNesting = 100

    private typealias Node = ParsedTemplate.Node

    /// A section, block or parent whose end has not been read yet.
    private struct Open {
        let tag: Tag
        /// How its end must be written.
        let close: String
        /// The line on which it begins, counted from 1.
        let line: Int
        /// The margin of that line.
        let margin: Range<Int>
        /// Whether nothing but white space stands before it.
        let startsLine: Bool
        /// Whether nothing but white space stands around it.
        let isAlone: Bool
        var nodes: [Node] = []
        /// What the margins of the lines so far have in common.
        var sharedMargin: Range<Int>?
        var overrides: [Int] = []
    }

    private let bytes: [UInt8]
    private let template: Int
    private var scanner: TagScanner
    private var lines: TemplateLines
    private var root: [Node] = []
    private var open: [Open] = []
    private var blocks: [ParsedTemplate.Block] = []
    private var includes: [Name] = []
    /// Up to where the template has been read.
    private var position = 0
    /// Whether a line begins at `position` of which nothing has been printed.
    private var isAtLineStart = true

    /// Reads a template; what is wrong with it goes to the diagnostics, and the rest is read all the same.
    static func parse(
        _ source: SourceText, name: String, number: Int, diagnostics: inout Diagnostics
    ) -> ParsedTemplate {
        guard String(validating: source.bytes, as: UTF8.self) != nil else {
            diagnostics.report(.notUTF8, inFile: source.path)
            return ParsedTemplate(name: name, bytes: [], nodes: [], blocks: [], includes: [])
        }
        var parser = TemplateParser(bytes: source.bytes, template: number)
        parser.run(&diagnostics)
        return ParsedTemplate(
            name: name, bytes: source.bytes, nodes: parser.root, blocks: parser.blocks,
            includes: parser.includes)
    }

    private init(bytes: [UInt8], template: Int) {
        self.bytes = bytes
        self.template = template
        scanner = TagScanner(bytes)
        lines = TemplateLines(bytes)
    }

    private mutating func run(_ diagnostics: inout Diagnostics) {
        while let tag = scanner.next() {
            if open.count >= Self.deepestNesting, tag.kind.opens {
                diagnostics.report(
                    .nestedTooDeeply(limit: Self.deepestNesting), in: template, at: tag.name)
                open = []
                break
            }
            read(tag, &diagnostics)
        }
        for finding in scanner.findings {
            let text = String(decoding: bytes[finding.range], as: UTF8.self)
            diagnostics.report(
                finding.fault, in: template, at: finding.range.lowerBound,
                length: text.unicodeScalars.count)
        }
        appendText(upTo: bytes.count)
        while let unclosed = open.last {
            diagnostics.report(
                .unclosedSection(unclosed.tag.name, close: unclosed.close), in: template,
                at: unclosed.tag.name)
            closeInnermost(end: nil, &diagnostics)
        }
    }

    private mutating func read(_ tag: Tag, _ diagnostics: inout Diagnostics) {
        if tag.kind == .partial || tag.kind == .parent { includes.append(tag.name) }
        if let parent = open.last, parent.tag.kind == .parent, !tag.kind.isAllowedInParent {
            diagnostics.report(.onlyBlocks(parent: parent.tag.name.text), in: template, at: tag.name)
        }
        switch tag.kind {
        case .text, .html:
            take(tag, alone: false)
            append(.variable(tag.name, isHTML: tag.kind == .html))
        case .comment, .delimiters:
            take(tag, alone: lines.isAlone(tag))
        case .partial:
            let margin = lines.margin(before: tag)
            let alone = lines.isAlone(tag)
            take(tag, alone: alone)
            append(
                .include(
                    ParsedTemplate.Include(
                        name: tag.name, indentation: alone ? margin : nil, overrides: [])))
        case .section, .inverted, .block, .parent:
            begin(tag)
        case .close:
            close(tag, &diagnostics)
        }
    }

    // MARK: Sections, blocks and parents

    private mutating func begin(_ tag: Tag) {
        let isOverride = tag.kind == .block && open.last?.tag.kind == .parent
        let alone = isOverride ? lines.lineEnd(after: tag) != nil : lines.isAlone(tag)
        let (line, lineMargin) = lines.line(of: tag)
        let unclosed = Open(
            tag: tag, close: scanner.close(tag.name.text), line: line, margin: lineMargin,
            startsLine: lines.margin(before: tag) != nil, isAlone: alone)
        if tag.kind == .parent, let margin = lines.margin(before: tag) {
            appendText(upTo: margin.lowerBound)
            noteMargin(margin)
            position = tag.range.upperBound
            isAtLineStart = false
        } else {
            take(tag, alone: alone)
        }
        open.append(unclosed)
    }

    private mutating func close(_ tag: Tag, _ diagnostics: inout Diagnostics) {
        guard let current = open.last else {
            diagnostics.report(.strayClose(tag.name.text), in: template, at: tag.name)
            take(tag, alone: false)
            return
        }
        guard current.tag.name.text == tag.name.text else {
            diagnostics.report(
                .mismatchedClose(tag.name.text, open: current.tag.name.text, line: current.line),
                in: template, at: tag.name)
            take(tag, alone: false)
            guard let match = open.lastIndex(where: { $0.tag.name.text == tag.name.text }) else { return }
            while open.count > match { closeInnermost(end: nil, &diagnostics) }
            return
        }
        switch current.tag.kind {
        case .parent:
            let end = current.startsLine ? lines.lineEnd(after: tag) : nil
            closeInnermost(end: end, &diagnostics)
            position = end ?? tag.range.upperBound
            isAtLineStart = end != nil
        case .block where isInnermostOverride:
            take(tag, alone: lines.margin(before: tag) != nil)
            closeInnermost(end: nil, &diagnostics)
        default:
            take(tag, alone: lines.isAlone(tag))
            closeInnermost(end: nil, &diagnostics)
        }
    }

    private var isInnermostOverride: Bool {
        open.last?.tag.kind == .block && open.dropLast().last?.tag.kind == .parent
    }

    /// Turns the innermost open tag and what was read since into a node.
    ///
    /// - Parameter end: Where the line after a parent begins, if the parent stands alone on its lines.
    private mutating func closeInnermost(end: Int?, _ diagnostics: inout Diagnostics) {
        let isOverride = isInnermostOverride
        guard let closed = open.popLast() else { return }
        switch closed.tag.kind {
        case .parent:
            if closed.startsLine, end == nil { append(.margin(closed.margin)) }
            append(
                .include(
                    ParsedTemplate.Include(
                        name: closed.tag.name, indentation: end == nil ? nil : closed.margin,
                        overrides: closed.overrides)))
        case .block:
            blocks.append(
                ParsedTemplate.Block(
                    name: closed.tag.name, nodes: closed.nodes, indentation: indentation(of: closed),
                    opensLine: closed.isAlone))
            if isOverride {
                addOverride(closed.tag.name, &diagnostics)
            } else {
                if let margin = closed.sharedMargin { noteMargin(margin) }
                append(.block(blocks.count - 1))
            }
        default:
            if let margin = closed.sharedMargin { noteMargin(margin) }
            append(.section(closed.tag.name, isInverted: closed.tag.kind == .inverted, closed.nodes))
        }
    }

    private func indentation(of block: Open) -> Range<Int> {
        guard let shared = block.sharedMargin else { return block.margin }
        return block.isAlone ? shared : lines.commonMargin(shared, block.margin)
    }

    /// Gives the block that was read last to the parent around it.
    private mutating func addOverride(_ name: Name, _ diagnostics: inout Diagnostics) {
        let parent = open.count - 1
        if open[parent].overrides.contains(where: { blocks[$0].name.text == name.text }) {
            diagnostics.report(.blockFilledTwice(name.text), in: template, at: name)
        }
        open[parent].overrides.append(blocks.count - 1)
    }

    // MARK: Lines

    /// Appends the text before a tag and goes on behind the tag; one that is alone takes its line with it.
    private mutating func take(_ tag: Tag, alone: Bool) {
        if alone, let margin = lines.margin(before: tag) {
            appendText(upTo: margin.lowerBound)
            if tag.kind.holdsPlace { noteMargin(margin) }
        } else if open.last?.tag.kind != .parent {
            appendText(upTo: tag.range.lowerBound)
            appendMarginIfNeeded(at: tag.range.lowerBound)
        }
        let end = alone ? lines.lineEnd(after: tag) : nil
        position = end ?? tag.range.upperBound
        isAtLineStart = end != nil
    }

    private mutating func appendText(upTo end: Int) {
        defer { position = max(position, end) }
        guard open.last?.tag.kind != .parent else { return }
        var index = position
        while index < end {
            guard isAtLineStart else {
                let lineEnd = bytes[index..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
                append(.text(index..<(lineEnd ?? end)))
                isAtLineStart = lineEnd != nil
                index = lineEnd ?? end
                continue
            }
            let text = bytes[index..<end].firstIndex { !TemplateLines.isBlank($0) } ?? end
            if text < end, let lineEnd = lines.lineEnd(from: text), lineEnd <= end {
                append(.text(index..<lineEnd))
                index = lineEnd
            } else {
                appendMargin(index..<text)
                index = text
            }
        }
    }

    private mutating func appendMarginIfNeeded(at offset: Int) {
        if isAtLineStart { appendMargin(offset..<offset) }
    }

    private mutating func appendMargin(_ margin: Range<Int>) {
        noteMargin(margin)
        append(.margin(margin))
        isAtLineStart = false
    }

    private mutating func noteMargin(_ margin: Range<Int>) {
        guard let last = open.indices.last else { return }
        open[last].sharedMargin = open[last].sharedMargin.map { lines.commonMargin($0, margin) } ?? margin
    }

    private mutating func append(_ node: Node) {
        if let last = open.indices.last { open[last].nodes.append(node) } else { root.append(node) }
    }
}

extension Tag.Kind {
    fileprivate var opens: Bool {
        switch self {
        case .section, .inverted, .block, .parent: true
        case .text, .html, .partial, .close, .comment, .delimiters: false
        }
    }

    /// Whether the margin of a line that holds only this tag counts as one of the block around it.
    fileprivate var holdsPlace: Bool {
        switch self {
        case .section, .inverted, .block, .parent, .partial: true
        case .text, .html, .close, .comment, .delimiters: false
        }
    }

    fileprivate var isAllowedInParent: Bool {
        switch self {
        case .block, .close, .comment, .delimiters: true
        case .text, .html, .partial, .section, .inverted, .parent: false
        }
    }
}
