import Disclosure
import Markup

/// A kind of thing in the open data: what its members are called, what they mean, and how each is read.
///
/// Declared once, as data: the JSON and its schema are both made from it, so that they cannot disagree. A member that
/// a thing does not have is left out.
struct DataShape<Root>: Sendable {
    let schema: JSONSchema
    private let writers: [Writer]

    typealias Writer = @Sendable (Root, inout JSONWriter) -> Void

    init(_ name: String, _ documentation: String, _ fields: [Field]) {
        schema = JSONSchema(name: name, documentation: documentation, members: fields.map(\.member))
        writers = fields.map(\.write)
    }

    /// Writes a thing as an object.
    ///
    /// - Parameter schema: The address of its schema, for the first thing of a document.
    func write(_ root: Root, to json: inout JSONWriter, schema: String? = nil) {
        json.object { json in
            if let schema {
                json.key("$schema")
                json.string(schema)
            }
            for write in writers { write(root, &json) }
        }
    }

    /// A member with the code that writes it.
    struct Field: Sendable {
        let member: JSONSchema.Member
        let write: Writer

        private init<Value>(
            _ name: String, _ documentation: String, _ type: JSONSchema.ValueType, isRequired: Bool = false,
            _ get: @escaping @Sendable (Root) -> Value?,
            _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void
        ) {
            member = JSONSchema.Member(
                name: name, documentation: documentation, type: type, isRequired: isRequired)
            self.write = { root, json in
                guard let value = get(root) else { return }
                json.key(name)
                write(value, &json)
            }
        }
    }
}

extension DataShape.Field {
    /// A text that every thing of the kind has.
    static func name(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> String
    ) -> Self {
        Self(name, documentation, .text(), isRequired: true, get) { $1.string($0) }
    }

    static func text(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> String?
    ) -> Self {
        Self(name, documentation, .text(), get) { $1.string($0) }
    }

    /// A whole address.
    static func address(
        _ name: String, _ documentation: String, isRequired: Bool = false,
        _ get: @escaping @Sendable (Root) -> String?
    ) -> Self {
        Self(name, documentation, .address, isRequired: isRequired, get) { $1.string($0) }
    }

    static func date(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> CalendarDate?
    ) -> Self {
        Self(name, documentation, .date, get) { $1.string($0.iso) }
    }

    static func number(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> Int?
    ) -> Self {
        Self(name, documentation, .number(), get) { $1.number($0) }
    }

    static func flag(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> Bool?
    ) -> Self {
        Self(name, documentation, .flag, get) { $1.flag($0) }
    }

    /// One of a few words.
    static func word<Word>(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> Word?
    ) -> Self where Word: RawRepresentable<String> & CaseIterable & Sendable {
        Self(name, documentation, .word(Word.allCases.map(\.rawValue)), get) { $1.string($0.rawValue) }
    }

    /// Texts; left out where there are none.
    static func texts(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [String]
    ) -> Self {
        Self(name, documentation, .list(.text()), { get($0).nonEmpty }) { texts, json in
            json.array { json in
                for text in texts { json.string(text) }
            }
        }
    }

    /// Texts by names, such as one for each language; left out where there are none.
    static func map(
        _ name: String, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> [(key: String, text: String)]
    ) -> Self {
        Self(name, documentation, .map(of: .text()), { get($0).nonEmpty }) { entries, json in
            json.object { json in
                for (key, text) in entries {
                    json.key(key)
                    json.string(text)
                }
            }
        }
    }

    static func object<Child>(
        _ name: String, _ shape: DataShape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> Child?
    ) -> Self {
        Self(name, documentation, .object(shape.schema), get) { shape.write($0, to: &$1) }
    }

    /// Things of one kind; left out where there are none.
    static func list<Child>(
        _ name: String, _ shape: DataShape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> [Child]
    ) -> Self {
        Self(name, documentation, .list(.object(shape.schema)), { get($0).nonEmpty }) { children, json in
            json.array { json in
                for child in children { shape.write(child, to: &json) }
            }
        }
    }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
