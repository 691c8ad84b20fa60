import Problems

/// What became of a record, and the files that it was made from.
///
/// A class, since ten thousand of them pass from reading to reading.
final class RememberedRecord: Sendable {
    let reading: RecordReader.Reading
    /// The files by their whole paths; nil where one is missing, or so new that the next change might not show.
    private let stamps: [(path: String, stamp: FileStamp)]?

    /// Remembers a record.
    ///
    /// - Parameters:
    ///   - text: The stamp of the record's own file from before it was read.
    ///   - trusted: Until when its files must have been left alone.
    init(
        _ reading: RecordReader.Reading, path: String, text: FileStamp?, root: String,
        trusted: FileStamp.Moment
    ) {
        self.reading = reading
        // What could not be read is read anew, whatever its stamp says.
        guard !reading.problems.contains(where: { $0.rule == .cannotRead }) else {
            stamps = nil
            return
        }
        var stamps: [(String, FileStamp)] = []
        for (file, stamp) in [(path, text)] + reading.claims.map({ ($0.path, FileStamp(root + $0.path)) }) {
            guard let stamp, stamp.isSettled(before: trusted) else {
                self.stamps = nil
                return
            }
            stamps.append((root + file, stamp))
        }
        self.stamps = stamps
    }

    /// Whether all of its files are as they were.
    var isCurrent: Bool { stamps?.allSatisfy { FileStamp($0.path) == $0.stamp } ?? false }
}
