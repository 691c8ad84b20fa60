public import Problems

/// The rules of importing: what a register must look like to be read without a guess.
extension Rule {
    static let registerUnreadable = Rule(
        "register-unreadable", .error, "A register is not a text that can be read.")
    static let registerQuotes = Rule(
        "register-quotes", .error, "A quotation mark in a register is never closed.")
    static let registerHeadings = Rule(
        "register-headings", .error,
        "A register has no row that says what its columns hold, or the map names a column that is not there.")
    static let registerPrivacy = Rule(
        "register-privacy", .error, "The map of a register takes over a column that says who asked.")
    static let registerDates = Rule(
        "register-dates", .error, "The dates of a register can be read day first and month first.")
    static let registerRegime = Rule(
        "register-regime", .error, "The map of a register names a law that is not known.")
    static let rowWidth = Rule(
        "row-width", .error, "A row of a register has more cells than there are columns.")
    static let rowCell = Rule(
        "row-cell", .error, "A cell of a register is too large for a record.")
    static let rowReference = Rule(
        "row-reference", .error, "A row of a register has no reference that can be used.")
    static let rowTwice = Rule("row-twice", .error, "Rows of a register have one reference and differ.")
    static let rowTitle = Rule("row-title", .error, "A row of a register does not say what was asked.")
    static let rowDate = Rule("row-date", .error, "A date in a register is none.")
    static let rowOutcome = Rule("row-outcome", .error, "The outcome of a row is not known, or is missing.")
    static let rowRegime = Rule("row-regime", .error, "The law of a row is not known.")
    static let rowExemption = Rule(
        "row-exemption", .error, "The exemptions of a row are not provisions of its law.")
    static let rowRecord = Rule("row-record", .error, "The record that a row would make has an error.")
    static let rowPlace = Rule("row-place", .error, "The file that a row would make is taken by another.")
    static let rowWord = Rule(
        "row-word", .warning, "A word in a register is not understood, and is left out.")
    static let rowChanged = Rule(
        "row-changed", .warning, "A row of a register says something else than the record that the log has.")

    /// The rules of importing, in order.
    public static let ofImport: [Rule] = [
        .registerUnreadable, .registerQuotes, .registerHeadings, .registerPrivacy, .registerDates,
        .registerRegime,
        .rowWidth, .rowCell, .rowReference, .rowTwice, .rowTitle, .rowDate, .rowOutcome, .rowRegime,
        .rowExemption,
        .rowRecord,
        .rowPlace, .rowWord, .rowChanged,
    ]
}
