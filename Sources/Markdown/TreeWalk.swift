/// A walk through a node and all that is below it, in the order of the text, without recursion.
struct TreeWalk: IteratorProtocol {
    struct Step {
        let node: Node
        let kind: Node.Kind
        /// Whether the node is entered; kinds that are no leaf are also left.
        let isEntering: Bool
    }

    private let root: Node
    private var upcoming: (node: Node, isEntering: Bool)?

    init(_ root: Node) {
        self.root = root
        upcoming = (root, true)
    }

    mutating func next() -> Step? {
        guard let (node, isEntering) = upcoming else { return nil }
        let kind = node.kind
        if isEntering, !kind.isLeaf {
            upcoming = node.firstChild.map { ($0, true) } ?? (node, false)
        } else if node == root {
            upcoming = nil
        } else if let sibling = node.next {
            upcoming = (sibling, true)
        } else {
            upcoming = node.parent.map { ($0, false) }
        }
        return Step(node: node, kind: kind, isEntering: isEntering)
    }

    /// Passes over the rest of a node that was just entered, its end included.
    mutating func skip(_ node: Node) {
        upcoming = (node, false)
        _ = next()
    }
}
