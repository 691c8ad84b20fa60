import Foundation

/// Compares JSON with a schema, by the keywords that our schemas use; any other keyword is a fault of its own.
struct SchemaCheck {
    private let schema: [String: Any]

    init(_ schema: [String: Any]) {
        self.schema = schema
    }

    /// What is wrong with a document, by place.
    func faults(in document: Any) -> [String] {
        faults(document, schema, "")
    }

    private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        schema.keys.sorted().flatMap { keyword -> [String] in
            switch (keyword, schema[keyword]) {
            case ("$schema", _), ("$id", _), ("$defs", _), ("description", _), ("format", _),
                ("additionalProperties", _):
                []
            case ("$ref", let name as String):
                definition(name).map { faults(value, $0, place) } ?? ["\(place): no definition \(name)"]
            case ("type", let type as String): isOf(type, value) ? [] : ["\(place): not a \(type)"]
            case ("enum", let words as [String]):
                (value as? String).map(words.contains) == true ? [] : ["\(place): none of \(words)"]
            case ("pattern", let pattern as String):
                (value as? String)?.range(of: pattern, options: .regularExpression) != nil
                    ? [] : ["\(place): not of the form \(pattern)"]
            case ("required", let names as [String]):
                names.filter { (value as? [String: Any])?[$0] == nil }.map { "\(place): no \($0)" }
            case ("properties", let properties as [String: [String: Any]]):
                members(value, properties, others: schema["additionalProperties"], place)
            case ("items", let items as [String: Any]):
                (value as? [Any] ?? []).enumerated().flatMap { faults($1, items, "\(place)/\($0)") }
            default: ["the keyword \(keyword) is not checked"]
            }
        }
    }

    private func members(
        _ value: Any, _ properties: [String: [String: Any]], others: Any?, _ place: String
    ) -> [String] {
        (value as? [String: Any] ?? [:]).flatMap { name, member in
            if let schema = properties[name] { return faults(member, schema, "\(place)/\(name)") }
            return others as? Bool == false ? ["\(place): unknown \(name)"] : []
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
