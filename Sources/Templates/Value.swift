public import Markup

/// What a shape read from one thing, ready to be printed by templates.
///
/// Every field has been read once, so the same value can be printed on many pages at no further cost.
/// Only `Shape.value` makes values.
public struct Value: Sendable {
    /// The name of the shape that made it.
    let shape: String
    /// The fields, in the order in which the shape declares them.
    let fields: [Datum]

    @usableFromInline
    init(shape: String, fields: [Datum]) {
        self.shape = shape
        self.fields = fields
    }
}

/// What one field holds.
@usableFromInline
enum Datum: Sendable {
    case absent
    case text(String)
    case html(HTML)
    case flag(Bool)
    case object(Value)
    case list([Value])
    case texts([String])
    case map([String: String])

    /// Whether a section over it is left out and an inverted section is printed.
    var isEmpty: Bool {
        switch self {
        case .absent: true
        case .text(let text): text.utf8.isEmpty
        case .html(let html): html.isEmpty
        case .flag(let flag): !flag
        case .object: false
        case .list(let values): values.isEmpty
        case .texts(let texts): texts.isEmpty
        case .map(let map): map.isEmpty
        }
    }
}
