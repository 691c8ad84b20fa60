/// The way from what is in scope to one value.
struct Path: Hashable {
    /// The shape that the innermost thing in scope must have, or nil for the current text of a list.
    let shape: Int?
    /// The steps from that thing, at least one, or none for the current text.
    let steps: [Step]

    /// One step to a value inside another.
    enum Step: Hashable {
        /// The field at a position in a shape.
        case field(Int)
        /// The text under a key.
        case key(String)
    }

    /// The text that a section over a list of texts has come to.
    static let currentText = Path(shape: nil, steps: [])
}
