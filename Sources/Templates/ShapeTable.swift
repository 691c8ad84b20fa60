/// Every shape that can be reached from the roots, numbered, with its fields by name.
struct ShapeTable {
    /// One shape.
    struct Entry {
        let name: String
        let documentation: String
        let fields: [Field]
        let positions: [String: Int]
    }

    /// One field, with the numbers of the shapes that it leads to.
    struct Field {
        let name: String
        let documentation: String
        let kind: Kind
    }

    /// What a field holds.
    enum Kind: Hashable {
        case text
        case html
        case flag
        case texts
        case map
        case object(Int)
        case list(Int)
    }

    /// The shapes; a shape's number is its place here.
    private(set) var entries: [Entry] = []
    private var numbers: [String: Int] = [:]

    /// Numbers the shapes in the order in which they are reached from the roots.
    init(roots: [ShapeSchema]) {
        var pending: [ShapeSchema] = []
        for root in roots { _ = number(of: root, pending: &pending) }
        while entries.count < pending.count {
            let schema = pending[entries.count]
            var fields: [Field] = []
            for field in schema.fields {
                let kind: Kind =
                    switch field.kind {
                    case .text: .text
                    case .html: .html
                    case .flag: .flag
                    case .texts: .texts
                    case .map: .map
                    case .object(let child): .object(number(of: child(), pending: &pending))
                    case .list(let child): .list(number(of: child(), pending: &pending))
                    }
                fields.append(Field(name: field.name, documentation: field.documentation, kind: kind))
            }
            var positions: [String: Int] = [:]
            for (position, field) in fields.enumerated() { positions[field.name] = position }
            entries.append(
                Entry(
                    name: schema.name, documentation: schema.documentation, fields: fields,
                    positions: positions))
        }
    }

    /// The number of a shape that was reached.
    func number(named name: String) -> Int? { numbers[name] }

    private mutating func number(of schema: ShapeSchema, pending: inout [ShapeSchema]) -> Int {
        guard let number = numbers[schema.name] else {
            numbers[schema.name] = pending.count
            pending.append(schema)
            return pending.count - 1
        }
        precondition(
            pending[number].fields.map(\.name) == schema.fields.map(\.name),
            "two different shapes are called '\(schema.name)'")
        return number
    }
}
