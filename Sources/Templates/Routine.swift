/// A template or block as it is printed in one set of surroundings, to be compiled once.
struct Routine {
    /// What is printed.
    enum Body: Hashable {
        case template(Int)
        case block(BlockReference)
    }

    /// A block of a template.
    struct BlockReference: Hashable {
        let template: Int
        let block: Int
    }

    /// All that decides what a body means, save for white space.
    struct Meaning: Hashable {
        let body: Body
        let scope: Scope
        /// What replaces blocks, by name; of several the outermost, which is the page's own.
        let overrides: [String: BlockReference]
    }

    /// All that decides the instructions for a body.
    struct Key: Hashable {
        let meaning: Meaning
        /// The white space that is put before every line.
        let indentation: [UInt8]
        /// Whether the first line follows something on the same line.
        let continuesLine: Bool
    }

    let key: Key
    /// The number of the key's meaning.
    let meaning: Int
    /// The routine that first called it, if any.
    let caller: Int?
}
