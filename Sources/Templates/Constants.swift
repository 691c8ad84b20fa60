/// Values that are the same on every page, so that templates can be compiled with what they print.
struct Constants {
    /// The values, by the shape and the position of their fields.
    private var values: [Int: [Int: Datum]] = [:]

    /// - Parameters:
    ///   - values: The values, by the names of their fields in the roots.
    ///   - roots: The numbers of the shapes of the roots.
    init(_ values: [String: Value], roots: [Int], shapes: ShapeTable) {
        for root in roots {
            let entry = shapes.entries[root]
            for (name, value) in values {
                guard let position = entry.positions[name] else { continue }
                guard case .object(let shape) = entry.fields[position].kind else {
                    preconditionFailure("a value stands for '\(name)', which is no object")
                }
                value.requireShape(shapes.entries[shape].name)
                self.values[root, default: [:]][position] = .object(value)
            }
        }
    }

    /// What a path leads to, if that is the same on every page.
    subscript(path: Path) -> Datum? {
        guard let shape = path.shape, case .field(let field)? = path.steps.first,
            var datum = values[shape]?[field]
        else { return nil }
        for step in path.steps.dropFirst() {
            switch (datum, step) {
            case (.object(let value), .field(let position)): datum = value.fields[position]
            case (.map(let map), .key(let key)): datum = map[key].map(Datum.text) ?? .absent
            default: return .absent
            }
        }
        return datum
    }
}
