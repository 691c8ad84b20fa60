import Problems
import Yams

/// Finds in the source of a YAML text what its nodes no longer show: names and kinds of values, and comments that cut a
/// value short.
///
/// Nothing but libyaml knows where a value begins; at these places alone it looks into the source.
struct YAMLWalk {
    /// The name (`&name`) or kind (`!kind`) that is given to a value.
    struct Property {
        let offset: Int
        let word: String
        let isAnchor: Bool
    }

    /// The names and kinds, in their order.
    private(set) var properties: [Property] = []
    /// Where a number sign cuts off what was hardly meant as a comment.
    private(set) var comments: [Int] = []

    private let yaml: ArraySlice<UInt8>
    private let linesBefore: Int
    /// The offset at which each line begins.
    private let lines: [Int]
    private var reached = -1

    init(_ yaml: ArraySlice<UInt8>, linesBefore: Int) {
        self.yaml = yaml
        self.linesBefore = linesBefore
        var lines = [yaml.startIndex]
        for index in yaml.indices where yaml[index] == UInt8(ascii: "\n") { lines.append(index + 1) }
        self.lines = lines
    }

    /// Visits a node and all that is below it.
    mutating func visit(_ node: Node) {
        guard let offset = node.mark.flatMap(offset) else { return }
        // What is used again by its name stands earlier, and has been visited.
        guard offset >= reached else { return }
        if offset > reached || properties.last?.offset != offset { noteProperty(at: offset) }
        reached = offset
        switch node {
        case .scalar(let scalar):
            if scalar.style == .plain, let mark = cut(of: scalar.string, at: offset) { comments.append(mark) }
        case .mapping(let mapping):
            for (key, value) in mapping {
                visit(key)
                visit(value)
            }
        case .sequence(let sequence):
            for item in sequence { visit(item) }
        case .alias: break
        }
    }

    private func offset(of mark: Mark) -> Int? {
        guard lines.indices.contains(mark.line - 1) else { return nil }
        var offset = lines[mark.line - 1]
        var column = mark.column
        while column > 1, offset < yaml.endIndex {
            offset += 1
            while offset < yaml.endIndex, yaml[offset] & 0xC0 == 0x80 { offset += 1 }
            column -= 1
        }
        return offset
    }

    private mutating func noteProperty(at offset: Int) {
        guard offset < yaml.endIndex else { return }
        let isAnchor = yaml[offset] == UInt8(ascii: "&")
        guard isAnchor || yaml[offset] == UInt8(ascii: "!") else { return }
        let word = yaml[offset...].prefix { $0 > 0x20 }
        properties.append(
            Property(offset: offset, word: String(decoding: word, as: UTF8.self), isAnchor: isAnchor))
    }

    /// Where a comment begins right behind a plain value, if no space follows its number sign, so that it was
    /// hardly meant as one: `reference: FOI #506` says no more than `FOI` to YAML.
    private func cut(of value: String, at start: Int) -> Int? {
        var index = start
        for byte in value.utf8 where byte > 0x20 {
            // The lines of a value are joined by spaces.
            while index < yaml.endIndex, yaml[index] <= 0x20 { index += 1 }
            guard index < yaml.endIndex, yaml[index] == byte else { return nil }
            index += 1
        }
        let end = index
        while index < yaml.endIndex, yaml[index] == UInt8(ascii: " ") || yaml[index] == UInt8(ascii: "\t") {
            index += 1
        }
        guard index > end || value.isEmpty, index + 1 < yaml.endIndex, yaml[index] == UInt8(ascii: "#") else {
            return nil
        }
        let next = yaml[index + 1]
        return next <= 0x20 || "#-=*!~".utf8.contains(next) ? nil : index
    }
}
