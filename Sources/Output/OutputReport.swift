/// What a build or a clean-up did to the output folder.
public struct OutputReport: Sendable, Hashable {
    /// How many files the plan holds.
    public var files = 0
    /// How many bytes these files hold together.
    public var bytes = 0
    /// How many of them have a compressed twin; twins count as unchanged, written and removed too.
    public var compressed = 0
    /// How many were left alone, because their bytes were there already.
    public var unchanged = 0
    /// The paths that were made or replaced, sorted by their UTF-8 bytes.
    public var written: [String] = []
    /// The paths that were removed because they are no longer planned, sorted likewise.
    public var removed: [String] = []
    /// What Daylight did not make and so left alone, sorted likewise; a folder ends in `/` and stands for all in it.
    public var foreign: [String] = []

    init() {}

    /// Puts together what two workers did; `sort` restores the order.
    mutating func add(_ other: OutputReport) {
        files += other.files
        bytes += other.bytes
        compressed += other.compressed
        unchanged += other.unchanged
        written += other.written
        removed += other.removed
        foreign += other.foreign
    }

    /// Counts the twin of a file.
    mutating func add(_ outcome: TwinWriter.Outcome, twinOf path: String) {
        switch outcome {
        case .none: return
        case .unchanged: unchanged += 1
        case .written: written.append(path + OutputPath.twinEnding)
        }
        compressed += 1
    }

    mutating func sort() {
        written = PathList(written).paths
        removed = PathList(removed).paths
        foreign = PathList(foreign).paths
    }
}
