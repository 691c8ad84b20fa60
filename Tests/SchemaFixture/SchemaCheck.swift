import Foundation

/// Compares a document with a schema, by the keywords that our schemas use; any other keyword is a fault of its own.
public struct SchemaCheck {
    private let schema: [String: Any]

    /// Takes a schema as `JSONSerialization` reads it.
    public init(_ schema: [String: Any]) {
        self.schema = schema
    }

    /// What is wrong with a document, by place.
    public func faults(in document: Any) -> [String] {
        faults(document, schema, "")
    }

    private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        schema.keys.sorted().flatMap { keyword -> [String] in
            switch (keyword, schema[keyword]) {
            case ("$schema", _), ("$id", _), ("$defs", _), ("description", _), ("format", _),
                ("examples", _):
                []
            case ("$ref", let name as String):
                definition(name).map { faults(value, $0, place) } ?? ["\(place): no definition \(name)"]
            case ("type", let type as String): isOf(type, value) ? [] : ["\(place): not a \(type)"]
            case ("type", let types as [String]):
                types.contains { isOf($0, value) } ? [] : ["\(place): none of \(types)"]
            case ("anyOf", let schemas as [[String: Any]]):
                schemas.contains { faults(value, $0, place).isEmpty }
                    ? [] : ["\(place): of no kind that fits"]
            case ("enum", let words as [String]):
                (value as? String).map(words.contains) == true ? [] : ["\(place): none of \(words)"]
            case ("pattern", let pattern as String):
                (value as? String).map { $0.range(of: pattern, options: .regularExpression) != nil } != false
                    ? [] : ["\(place): not of the form \(pattern)"]
            case ("minimum", let least as Int):
                (value as? Int).map { $0 >= least } != false ? [] : ["\(place): below \(least)"]
            case ("maximum", let most as Int):
                (value as? Int).map { $0 <= most } != false ? [] : ["\(place): above \(most)"]
            case ("propertyNames", let names as [String: Any]):
                (value as? [String: Any] ?? [:]).keys.sorted().flatMap { faults($0, names, "\(place)/\($0)") }
            case ("required", let names as [String]):
                names.filter { (value as? [String: Any])?[$0] == nil }.map { "\(place): no \($0)" }
            case ("properties", let properties as [String: [String: Any]]):
                (value as? [String: Any] ?? [:]).flatMap { name, member in
                    properties[name].map { faults(member, $0, "\(place)/\(name)") } ?? []
                }
            case ("additionalProperties", let rule):
                others(value, schema["properties"] as? [String: Any] ?? [:], rule, place)
            case ("items", let items as [String: Any]):
                (value as? [Any] ?? []).enumerated().flatMap { faults($1, items, "\(place)/\($0)") }
            default: ["the keyword \(keyword) is not checked"]
            }
        }
    }

    /// What is wrong with the members that no property names.
    private func others(_ value: Any, _ known: [String: Any], _ rule: Any?, _ place: String) -> [String] {
        (value as? [String: Any] ?? [:]).filter { known[$0.key] == nil }.flatMap { name, member in
            if let schema = rule as? [String: Any] { return faults(member, schema, "\(place)/\(name)") }
            return rule as? Bool == false ? ["\(place): unknown \(name)"] : []
        }
    }

    /// What is wrong with the examples that the schema gives, each by the schema that it stands in.
    public func faultsOfExamples() -> [String] {
        let definitions = schema["$defs"] as? [String: [String: Any]] ?? [:]
        return ([("", schema)] + definitions.map { ($0.key, $0.value) }).flatMap { place, schema in
            (schema["properties"] as? [String: [String: Any]] ?? [:]).flatMap { name, property -> [String] in
                guard let examples = property["examples"] as? [Any], !examples.isEmpty else {
                    return ["\(place)/\(name): no example"]
                }
                return examples.flatMap { faults($0, property, "\(place)/\(name)") }
            }
        }
    }

    private func definition(_ reference: String) -> [String: Any]? {
        let definitions = schema["$defs"] as? [String: [String: Any]]
        return definitions?[reference.replacing("#/$defs/", with: "")]
    }

    private func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "string": value is String
        case "integer": value is Int && !isBoolean(value)
        case "number": (value is Int || value is Double) && !isBoolean(value)
        case "null": value is NSNull
        case "boolean": isBoolean(value)
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }

    private func isBoolean(_ value: Any) -> Bool {
        (value as? NSNumber).map { CFBooleanLike.isBoolean($0) } ?? (value is Bool)
    }
}

/// Tells `true` from `1`, which Foundation reads into values of one type.
private enum CFBooleanLike {
    static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
