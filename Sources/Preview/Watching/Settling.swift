/// Decides when a run of changes has come to rest, so that neither half of it nor half a file is read.
struct Settling {
    /// A file by its name in a watched folder.
    struct File: Hashable {
        let folder: CInt
        let name: FileName
    }

    /// How long nothing may happen before a run of changes is over.
    static let quiet = Duration.milliseconds(15)
    /// How long a run of changes may last before it is reported all the same.
    static let limit = Duration.milliseconds(300)
    /// How long a program may keep a file open without writing to it before that is reported.
    private static let pause = Duration.milliseconds(300)
    /// How long a program may write to a file before that is reported.
    private static let writingLimit = Duration.seconds(2)

    private struct Span {
        let first: ContinuousClock.Instant
        var last: ContinuousClock.Instant
    }

    private var changes: Span?
    private var writing: Span?
    private var unfinished: Set<File> = []

    /// Something has changed; if a file, it is complete or gone.
    mutating func change(_ file: File? = nil) {
        Self.extend(&changes)
        if let file, unfinished.remove(file) != nil, unfinished.isEmpty { writing = nil }
    }

    /// A program has a file open and is writing to it.
    mutating func write(_ file: File) {
        Self.extend(&writing)
        unfinished.insert(file)
    }

    /// When to report, unless more happens; nil if there is nothing to report.
    var deadline: ContinuousClock.Instant? {
        if let changes {
            let limit = changes.first + Self.limit
            return unfinished.isEmpty ? min(changes.last + Self.quiet, limit) : limit
        }
        return writing.map { min($0.last + Self.pause, $0.first + Self.writingLimit) }
    }

    /// Begins anew after a report; files that are still being written are reported once they are closed.
    mutating func restart() {
        if changes == nil {
            writing = nil
            unfinished = []
        }
        changes = nil
    }

    private static func extend(_ span: inout Span?) {
        let now = ContinuousClock.now
        span = Span(first: span?.first ?? now, last: now)
    }
}
