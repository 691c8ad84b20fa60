/// What went wrong in one step of the work, inside the module; `OutputError` tells it to the outside.
struct Failures: Error {
    /// As many as are worth reading.
    static let limit = 20

    private(set) var list: [OutputFailure]

    init(_ list: [OutputFailure] = []) {
        self.list = list
    }

    init(_ failure: OutputFailure) {
        list = [failure]
    }

    var isFull: Bool { list.count >= Self.limit }

    /// Keeps a failure that is not known yet; one folder can be the trouble of many files.
    mutating func add(_ failure: OutputFailure) {
        if !isFull, !list.contains(failure) { list.append(failure) }
    }
}
