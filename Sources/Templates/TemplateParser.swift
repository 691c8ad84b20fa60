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
    private var root: [Node] = []
    private var open: [Open] = []
    private var blocks: [ParsedTemplate.Block] = []
    private var includes: [Name] = []
    /// Up to where the template has been read.
    private var position = 0
    /// Whether a line begins at `position` of which nothing has been printed.
    private var isAtLineStart = true
    private var line = 1
    private var lineStart = 0
    private var lineSearched = 0

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
        self.scanner = TagScanner(bytes)
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
            take(tag, alone: isAlone(tag))
        case .partial:
            let margin = margin(before: tag)
            let alone = isAlone(tag)
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
        let alone = isOverride ? lineEnd(after: tag) != nil : isAlone(tag)
        let lineMargin = lineMargin(of: tag)
        let unclosed = Open(
            tag: tag, close: scanner.close(tag.name.text), line: line, margin: lineMargin,
            startsLine: margin(before: tag) != nil, isAlone: alone)
        if tag.kind == .parent, let margin = margin(before: tag) {
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
            let end = current.startsLine ? lineEnd(after: tag) : nil
            closeInnermost(end: end, &diagnostics)
            position = end ?? tag.range.upperBound
            isAtLineStart = end != nil
        case .block where isInnermostOverride:
            take(tag, alone: margin(before: tag) != nil)
            closeInnermost(end: nil, &diagnostics)
        default:
            take(tag, alone: isAlone(tag))
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
        return block.isAlone ? shared : commonMargin(shared, block.margin)
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
        if alone, let margin = margin(before: tag) {
            appendText(upTo: margin.lowerBound)
            if tag.kind.holdsPlace { noteMargin(margin) }
        } else if open.last?.tag.kind != .parent {
            appendText(upTo: tag.range.lowerBound)
            appendMarginIfNeeded(at: tag.range.lowerBound)
        }
        let end = alone ? lineEnd(after: tag) : nil
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
            let text = bytes[index..<end].firstIndex { !$0.isBlank } ?? end
            if text < end, let lineEnd = self.lineEnd(from: text), lineEnd <= end {
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
        open[last].sharedMargin = open[last].sharedMargin.map { commonMargin($0, margin) } ?? margin
    }

    private func commonMargin(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        var count = 0
        while count < min(left.count, right.count),
            bytes[left.lowerBound + count] == bytes[right.lowerBound + count]
        {
            count += 1
        }
        return left.prefix(count)
    }

    private mutating func append(_ node: Node) {
        if let last = open.indices.last { open[last].nodes.append(node) } else { root.append(node) }
    }

    private func isAlone(_ tag: Tag) -> Bool {
        margin(before: tag) != nil && lineEnd(after: tag) != nil
    }

    /// The white space before a tag, if the line holds nothing else there.
    private func margin(before tag: Tag) -> Range<Int>? {
        let end = tag.range.lowerBound
        var start = end
        while start > 0, bytes[start - 1].isBlank { start -= 1 }
        return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start..<end : nil
    }

    /// Where the next line begins, if the line holds nothing but white space after a tag.
    private func lineEnd(after tag: Tag) -> Int? {
        let text = bytes[tag.range.upperBound...].firstIndex { !$0.isBlank } ?? bytes.count
        return text == bytes.count ? text : lineEnd(from: text)
    }

    /// Where the next line begins, if there is a line break at an offset.
    private func lineEnd(from offset: Int) -> Int? {
        if bytes[offset] == UInt8(ascii: "\n") { return offset + 1 }
        let isPair = bytes[offset] == UInt8(ascii: "\r") && offset + 1 < bytes.count
        return isPair && bytes[offset + 1] == UInt8(ascii: "\n") ? offset + 2 : nil
    }

    /// The white space at the start of the line on which a tag begins.
    private mutating func lineMargin(of tag: Tag) -> Range<Int> {
        while lineSearched < tag.range.lowerBound {
            if bytes[lineSearched] == UInt8(ascii: "\n") {
                lineStart = lineSearched + 1
                line += 1
            }
            lineSearched += 1
        }
        let line = bytes[lineStart..<tag.range.lowerBound]
        return lineStart..<(line.firstIndex { !$0.isBlank } ?? line.endIndex)
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

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension Range<Int> {
    fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<lowerBound + count }
}
