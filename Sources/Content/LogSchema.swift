import Disclosure
import Markup
import Yams

/// The schemas of `daylight.yml` and of records, for editors: JSON Schema, draft 2020-12.
///
/// They are made from the declaration that Daylight reads with. They tell the form of a file as YAML 1.2 sees it, so
/// that a text may be what looks like a number or like true; whether a topic or a provision is known is for `check`.
public enum LogSchema {
    /// The schema of `daylight.yml`.
    public static var configuration: String {
        text(
            "The settings of a disclosure log: daylight.yml.",
            Schema<Configuration>.configuration.descriptions)
    }

    /// The schema of a record's front matter.
    public static var record: String {
        text(
            "The front matter of a record: one request and what became of it.",
            Schema<Case>.record.descriptions)
    }

    private static func text(_ documentation: String, _ keys: [KeyDescription]) -> String {
        let schema = JSONSchema(name: "", documentation: documentation, members: keys.map(\.member))
        return String(decoding: schema.document(namesItself: false), as: UTF8.self)
    }
}

extension KeyDescription {
    fileprivate var member: JSONSchema.Member {
        // A key that need not be there may be left empty, unless it holds something back.
        let types = type.alternatives + (isRequired || isHold ? [] : [.nothing])
        let example = example
        return JSONSchema.Member(
            name: name, documentation: meaning, type: .any(types), isRequired: isRequired
        ) { json in
            // Examples are in the code, where a test reads each of them.
            guard let node = try? compose(yaml: example) else { return }
            node.write(to: &json)
        }
    }
}

extension TypeDescription {
    /// What a value may be, as a reader of YAML sees it.
    fileprivate var alternatives: [JSONSchema.ValueType] {
        switch self {
        case .text, .form(_, pattern: nil): Self.anyText
        case .localizedText: Self.anyText + [.map(of: .any(Self.anyText), names: FormPattern.language)]
        case .date: [.date, .number(1...9999)]
        case .number(let range): [.number(range)]
        case .flag: [.flag, .word(["yes", "no"])]
        case .word(let words): [.word(words)]
        // Digits alone are a slug, too, and the only one that is a number to YAML.
        case .form(_, FormPattern.slug): [.text(pattern: FormPattern.slug), .number()]
        case .form(_, let pattern): [.text(pattern: pattern)]
        case .list(let element): element.alternatives + [.list(.any(element.alternatives))]
        case .map(let name, let keys): [.object(Self.schema(name, keys))]
        case .textMap: [.map(of: .any(Self.anyText))]
        case .either(let kinds): kinds.flatMap(\.alternatives)
        }
    }

    /// A text without quotation marks may look like something else.
    private static let anyText: [JSONSchema.ValueType] = [.text(), .anyNumber, .flag]

    private static func schema(_ name: String, _ keys: [KeyDescription]) -> JSONSchema {
        let words = name.split(separator: " ")
        let noun = words.drop { ["a", "an", "the"].contains($0) }.joined(separator: " ")
        return JSONSchema(
            name: Slug.make(noun), documentation: "The keys of \(name).", members: keys.map(\.member))
    }
}

extension Node {
    /// Writes the node as a reader of YAML 1.2 takes it.
    fileprivate func write(to json: inout JSONWriter) {
        switch self {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            if isPlain, let number = Int(scalar.string) {
                json.number(number)
            } else if isPlain, let flag = Bool(scalar.string) {
                json.flag(flag)
            } else {
                json.string(scalar.string)
            }
        case .sequence(let items):
            json.array { json in
                for item in items { item.write(to: &json) }
            }
        case .mapping(let members):
            json.object { json in
                for (key, value) in members {
                    json.key(key.scalar?.string ?? "")
                    value.write(to: &json)
                }
            }
        case .alias: break
        }
    }
}
