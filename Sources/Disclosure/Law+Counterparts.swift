extension Law {
    /// The provisions of other laws that do the work of one, in the order of the laws.
    ///
    /// Both what it names and what names it count; of a section and its limbs, only the section.
    public func counterparts(of path: String, in regime: String) -> [CitedProvision] {
        let named = provision(path, of: regime)?.counterparts ?? [:]
        return regimes.flatMap { other -> [CitedProvision] in
            guard other.id != regime else { return [] }
            let found = other.provisions.filter { provision in
                named[other.id] == provision.path || provision.counterparts[regime] == path
            }
            let paths = Set(found.map(\.path))
            return found.filter { provision in
                !ProvisionPath.upwards(from: provision.path).dropFirst().contains(where: paths.contains)
            }.map { cited($0, of: other) }
        }
    }
}
