/// The words of a record below its front matter, without their markup.
public struct CaseText: Sendable {
    /// A paragraph, heading or the like.
    public struct Block: Sendable {
        /// What a block is.
        public enum Kind: Sendable, Hashable {
            /// A heading, and its position in `anchors`.
            case heading(level: Int, Int)
            case paragraph
            /// The first paragraph of a list item.
            case item
            /// A further paragraph of a list item.
            case continuation
            case row
            case code
        }

        /// What it is.
        public let kind: Kind
        /// Its words among the bytes of the text.
        public let range: Range<Int>
        /// Its first line in the record's file.
        public let line: Int
        /// How many bytes of bold words it begins with.
        public let boldCount: Int
        /// Whether it quotes somebody.
        public let isQuoted: Bool

        /// A block of a text.
        public init(kind: Kind, range: Range<Int>, line: Int, boldCount: Int = 0, isQuoted: Bool = false) {
            self.kind = kind
            self.range = range
            self.line = line
            self.boldCount = boldCount
            self.isQuoted = isQuoted
        }

        var isHeading: Bool {
            if case .heading = kind { true } else { false }
        }
    }

    /// The words in UTF-8.
    public let bytes: [UInt8]
    /// Its blocks, in their order.
    public let blocks: [Block]
    /// The ids of its headings.
    public let anchors: [String]
    /// Whether it holds a link.
    public let hasLinks: Bool

    /// The words of a text and how they are laid out.
    public init(bytes: [UInt8], blocks: [Block], anchors: [String] = [], hasLinks: Bool = false) {
        self.bytes = bytes
        self.blocks = blocks
        self.anchors = anchors
        self.hasLinks = hasLinks
    }

    /// The bytes of the block in which an offset lies.
    func block(at offset: Int) -> Range<Int> {
        guard let index = lastBlock(from: offset), blocks[index].range.contains(offset) else {
            return offset..<offset
        }
        return blocks[index].range
    }

    /// The last block that begins at an offset or before it; the blocks stand in the order of the text.
    package func lastBlock(from offset: Int) -> Int? {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The words at a range, without the spaces around them.
    func string(_ range: Range<Int>) -> String {
        var range = range
        while let first = bytes[range].first, first.isSpace {
            range = range.lowerBound + 1..<range.upperBound
        }
        while let last = bytes[range].last, last.isSpace { range = range.lowerBound..<range.upperBound - 1 }
        return String(decoding: bytes[range], as: UTF8.self)
    }
}

extension UInt8 {
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
