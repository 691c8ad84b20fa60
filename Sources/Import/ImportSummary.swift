public import Problems
import SystemPackage

/// What became of the rows of a register: each is a record, one that is there, a repetition, or refused.
public struct ImportSummary: Sendable {
    /// What is wrong, and what the log says otherwise.
    public internal(set) var problems: [Problem] = []
    /// The map by which the register was read, to be kept for the next time.
    public internal(set) var map = ""
    /// How many rows hold requests.
    public internal(set) var rows = 0
    /// How many of them are records now.
    public internal(set) var records = 0
    /// How many of them the log had already.
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

    /// Notes why a row cannot be taken.
    mutating func refuse(_ row: Int, _ problem: Problem) {
        refused.insert(row)
        problems.append(problem)
    }
}

/// A record that an import makes.
public struct ImportedRecord: Sendable {
    /// Its path below the log's root.
    public let path: String
    /// Its whole text.
    public let text: String
    /// The row that it stands for.
    let row: Int
    /// The row's place.
    let location: Location
}

/// What became of a record that was to be written.
public enum Placing: Sendable {
    /// It stands in its place.
    case written
    /// There was a file in its place, which was left as it is.
    case taken
}

/// Why a register cannot be read to its end.
public enum RegisterFault: Error, Hashable {
    /// The system would not read it, and why.
    case unreadable(String)
    /// It was changed while it was read.
    case changed

    init(_ error: any Error) {
        switch error {
        case let fault as RegisterFault: self = fault
        case RegisterEncoding.Fault.unreadable(let error): self = .unreadable(error.description)
        case is RegisterEncoding.Fault: self = .changed
        default: self = .unreadable("\(error)")
        }
    }

    /// What is wrong, as part of a sentence.
    public var reason: String {
        switch self {
        case .unreadable(let reason): reason
        case .changed: "it was changed in the meantime"
        }
    }
}
