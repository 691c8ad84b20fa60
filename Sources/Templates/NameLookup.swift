import Problems

/// Finds what a name means at a place, or says why it means nothing.
struct NameLookup {
    /// What a name leads to.
    struct Target {
        let path: Path
        let kind: ShapeTable.Kind
    }

    /// Why a name leads nowhere, and which part of it is at fault.
    struct Miss: Error {
        let fault: Fault
        let name: Name
    }

    let shapes: ShapeTable

    /// Looks up a dotted name: its first part in all that is in scope, the nearest first, and each other part
    /// in what the part before it leads to.
    func target(of name: Name, in scope: Scope) throws(Miss) -> Target {
        let parts = name.parts
        guard let first = parts.first else { throw unknownField(name, in: scope) }
        var target = try field(first, in: scope)
        var owner = first.text
        for part in parts.dropFirst() {
            target = try member(part, of: target, called: owner)
            owner += "." + part.text
        }
        return target
    }

    /// A field to show as an example of what a thing of a shape holds.
    func example(in shape: Int) -> String? {
        let fields = shapes.entries[shape].fields
        return (fields.first { $0.kind == .text } ?? fields.first)?.name
    }

    /// The name of the shape of the nearest thing.
    func nearestShape(in scope: Scope) -> String {
        scope.frames.first.map { shapes.entries[$0.shape].name } ?? ""
    }

    private func field(_ name: Name, in scope: Scope) throws(Miss) -> Target {
        for frame in scope.frames {
            let entry = shapes.entries[frame.shape]
            guard let position = entry.positions[name.text] else { continue }
            return Target(
                path: Path(shape: frame.shape, steps: [.field(position)]), kind: entry.fields[position].kind)
        }
        throw unknownField(name, in: scope)
    }

    private func member(_ name: Name, of target: Target, called owner: String) throws(Miss) -> Target {
        let steps = target.path.steps
        switch target.kind {
        case .object(let shape):
            let entry = shapes.entries[shape]
            guard let position = entry.positions[name.text] else {
                let known = entry.fields.map(\.name)
                let suggestion = NearestWord.to(name.text, among: known)
                throw Miss(
                    fault: .unknownMember(name.text, owner: owner, suggestion: suggestion, known: known),
                    name: name)
            }
            return Target(
                path: Path(shape: target.path.shape, steps: steps + [.field(position)]),
                kind: entry.fields[position].kind)
        case .map:
            return Target(path: Path(shape: target.path.shape, steps: steps + [.key(name.text)]), kind: .text)
        case .text, .html, .flag, .texts, .list:
            throw Miss(fault: .noMembers(name.text, owner: owner, kind: target.kind), name: name)
        }
    }

    private func unknownField(_ name: Name, in scope: Scope) -> Miss {
        let fields = scope.frames.flatMap { shapes.entries[$0.shape].fields }
        let known = fields.map(\.name)
        let fault = Fault.unknownField(
            name.text, scope: scope.frames.map { shapes.entries[$0.shape].name },
            suggestion: owned(name.text, by: fields) ?? NearestWord.to(name.text, among: known), known: known)
        return Miss(fault: fault, name: name)
    }

    /// The dotted name of a field that an object in scope has under just this name.
    private func owned(_ name: String, by fields: [ShapeTable.Field]) -> String? {
        for field in fields {
            guard case .object(let shape) = field.kind, shapes.entries[shape].positions[name] != nil else {
                continue
            }
            return "\(field.name).\(name)"
        }
        return nil
    }
}
