public import Disclosure

/// How a register is to be read: what its columns hold, and what its words mean.
///
/// Whatever it leaves out is guessed from the register.
public struct RegisterMap: Sendable {
    /// The order of day and month in dates of figures.
    public enum DateOrder: String, Sendable, CaseIterable {
        case dayFirst = "day-first"
        case monthFirst = "month-first"
    }

    /// What becomes of rows without a reference.
    public enum MissingReference: String, Sendable, CaseIterable {
        /// They are refused.
        case refuse
        /// They become records without a reference, named after their title.
        case keep
    }

    /// The columns of each field, by their heading.
    public var columns: [RegisterField: [String]] = [:]
    /// The headings of columns that are not taken over.
    public var leftOut: [String] = []
    /// The headings of columns whose text goes into `extra`, by the name that it has there.
    public var extra: [String: String] = [:]
    /// The order of day and month.
    public var dates: DateOrder?
    /// What the register's words for outcomes mean.
    public var outcomes: [String: Outcome] = [:]
    /// The outcome of rows that have been answered and name none.
    public var emptyOutcome: Outcome?
    /// The topics that the register's subjects stand for.
    public var topics: [String: String] = [:]
    /// The ids of the laws that the register's words stand for.
    public var regimes: [String: String] = [:]
    /// The folder of each record below `content/requests`, with `{year}` and `{reference}` in it.
    public var folder = "{year}/{reference}"
    /// What becomes of rows without a reference.
    public var missingReference = MissingReference.refuse

    /// A map that leaves everything to be guessed.
    public init() {}
}
