/// What a kind of object has, as a JSON Schema of draft 2020-12 tells.
public struct JSONSchema: Sendable {
    let name: String
    let documentation: String
    let members: [Member]

    /// Describes a kind of object, which has no other members than these.
    ///
    /// - Parameters:
    ///   - name: Its name among the definitions of a document.
    ///   - documentation: What it is, as a sentence.
    public init(name: String, documentation: String, members: [Member]) {
        self.name = name
        self.documentation = documentation
        self.members = members
    }

    /// A member of an object.
    public struct Member: Sendable {
        let name: String
        let documentation: String
        let type: ValueType
        let isRequired: Bool
        let example: (@Sendable (inout JSONWriter) -> Void)?

        /// Describes a member.
        ///
        /// - Parameter example: Writes a value that it may have.
        public init(
            name: String, documentation: String, type: ValueType, isRequired: Bool,
            example: (@Sendable (inout JSONWriter) -> Void)? = nil
        ) {
            self.name = name
            self.documentation = documentation
            self.type = type
            self.isRequired = isRequired
            self.example = example
        }
    }

    /// What a value is.
    public indirect enum ValueType: Sendable {
        /// A text; of a form, where a regular expression gives one.
        case text(pattern: String? = nil)
        /// A whole address.
        case address
        /// A calendar day, month or year.
        case date
        /// A whole number, from a range where there is one.
        case number(ClosedRange<Int>? = nil)
        /// Any number.
        case anyNumber
        /// True or false.
        case flag
        /// Null.
        case nothing
        /// One of these texts.
        case word([String])
        /// An object of names, of a form where there is one, with values of one kind.
        case map(of: ValueType, names: String? = nil)
        /// An array.
        case list(ValueType)
        /// An object with a schema of its own.
        case object(JSONSchema)
        /// One of several kinds.
        case any([ValueType])
    }

    /// The whole schema as a document of its own.
    ///
    /// - Parameters:
    ///   - id: Where the schema can be read, if it is published.
    ///   - namesItself: Whether the described document may have a member `$schema`.
    public func document(id: String? = nil, namesItself: Bool) -> [UInt8] {
        var definitions: [JSONSchema] = []
        collect(&definitions)
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            if let id { json.member("$id", id) }
            writeMembers(to: &json, namesItself: namesItself)
            json.key("$defs")
            json.object { json in
                for definition in definitions {
                    json.key(definition.name)
                    json.object { definition.writeMembers(to: &$0, namesItself: false) }
                }
            }
        }
        json.finish()
        return json.bytes
    }

    private func collect(_ definitions: inout [JSONSchema]) {
        for schema in members.flatMap(\.type.schemas)
        where !definitions.contains(where: { $0.name == schema.name }) {
            definitions.append(schema)
            schema.collect(&definitions)
        }
    }

    private func writeMembers(to json: inout JSONWriter, namesItself: Bool) {
        json.member("description", documentation)
        json.member("type", "object")
        json.key("properties")
        json.object { json in
            if namesItself {
                json.key("$schema")
                json.object { ValueType.address.write(to: &$0) }
            }
            for member in members {
                json.key(member.name)
                json.object { member.write(to: &$0) }
            }
        }
        json.key("required")
        json.array { json in
            for member in members where member.isRequired { json.string(member.name) }
        }
        json.key("additionalProperties")
        json.flag(false)
    }
}

extension JSONSchema.Member {
    fileprivate func write(to json: inout JSONWriter) {
        json.member("description", documentation)
        type.write(to: &json)
        guard let example else { return }
        json.key("examples")
        json.array(example)
    }
}

extension JSONSchema.ValueType {
    fileprivate var schemas: [JSONSchema] {
        switch self {
        case .object(let schema): [schema]
        case .list(let item), .map(let item, _): item.schemas
        case .any(let types): types.flatMap(\.schemas)
        default: []
        }
    }

    fileprivate func write(to json: inout JSONWriter) {
        switch self {
        case .text(let pattern):
            json.member("type", "string")
            if let pattern { json.member("pattern", pattern) }
        case .address:
            json.member("type", "string")
            json.member("format", "uri")
        case .date:
            json.member("type", "string")
            json.member("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
        case .number(let range):
            json.member("type", "integer")
            if let range {
                json.key("minimum")
                json.number(range.lowerBound)
                json.key("maximum")
                json.number(range.upperBound)
            }
        case .anyNumber: json.member("type", "number")
        case .flag: json.member("type", "boolean")
        case .nothing: json.member("type", "null")
        case .word(let words):
            json.key("enum")
            json.array { json in
                for word in words { json.string(word) }
            }
        case .map(let value, let names):
            json.member("type", "object")
            if let names {
                json.key("propertyNames")
                json.object { $0.member("pattern", names) }
            }
            json.key("additionalProperties")
            json.object { value.write(to: &$0) }
        case .list(let item):
            json.member("type", "array")
            json.key("items")
            json.object { item.write(to: &$0) }
        case .object(let schema): json.member("$ref", "#/$defs/\(schema.name)")
        case .any(let types):
            // Editors word a list of names better than one of schemas.
            let names = types.compactMap(\.bareName)
            let others = types.filter { $0.bareName == nil }
            switch (names.isEmpty, others.count) {
            case (false, 0): Self.write(names, to: &json)
            case (true, 1): others[0].write(to: &json)
            default:
                json.key("anyOf")
                json.array { json in
                    if !names.isEmpty { json.object { Self.write(names, to: &$0) } }
                    for type in others { json.object { type.write(to: &$0) } }
                }
            }
        }
    }

    private static func write(_ names: [String], to json: inout JSONWriter) {
        if names.count == 1 { return json.member("type", names[0]) }
        json.key("type")
        json.array { json in
            for name in names { json.string(name) }
        }
    }

    /// The name of a kind that has no condition beside it.
    private var bareName: String? {
        switch self {
        case .text(nil): "string"
        case .number(nil): "integer"
        case .anyNumber: "number"
        case .flag: "boolean"
        case .nothing: "null"
        default: nil
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }
}
