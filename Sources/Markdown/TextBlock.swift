/// A paragraph, heading, row or the like of a text, and where its words stand in the plain text.
public struct TextBlock: Sendable {
    /// What a block is.
    public enum Kind: Sendable, Hashable {
        /// A heading, by its position among those of the document.
        case heading(Int)
        /// A paragraph outside lists.
        case paragraph
        /// The first paragraph of a list item.
        case item
        /// A further paragraph of a list item.
        case continuation
        /// A row of a table.
        case row
        /// A block of code.
        case code
    }

    /// What it is.
    public let kind: Kind
    /// Its words in the plain text of the document.
    public let range: Range<Int>
    /// Its first line in the file, counted from 1.
    public let line: Int
    /// How many bytes of bold words it begins with.
    public let boldCount: Int
    /// Whether it stands in a quotation.
    public let isQuoted: Bool
}

/// Gathers the blocks of a text while it is rendered.
struct TextBlocks {
    private(set) var blocks: [TextBlock] = []
    var quoteDepth = 0

    private var itemDepth = 0
    private var isItemFresh = false
    private var start = 0
    private var boldEnd = 0
    /// Whether the bold words that are being read began the block.
    private var isBoldFirst = false

    init() {
        blocks.reserveCapacity(24)
    }

    mutating func openItem() {
        itemDepth += 1
        isItemFresh = true
    }

    mutating func closeItem() {
        itemDepth -= 1
        isItemFresh = false
    }

    mutating func open(at offset: Int) {
        start = offset
        boldEnd = offset
        isBoldFirst = false
    }

    mutating func openBold(at offset: Int) {
        if offset == start { isBoldFirst = true }
    }

    mutating func closeBold(at offset: Int) {
        if isBoldFirst { boldEnd = offset }
        isBoldFirst = false
    }

    mutating func closeParagraph(at end: Int, line: Int) {
        let kind: TextBlock.Kind = itemDepth == 0 ? .paragraph : isItemFresh ? .item : .continuation
        isItemFresh = false
        close(kind, at: end, line: line)
    }

    mutating func close(_ kind: TextBlock.Kind, at end: Int, line: Int) {
        guard end > start else { return }
        blocks.append(
            TextBlock(
                kind: kind, range: start..<end, line: line, boldCount: boldEnd - start,
                isQuoted: quoteDepth > 0))
    }
}
