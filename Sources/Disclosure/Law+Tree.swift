extension Law {
    /// The listed provision just above a number: `s31(1)` for `31(1)(a)`.
    public func parent(of path: String, in regime: String) -> Provision? {
        for above in ProvisionPath.upwards(from: path).dropFirst() {
            if let parent = provision(above, of: regime) { return parent }
        }
        return nil
    }

    /// The provisions just below a number, in the order of the law.
    public func children(of path: String, in regime: String) -> [Provision] {
        guard let provisions = self[regime]?.provisions else { return [] }
        return provisions.filter { provision in
            provision.path.hasPrefix(path + "(") && parent(of: provision.path, in: regime)?.path == path
        }
    }

    /// Whether a provision only leads over to another law, so that its citation says nothing about what was withheld.
    public func isGateway(_ cited: CitedProvision) -> Bool {
        guard let regime = self[cited.regime] else { return false }
        return provision(String(cited.citation.dropFirst(regime.prefix.count)), of: cited.regime)?.gateway
            != nil
    }

    /// The citation of a provision in normal form, as a case gives it.
    public func cited(_ provision: Provision, of regime: Regime) -> CitedProvision {
        CitedProvision(regime: regime.id, citation: regime.prefix + provision.path, title: provision.title)
    }
}
