import Disclosure
import Markdown

extension CaseText {
    /// The words of a document, and how they are laid out.
    init(_ document: MarkdownDocument) {
        let headings = document.headings
        self.init(
            bytes: document.plainBytes,
            blocks: document.blocks.map { block in
                Block(
                    kind: Block.Kind(block.kind, headings), range: block.range, line: block.line,
                    boldCount: block.boldCount, isQuoted: block.isQuoted)
            },
            anchors: headings.map(\.id),
            hasLinks: document.links.contains { !$0.isImage })
    }
}

extension CaseText.Block.Kind {
    fileprivate init(_ kind: TextBlock.Kind, _ headings: [Heading]) {
        switch kind {
        case .heading(let index): self = .heading(level: headings[index].level, index)
        case .paragraph: self = .paragraph
        case .item: self = .item
        case .continuation: self = .continuation
        case .row: self = .row
        case .code: self = .code
        }
    }
}
