public import Problems

/// What importing a register would do: every row is a record to be written, one that is there, a repetition, or refused.
public struct ImportPlan: Sendable {
    /// A record to be written.
    public struct File: Sendable {
        /// Its path below the log's root.
        public let path: String
        /// Its whole text.
        public let text: String
        /// The row that it stands for.
        public let row: Int
        /// The row's place.
        public let location: Location
    }

    /// What was read and guessed, a line each.
    public internal(set) var description: [String] = []
    /// What is wrong, and what the log says otherwise.
    public internal(set) var problems: [Problem] = []
    /// Whether the register could be read at all; if not, nothing may be written.
    public internal(set) var isReadable = false
    /// The records to be written.
    public internal(set) var files: [File] = []
    /// The map by which the register was read, to be kept for the next time.
    public internal(set) var map = ""

    /// How many rows hold requests.
    public internal(set) var rows = 0
    /// How many of them the log has already.
    public internal(set) var present = 0
    /// How many say the same as a row before them.
    public internal(set) var repeated = 0
    /// The rows that cannot be taken.
    public internal(set) var refused: Set<Int> = []
    /// How many of those that the log has say another text of the request or answer.
    public internal(set) var textsChanged = 0
    /// How many were granted in part without a word on what was withheld.
    public internal(set) var unexplained = 0
    /// Rows that hold no request, in words; nil where there are none.
    public internal(set) var otherRows: String?

    init() {}

    /// Refuses a row after all, since there is a file in its record's place that is no record of the log.
    public mutating func refuse(_ file: File) {
        refused.insert(file.row)
        problems.append(
            Problem(
                .rowPlace, at: file.location,
                "row \(file.row) belongs into \(file.path), which is there already",
                help: "see what that file is: it cannot be read as a record, or was written just now"))
    }

    /// Takes the records of refused rows out of those to be written.
    public mutating func dropRefused() {
        files.removeAll { refused.contains($0.row) }
    }
}
