import Problems

extension Law {
    /// The provision of a law that somebody most likely meant by a number that there is not.
    ///
    /// First one that differs in nothing but brackets, then one that looks alike in the same section, then one that
    /// looks alike elsewhere, and last the deepest one above the number.
    public func nearest(to path: String, in regime: String) -> Provision? {
        guard let position = position(of: regime) else { return nil }
        let law = regimes[position]
        guard path.utf8.count <= Self.longest else { return parent(of: path, in: regime) }
        let spellings = spellings(at: position)
        if let same = spellings.bySigns[Spellings.signs(path)] { return law.provisions[same] }
        guard path.utf8.contains(UInt8(ascii: "(")) else { return nil }
        let section = spellings.byHead[ProvisionPath.head(of: path)] ?? []
        let nearest =
            nearest(to: path, among: section.filter { $0.utf8.contains(UInt8(ascii: "(")) })
            ?? (section.isEmpty ? nearest(to: path, among: law.provisions.map(\.path)) : nil)
        return nearest.flatMap { provision($0, of: regime) } ?? parent(of: path, in: regime)
    }

    /// No number of a provision is longer.
    private static let longest = 64
    /// Among more numbers no slip can be told from another.
    private static let most = 1_000

    private func nearest(to path: String, among paths: [String]) -> String? {
        paths.count <= Self.most ? NearestWord.to(path, among: paths) : nil
    }
}

/// The numbers of a law's provisions, to be found by what is left of a misspelt one.
struct Spellings: Sendable {
    /// The first provision with the same letters and digits, whatever the brackets.
    let bySigns: [[UInt8]: Int]
    /// The provisions of each section.
    let byHead: [Substring: [String]]

    init(_ provisions: [Provision]) {
        bySigns = Dictionary(
            provisions.enumerated().map { (Self.signs($1.path), $0) }, uniquingKeysWith: { first, _ in first }
        )
        byHead = Dictionary(grouping: provisions.map(\.path)) { ProvisionPath.head(of: $0) }
    }

    /// A number without its brackets.
    static func signs(_ path: String) -> [UInt8] {
        path.utf8.filter(\.isAlphanumeric).map(\.lowered)
    }
}
