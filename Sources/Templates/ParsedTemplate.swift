import Problems

/// A template as a tree, before its names are looked up.
struct ParsedTemplate {
    let name: String
    let bytes: [UInt8]
    let nodes: [Node]
    /// Every block, wherever it stands; `Node.block` refers to them by position.
    let blocks: [Block]
    /// The names of all partials and parents.
    let includes: [Name]

    /// A part of a template, with ranges of its bytes.
    indirect enum Node {
        /// Bytes to be printed as they stand, all of one line.
        case text(Range<Int>)
        /// The white space at the start of a printed line, perhaps none: where indentation goes.
        case margin(Range<Int>)
        case variable(Name, isHTML: Bool)
        case section(Name, isInverted: Bool, [Node])
        case include(Include)
        case block(Int)
    }

    /// A partial, or a parent with the blocks that it is given.
    struct Include {
        let name: Name
        /// The indentation of a tag that stands alone on its line; every line of the partial gets it.
        let indentation: Range<Int>?
        /// Positions in `blocks`.
        let overrides: [Int]
    }

    /// A named stretch that other templates can replace, or what replaces it.
    struct Block {
        let name: Name
        let nodes: [Node]
        /// The white space that all lines of the content share, taken off where the content is printed
        /// elsewhere and put before what is printed here instead.
        let indentation: Range<Int>
        /// Whether the opening tag stands alone on its line, so that the content begins with a margin.
        let opensLine: Bool

        var startsWithMargin: Bool {
            if case .margin? = nodes.first { true } else { false }
        }
    }
}
