import Problems

/// Collects the faults of all templates, at most one for each place.
///
/// A partial is compiled once for each set of surroundings that it appears in; what is wrong in two of them
/// is still one mistake.
struct Diagnostics {
    private struct Place: Hashable {
        let template: Int
        let offset: Int
    }

    private let sources: [SourceText]
    private var places: Set<Place> = []
    private(set) var problems: [Problem] = []

    init(sources: [SourceText]) {
        self.sources = sources
    }

    /// Notes a fault at a name.
    mutating func report(_ fault: Fault, in template: Int, at name: Name) {
        report(fault, in: template, at: name.offset, length: name.length)
    }

    /// Notes a fault at a stretch of a template.
    mutating func report(_ fault: Fault, in template: Int, at offset: Int, length: Int) {
        guard places.insert(Place(template: template, offset: offset)).inserted else { return }
        problems.append(fault.problem(at: sources[template].location(offset: offset, length: length)))
    }

    /// Notes a fault of a whole file.
    mutating func report(_ fault: Fault, inFile path: String) {
        problems.append(fault.problem(at: Location(path: path)))
    }
}
