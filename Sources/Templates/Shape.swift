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
/// What reads a shape is inlinable, so that it is compiled for each kind of thing: code for any kind would have to
/// look up its types while it runs, which takes longer than the reading.
///
/// A shape that leads back to itself needs its type written out: `static let node: Shape<Node> = Shape("node", …`.
public struct Shape<Root>: Sendable {
    /// The shape as templates and theme authors see it.
    public let schema: ShapeSchema
    /// What reads each field, in the order of the schema.
    @usableFromInline let readers: [Reader]

    /// Declares a shape.
    ///
    /// - Parameters:
    ///   - name: The name in messages and in the reference. Shapes that meet in one set of templates need
    ///     different names.
    ///   - documentation: What kind of thing it is, as one sentence for theme authors.
    ///   - fields: The names, each once.
    @inlinable
    public init(_ name: String, _ documentation: String, _ fields: [Field]) {
        self.schema = ShapeSchema(declaring: name, documentation, fields.map(\.schema))
        self.readers = fields.map(\.reader)
    }

    /// Reads every field of a thing, once.
    @inlinable
    public func value(_ root: Root) -> Value {
        Value(shape: schema.name, fields: readers.map { $0.read(root) })
    }

    /// The code that reads one field.
    @usableFromInline
    struct Reader: Sendable {
        @usableFromInline let read: @Sendable (Root) -> Datum

        @inlinable
        init(read: @escaping @Sendable (Root) -> Datum) {
            self.read = read
        }
    }

    /// A name in a shape with the code that reads it.
    public struct Field: Sendable {
        @usableFromInline let schema: FieldSchema
        @usableFromInline let reader: Reader

        @inlinable
        init(
            _ name: String, _ documentation: String, _ kind: FieldSchema.Kind,
            read: @escaping @Sendable (Root) -> Datum
        ) {
            self.schema = FieldSchema(name: name, documentation: documentation, kind: kind)
            self.reader = Reader(read: read)
        }
    }
}
