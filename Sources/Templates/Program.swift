/// Compiled templates: flat instructions for the renderer, with all names resolved.
struct Program: Sendable {
    /// One step of rendering, with positions of other instructions.
    enum Instruction: Sendable {
        /// Writes bytes as they stand.
        case literal(Range<Int>)
        /// Writes a text, escaped.
        case text(Reference)
        /// Writes HTML as it stands.
        case html(Reference)
        case skipIfEmpty(Reference, to: Int)
        case skipUnlessEmpty(Reference, to: Int)
        /// Begins a section over an object or list, whose things have a shape, or goes on behind it.
        case enter(Reference, shape: Int, end: Int)
        /// Ends the innermost section over an object or list, or begins its next turn.
        case leave
        /// Runs the instructions at a position up to their `finish`.
        case call(Int)
        case finish
    }

    /// Where a value is.
    struct Reference: Sendable {
        /// The shape of the thing that it is read from, or a negative number for the current text of a list.
        let shape: Int
        /// The field's position in that shape.
        let field: Int
        /// Further steps, as a range of `Program.steps`.
        let rest: Range<Int>
    }

    /// All bytes that are written as they stand.
    let literals: [UInt8]
    let instructions: [Instruction]
    let steps: [Path.Step]
    /// How many shapes there are; their numbers are smaller.
    let shapeCount: Int
    /// The pages: where each begins and what it prints.
    let pages: [String: Page]

    struct Page: Sendable {
        let start: Int
        /// The number and the name of the shape of its root.
        let shape: Int
        let shapeName: String
    }
}
