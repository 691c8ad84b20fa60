extension Law {
    /// What is known of a provision that a case cites, or of the nearest one above it.
    func facts(of cited: CitedProvision) -> Provision? {
        guard let regime = self[cited.regime] else { return nil }
        let path = String(cited.citation.dropFirst(regime.prefix.count))
        return provision(path, of: regime.id) ?? parent(of: path, in: regime.id)
    }

    /// What a provision is for; limbs serve what their section serves.
    func kind(of cited: CitedProvision) -> Provision.Kind? {
        fact(of: cited, \.kind)
    }

    /// Something that is known of a provision, or of the nearest one above it of which it is.
    func fact<Value>(of cited: CitedProvision, _ key: KeyPath<Provision, Value?>) -> Value? {
        guard let regime = self[cited.regime] else { return nil }
        let path = String(cited.citation.dropFirst(regime.prefix.count))
        for number in ProvisionPath.upwards(from: path) {
            if let value = provision(number, of: regime.id)?[keyPath: key] { return value }
        }
        return nil
    }
}
