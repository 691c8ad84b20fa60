/// What went wrong in one step of the work, inside the module; `OutputError` tells it to the outside.
struct Failures: Error {
    /// As many as are worth reading.
    static let limit = 20

    private(set) var list: [OutputFailure]
    /// What the work had done when it failed.
    var extent: OutputError.Extent

    init(_ list: [OutputFailure] = [], extent: OutputError.Extent = .nothing) {
        self.list = list
        self.extent = extent
    }

    init(_ failure: OutputFailure) {
        self.init([failure])
    }

    var isEmpty: Bool { list.isEmpty }
    var isFull: Bool { list.count >= Self.limit }

    /// Keeps a failure that is not known yet; one folder can be the trouble of many files.
    mutating func add(_ failure: OutputFailure) {
        if !isFull, !list.contains(failure) { list.append(failure) }
    }

    /// Keeps those of another step, too.
    mutating func add(_ other: Failures) {
        for failure in other.list { add(failure) }
    }
}
