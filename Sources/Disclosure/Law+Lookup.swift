extension Law {
    /// Looks up a citation in the laws of a case.
    ///
    /// A word such as `reg`, or the name of a law, says which of them is meant. A number that several of them know is
    /// ambiguous without. A law without a list of provisions takes every citation as it is written.
    public func look(up text: String, in regimeIDs: [String]) -> Result<[CitedProvision], CitationError> {
        let candidates = regimeIDs.compactMap(position(of:))
        guard !candidates.isEmpty else { return .failure(.unreadable) }
        let (named, bytes) = names.withoutName(Array(text.utf8))
        guard let reading = Citation.reading(of: bytes) else {
            return open(text, in: candidates) ?? .failure(.unreadable)
        }
        let listed = candidates.filter { !regimes[$0].provisions.isEmpty }
        let meant = listed.filter { named?.contains($0) != false && takes($0, reading.unit) }
        let found = meant.compactMap { all(reading, at: $0) }
        if let first = found.first {
            return found.count == 1 ? .success(first) : .failure(.ambiguous(found.compactMap(\.first)))
        }
        if let gateway = gateway(reading, to: candidates, named: named) { return .success(gateway) }
        if let open = open(text, in: candidates) { return open }
        if meant.isEmpty, let other = otherLaw(reading, named: named, besides: listed) {
            return .failure(.ofAnotherLaw(other))
        }
        for position in meant {
            for path in reading.paths where provision(path, at: position) == nil {
                guard let other = otherProvision(path, at: position) else { continue }
                let regime = regimes[position]
                return .failure(
                    .noGround(regime: regime.id, citation: regime.prefix + path, about: other.about))
            }
        }
        guard let first = meant.first ?? listed.first else { return .failure(.unreadable) }
        return .failure(unknown(reading, at: first))
    }

    /// Whether a word before a number fits a law.
    func takes(_ position: Int, _ unit: CitationUnit?) -> Bool {
        guard let unit, unit.kind != .ground else { return true }
        return regimes[position].unit == unit.kind.rawValue
    }

    /// The provision of a law that a number names; `exemption 7(C)` is short for `(b)(7)(C)` in the United States.
    func provision(_ path: String, at position: Int, unit: CitationUnit?) -> Provision? {
        if let provision = provision(path, at: position) { return provision }
        guard unit?.kind == .ground, let root = regimes[position].provisions.first?.path,
            root.utf8.count == 1,
            root.utf8.first?.isLetter == true
        else { return nil }
        let head = ProvisionPath.head(of: path)
        return provision("\(root)(\(head))\(path.dropFirst(head.count))", at: position)
    }

    private func all(_ reading: Citation.Reading, at position: Int) -> [CitedProvision]? {
        let found = reading.paths.compactMap { provision($0, at: position, unit: reading.unit) }
        guard found.count == reading.paths.count else { return nil }
        return found.map { cited($0, of: regimes[position]) }
    }

    private func open(_ text: String, in candidates: [Int]) -> Result<[CitedProvision], CitationError>? {
        candidates.first { regimes[$0].provisions.isEmpty }.map {
            .success([CitedProvision(regime: regimes[$0].id, citation: text, title: nil)])
        }
    }

    /// The provisions of another law that lead over to one of the case.
    private func gateway(
        _ reading: Citation.Reading, to candidates: [Int], named: [Int]?
    ) -> [CitedProvision]? {
        let ids = candidates.map { regimes[$0].id }
        for position in regimes.indices
        where !candidates.contains(position) && named?.contains(position) != false
            && takes(position, reading.unit)
        {
            let found = reading.paths.compactMap { provision($0, at: position) }
            guard found.count == reading.paths.count,
                found.allSatisfy({ $0.gateway.map(ids.contains) == true })
            else { continue }
            return found.map { cited($0, of: regimes[position]) }
        }
        return nil
    }

    /// The provision of a law that is none of the case, where a citation says that it means such a one.
    private func otherLaw(_ reading: Citation.Reading, named: [Int]?, besides listed: [Int])
        -> CitedProvision?
    {
        for position in named ?? Array(regimes.indices)
        where !listed.contains(position) && takes(position, reading.unit) {
            if let first = all(reading, at: position)?.first { return first }
        }
        return nil
    }

    private func unknown(_ reading: Citation.Reading, at position: Int) -> CitationError {
        let regime = regimes[position]
        let unknown = reading.paths.filter { provision($0, at: position, unit: reading.unit) == nil }
        let meant = unknown.first.flatMap { nearest(to: $0, in: regime.id) }
        return .unknown(
            regime: regime.id, citations: unknown.map { regime.prefix + $0 },
            nearest: meant.map { regime.prefix + $0.path })
    }
}

/// Why a citation could not be looked up.
public enum CitationError: Error, Sendable, Hashable {
    /// It has no number that could be read.
    case unreadable
    /// These provisions are not in the law; the nearest to the first of them.
    case unknown(regime: String, citations: [String], nearest: String?)
    /// It belongs to a law that is none of the case.
    case ofAnotherLaw(CitedProvision)
    /// Several laws of the case have a provision with this number.
    case ambiguous([CitedProvision])
    /// It is in the law, but nothing can be withheld under it.
    case noGround(regime: String, citation: String, about: String)
}
