/// Provisions, among which those are found at once that are kin to another: the same, above it, or below it.
struct KinSet {
    private struct Place: Hashable {
        let regime: String
        let citation: String
    }

    private var own = Set<Place>()
    private var above = Set<Place>()

    init(_ provisions: some Sequence<CitedProvision> = []) {
        for provision in provisions { insert(provision) }
    }

    /// Adds a provision.
    mutating func insert(_ provision: CitedProvision) {
        let place = Place(regime: provision.regime, citation: provision.citation)
        if own.insert(place).inserted { above.formUnion(Self.places(above: place)) }
    }

    /// Whether one of the provisions is kin to another.
    func containsKin(of provision: CitedProvision) -> Bool {
        guard !own.isEmpty else { return false }
        let place = Place(regime: provision.regime, citation: provision.citation)
        return own.contains(place) || above.contains(place)
            || Self.places(above: place).contains(where: own.contains)
    }

    /// `s31(1)` and `s31` for `s31(1)(a)`.
    private static func places(above place: Place) -> [Place] {
        let citation = place.citation.utf8
        return citation.indices.filter { citation[$0] == UInt8(ascii: "(") && $0 > citation.startIndex }.map {
            Place(regime: place.regime, citation: String(decoding: citation[..<$0], as: UTF8.self))
        }
    }
}
