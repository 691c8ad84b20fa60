import Markup
import Templates

/// Data of the Mustache specification's cases.
enum JSON: Decodable, Sendable {
    case null
    case flag(Bool)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {  // `try?`: each kind is tried in turn.
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {  // `try?`: as above.
            self = .text(String(number))
        } else if let number = try? container.decode(Double.self) {  // `try?`: as above.
            self = .text(String(number))
        } else if let text = try? container.decode(String.self) {  // `try?`: as above.
            self = .text(text)
        } else if let list = try? container.decode([JSON].self) {  // `try?`: as above.
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var list: [JSON] {
        if case .list(let list) = self { list } else { [] }
    }

    subscript(key: String) -> JSON {
        if case .object(let object) = self { object[key] ?? .null } else { .null }
    }

    /// The shape of which this is an example.
    ///
    /// - Parameters:
    ///   - name: The way to it from the root, with dots.
    ///   - asHTML: Whether its texts are declared as HTML, for templates that print them unescaped.
    func shape(_ name: String = "root", asHTML: Bool) -> Shape<JSON> {
        guard case .object(let object) = self else { return Shape(name, "No fields.", []) }
        return Shape(
            name, "An example.",
            object.sorted { $0.key < $1.key }.map { key, value in
                value.field(key, of: name, in: self, asHTML: asHTML)
            })
    }

    private func field(_ key: String, of name: String, in owner: JSON, asHTML: Bool) -> Shape<JSON>.Field {
        let path = "\(name).\(key)"
        switch self {
        case .null, .text:
            guard asHTML else { return .text(key, "") { $0[key].text } }
            return .html(key, "") { $0[key].text.map { HTML(trusted: Array($0.utf8)) } }
        case .flag:
            return .flag(key, "") { if case .flag(true) = $0[key] { true } else { false } }
        case .object:
            return .object(key, self.shape(path, asHTML: asHTML), "") { $0[key] }
        case .list(let items):
            switch items.first {
            case .object?, .list?:
                return .list(key, items[0].shape(path, asHTML: asHTML), "") { $0[key].list }
            case nil where name.hasSuffix(".\(key)"):
                return .list(key, owner.shape(name, asHTML: asHTML), "") { $0[key].list }
            default:
                return .texts(key, "") { $0[key].list.compactMap(\.text) }
            }
        }
    }
}
