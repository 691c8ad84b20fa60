import Disclosure
import Problems

/// What is remembered of a log between two readings, so that the second reads only what has changed.
///
/// Nothing is believed about what has changed: the stamps of folders and files are compared. A memory belongs to one
/// folder and one set of options.
public struct LogMemory: Sendable {
    /// The folders below `content/requests`, as they were listed.
    var folders: [String: ListedFolder] = [:]
    /// The records, by their paths.
    var records: [String: RememberedRecord] = [:]
    /// What all records were read with.
    var settings: Settings?
    /// The day on which they were read.
    var today: CalendarDate?

    private let tick: Duration

    /// Remembers nothing yet.
    ///
    /// - Parameter tick: How slowly the clock of the file system may tick. Of two changes within one tick the second
    ///   may not show in a stamp, so what was changed that short a time ago is not remembered.
    public init(tick: Duration = .seconds(2)) {
        self.tick = tick
    }

    /// Until when a file must have been left alone to be remembered.
    var trusted: FileStamp.Moment { .before(tick) }

    /// Remembers the records that there are now, by their paths, and forgets all others.
    mutating func remember(_ present: some Sequence<(String, RememberedRecord)>) {
        var count = 0
        for (path, record) in present {
            if records[path] !== record { records[path] = record }
            count += 1
        }
        guard records.count > count else { return }
        records = Dictionary(present.map { $0 }, uniquingKeysWith: { first, _ in first })
    }
}
