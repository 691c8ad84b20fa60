import Problems

extension Law {
    /// The provision of a law that somebody most likely meant by a number that there is not.
    ///
    /// First one that differs in nothing but brackets, then one that looks alike in the same section, then one that
    /// looks alike elsewhere, and last the deepest one above the number.
    public func nearest(to path: String, in regime: String) -> Provision? {
        guard let law = self[regime] else { return nil }
        let signs = Self.signs(path)
        if let same = law.provisions.first(where: { Self.signs($0.path) == signs }) { return same }
        guard path.utf8.contains(UInt8(ascii: "(")) else { return nil }
        let head = ProvisionPath.head(of: path)
        let section = law.provisions.filter { ProvisionPath.head(of: $0.path) == head }.map(\.path)
        let nearest =
            NearestWord.to(path, among: section.filter { $0.utf8.contains(UInt8(ascii: "(")) })
            ?? (section.isEmpty ? NearestWord.to(path, among: law.provisions.map(\.path)) : nil)
        return nearest.flatMap { provision($0, of: regime) } ?? parent(of: path, in: regime)
    }

    /// A number without its brackets.
    private static func signs(_ path: String) -> [UInt8] {
        path.utf8.filter(\.isAlphanumeric).map(\.lowered)
    }
}
