import Problems
import Yams

/// The keys of a map, declared once: reading, the help for misspelt keys and the reference use this alone.
struct Schema<Root: Sendable>: Sendable {
    /// What the map is, with its article, as in `a record`.
    let name: String
    let keys: [Key<Root>]

    private let positions: [String: Int]

    init(_ name: String, _ keys: [Key<Root>]) {
        self.name = name
        self.keys = keys
        positions = Dictionary(
            keys.enumerated().map { ($1.description.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The names of the keys.
    var names: Set<String> { Set(positions.keys) }

    /// The declaration without its code.
    var descriptions: [KeyDescription] { keys.map(\.description) }

    /// Reads a map; every problem of it is reported.
    ///
    /// - Returns: The names of the keys that have a value there, whether or not it could be read; a misspelt key counts
    ///   as the one that was most likely meant.
    @discardableResult
    func read(_ node: Node, into root: inout Root, _ reader: inout SchemaReader) -> Set<String> {
        guard let mapping = node.mapping else {
            if let problem = OddSpace.problem(in: node, keys: names, reader) {
                reader.report(problem)
                return names
            }
            let example = keys.first { $0.description.isRequired } ?? keys[0]
            reader.report(
                .wrongType, at: node, "\(name) is written as keys with their values, which are missing here",
                help: "write lines such as `\(example.description.name): \(example.description.example)`")
            return Set(positions.keys)
        }
        var seen = Set<Int>()
        var empty = Set<Int>()
        for (keyNode, value) in mapping {
            guard let name = keyNode.scalar?.string else {
                reader.report(
                    .wrongType, at: keyNode, "a key must be a word, without brackets around it",
                    help: "write `key: value`")
                continue
            }
            guard let position = positions[name] else {
                if let meant = reportUnknown(name, at: keyNode, &reader) { seen.insert(meant) }
                continue
            }
            seen.insert(position)
            if value.isEmptyValue {
                empty.insert(position)
                let key = keys[position].description
                if key.isRequired {
                    reportMissing(position, at: keyNode, &reader)
                } else if key.isHold {
                    reader.report(
                        .emptyHold, at: keyNode,
                        "'\(name)' is left empty, so nobody can tell what was meant to be held back",
                        help: "write a value, such as `\(name): \(key.example)`, or take the key out")
                }
                continue
            }
            keys[position].read(value, &root, &reader)
        }
        for (position, key) in keys.enumerated() where key.description.isRequired && !seen.contains(position)
        {
            reportMissing(position, at: node, &reader)
        }
        return Set(seen.subtracting(empty).map { keys[$0].description.name })
    }

    private func reportMissing(_ position: Int, at node: Node, _ reader: inout SchemaReader) {
        let key = keys[position].description
        reader.report(
            .missingKey, at: node, "\(name) must say its '\(key.name)'",
            help: "add a line such as `\(key.name): \(key.example)`")
    }

    /// Reports a key that there is none of, and gives the position of the one that was most likely meant.
    private func reportUnknown(_ name: String, at node: Node, _ reader: inout SchemaReader) -> Int? {
        if isPrivate(name) {
            reader.report(
                .privateKey, at: node, "'\(name)' would publish who asked, which a log must never do",
                help: "delete this line; `requester_type` may say what kind of person asked")
            return nil
        }
        if let problem = OddSpace.problem(inKey: node, keys: self.names, reader) {
            reader.report(problem)
            return nil
        }
        let names = keys.map(\.description.name)
        let nearest = NearestWord.to(name, among: names)
        let known = names.sorted().choices
        reader.report(
            .unknownKey, at: node, "\(self.name) has no key '\(name)'",
            help: nearest.map { "did you mean '\($0)'?" } ?? "the keys are: \(known)")
        return nearest.flatMap { positions[$0] }
    }

    /// Whether a key of a record would name the person who asked; a misspelt `requester_type` would not.
    private func isPrivate(_ name: String) -> Bool {
        guard positions["requester_type"] != nil else { return false }
        let words = name.lowercased()
        let people = ["requester", "requestor", "applicant", "complainant"]
        guard let person = people.first(where: words.hasPrefix) else { return false }
        let rest = String(words.dropFirst(person.count))
        return NearestWord.to(rest, among: ["type"]) == nil
    }
}

/// A key of a map: what it is called, takes and means, and where its value goes.
struct Key<Root: Sendable>: Sendable {
    let description: KeyDescription
    let read: @Sendable (Node, inout Root, inout SchemaReader) -> Void

    init<Value>(
        _ name: String, _ type: ValueType<Value>, required: Bool = false, isHold: Bool = false,
        _ meaning: String, example: String,
        set: @escaping @Sendable (inout Root, Value) -> Void
    ) {
        description = KeyDescription(
            name: name, type: type.description, isRequired: required, isHold: isHold, meaning: meaning,
            example: example)
        read = { node, root, reader in
            if let value = type.read(node, &reader) { set(&root, value) }
        }
    }
}
