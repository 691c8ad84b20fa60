import Markup

/// What a kind of thing in the open data has, as its JSON Schema tells.
struct DataSchema: Sendable {
    let name: String
    let documentation: String
    let members: [Member]

    struct Member: Sendable {
        let name: String
        let documentation: String
        let type: MemberType
        let isRequired: Bool
    }

    indirect enum MemberType: Sendable {
        case text, address, date, number, flag, map
        case word([String])
        case list(MemberType)
        case object(DataSchema)
    }

    /// The whole schema as a document of its own: JSON Schema, draft 2020-12.
    ///
    /// - Parameter id: Where the schema can be read, if it is published.
    func document(id: String?) -> [UInt8] {
        var definitions: [DataSchema] = []
        collect(&definitions)
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            if let id { json.member("$id", id) }
            writeMembers(to: &json, isDocument: true)
            json.key("$defs")
            json.object { json in
                for definition in definitions {
                    json.key(definition.name)
                    json.object { definition.writeMembers(to: &$0) }
                }
            }
        }
        json.finish()
        return json.bytes
    }

    private func collect(_ definitions: inout [DataSchema]) {
        for member in members {
            guard let schema = member.type.schema,
                !definitions.contains(where: { $0.name == schema.name })
            else { continue }
            definitions.append(schema)
            schema.collect(&definitions)
        }
    }

    private func writeMembers(to json: inout JSONWriter, isDocument: Bool = false) {
        json.member("description", documentation)
        json.member("type", "object")
        json.key("properties")
        json.object { json in
            if isDocument {
                json.key("$schema")
                json.object { MemberType.address.write(to: &$0) }
            }
            for member in members {
                json.key(member.name)
                json.object { json in
                    json.member("description", member.documentation)
                    member.type.write(to: &json)
                }
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

extension DataSchema.MemberType {
    fileprivate var schema: DataSchema? {
        switch self {
        case .object(let schema): schema
        case .list(let item): item.schema
        default: nil
        }
    }

    fileprivate func write(to json: inout JSONWriter) {
        switch self {
        case .text: json.member("type", "string")
        case .address:
            json.member("type", "string")
            json.member("format", "uri")
        case .date:
            json.member("type", "string")
            json.member("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
        case .number: json.member("type", "integer")
        case .flag: json.member("type", "boolean")
        case .word(let words):
            json.key("enum")
            json.array { json in
                for word in words { json.string(word) }
            }
        case .map:
            json.member("type", "object")
            json.key("additionalProperties")
            json.object { $0.member("type", "string") }
        case .list(let item):
            json.member("type", "array")
            json.key("items")
            json.object { item.write(to: &$0) }
        case .object(let schema): json.member("$ref", "#/$defs/\(schema.name)")
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }
}
