import Disclosure

/// What a row of a register says of a request, ready to be written as a record.
struct ImportedCase: Sendable {
    /// The row's number in the spreadsheet.
    var row = 0
    var title = ""
    /// Empty where the row has none, and the map keeps such rows.
    var reference = ""
    var said = Said()

    /// Everything but the row, the title and the leading reference.
    struct Said: Hashable, Sendable {
        var references: [String] = []
        var regimes: [String] = []
        var department: String?
        var requesterType: RequesterType?
        var received: CalendarDate?
        var due: CalendarDate?
        var responded: CalendarDate?
        var isOpen = false
        var outcome: Outcome?
        var exemptions: [ExemptionCells.Entry] = []
        var summary: String?
        var topics: [String] = []
        var links: [Link] = []
        var review: Review?
        var extra: [String: String] = [:]
        var request = ""
        var response = ""
    }

    /// A web address, and what leads to it.
    struct Link: Hashable, Sendable {
        let title: String
        let url: String
    }

    /// An internal review.
    struct Review: Hashable, Sendable {
        var requested: CalendarDate?
        var completed: CalendarDate?
        var outcome: InternalReview.Outcome?
        var note: String?
    }

    /// The year by which the record is filed.
    var year: Int? { (said.received ?? said.responded ?? said.due)?.year }
}
