/// What templates may name in one kind of thing, without the code that reads it.
///
/// Templates are checked against schemas, and the reference for theme authors is printed from them.
public struct ShapeSchema: Sendable {
    /// The name under which messages and the reference speak of it, such as `case`.
    public let name: String
    /// What kind of thing it is, as one sentence for theme authors.
    public let documentation: String
    /// The fields, in the order of declaration.
    let fields: [FieldSchema]

    /// The schema of a shape that declares each of its fields once.
    @usableFromInline
    init(declaring name: String, _ documentation: String, _ fields: [FieldSchema]) {
        precondition(
            Set(fields.map(\.name)).count == fields.count, "the shape '\(name)' declares a field twice")
        self.name = name
        self.documentation = documentation
        self.fields = fields
    }
}

/// One name in a schema.
@usableFromInline
struct FieldSchema: Sendable {
    let name: String
    let documentation: String
    let kind: Kind

    @usableFromInline
    init(name: String, documentation: String, kind: Kind) {
        self.name = name
        self.documentation = documentation
        self.kind = kind
    }

    /// What a field holds; schemas of nested things are closures, so that a thing may hold things like itself.
    @usableFromInline
    enum Kind: Sendable {
        case text
        case html
        case flag
        case texts
        case map
        case object(@Sendable () -> ShapeSchema)
        case list(@Sendable () -> ShapeSchema)
    }
}
