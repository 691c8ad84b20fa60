/// What templates may name in one kind of thing, and how each name is read from it.
///
/// A shape is declared once, as data. Templates are checked against it, the reference for theme authors is
/// printed from it, and it reads the values that pages print, so these three cannot disagree.
///
/// ```swift
/// let document = Shape<Document>("document", "A file released with a case.", [
///     .text("title", "What the file is called.") { $0.title },
///     .flag("redacted", "Whether parts were taken out.") { $0.isRedacted },
/// ])
/// ```
///
/// A shape that leads back to itself needs its type written out: `static let node: Shape<Node> = Shape("node", …`.
public struct Shape<Root>: Sendable {
    /// The shape as templates and theme authors see it.
    public let schema: ShapeSchema
    /// Appends what every field holds.
    ///
    /// It is one closure around the other, not an array of them: the runtime would have to look up the type of
    /// such an array for each thing that is read, which takes longer than the reading.
    private let read: @Sendable (Root, inout [Datum]) -> Void

    /// Declares a shape.
    ///
    /// - Parameters:
    ///   - name: The name in messages and in the reference. Shapes that meet in one set of templates need
    ///     different names.
    ///   - documentation: What kind of thing it is, as one sentence for theme authors.
    ///   - fields: The names, each once.
    public init(_ name: String, _ documentation: String, _ fields: [Field]) {
        precondition(
            Set(fields.map(\.schema.name)).count == fields.count, "the shape '\(name)' declares a field twice"
        )
        self.schema = ShapeSchema(name: name, documentation: documentation, fields: fields.map(\.schema))
        var read: @Sendable (Root, inout [Datum]) -> Void = { _, _ in }
        for field in fields {
            let (before, next) = (read, field.read)
            read = { root, data in
                before(root, &data)
                data.append(next(root))
            }
        }
        self.read = read
    }

    /// Reads every field of a thing, once.
    public func value(_ root: Root) -> Value {
        var data: [Datum] = []
        data.reserveCapacity(schema.fields.count)
        read(root, &data)
        return Value(shape: schema.name, fields: data)
    }

    /// A name in a shape with the code that reads it.
    public struct Field: Sendable {
        let schema: FieldSchema
        let read: @Sendable (Root) -> Datum

        init(
            _ name: String, _ documentation: String, _ kind: FieldSchema.Kind,
            read: @escaping @Sendable (Root) -> Datum
        ) {
            self.schema = FieldSchema(name: name, documentation: documentation, kind: kind)
            self.read = read
        }
    }
}
