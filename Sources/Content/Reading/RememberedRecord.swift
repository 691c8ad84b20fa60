/// What became of a record, and the files that it was made from.
struct RememberedRecord: Sendable {
    let reading: RecordReader.Reading
    private let stamps: [(path: String, stamp: FileStamp)]

    /// Remembers a record, or nil where one of its files is missing or so new that the next change might not show.
    ///
    /// - Parameters:
    ///   - text: The stamp of the record's own file from before it was read.
    ///   - trusted: Until when its files must have been left alone.
    init?(
        _ reading: RecordReader.Reading, path: String, text: FileStamp?, root: String,
        trusted: FileStamp.Moment
    ) {
        guard let text, text.isSettled(before: trusted) else { return nil }
        var stamps = [(path, text)]
        for file in reading.claimed {
            guard let stamp = FileStamp(root + file), stamp.isSettled(before: trusted) else { return nil }
            stamps.append((file, stamp))
        }
        self.reading = reading
        self.stamps = stamps
    }

    /// Whether all of its files are as they were.
    func isCurrent(root: String) -> Bool {
        stamps.allSatisfy { FileStamp(root + $0.path) == $0.stamp }
    }
}
