import Problems

/// The rules about dates.
extension Rule {
    static let answeredLate = Rule(
        "T01-late", .warning, "The answer went out after the last day that the law gives.")
    static let answeredOnLastDay = Rule("T02-last-day", .note, "The answer went out on the last day.")
    static let datesOutOfOrder = Rule(
        "T03-order", .error,
        "One thing is dated before another that it follows, such as the answer before the request.",
        isAllowable: true)
    static let dueDiffers = Rule(
        "T04-due", .warning, "The last day that the record gives is not that of the law.")
    static let extensionWithoutGround = Rule(
        "T05-extension", .warning, "The law gives no more time for the reason of the extension.")
    static let extendedTooLong = Rule(
        "T06-too-long", .warning, "The extension is longer than the law or its regulator allows.")
    static let reviewLate = Rule("T07-review", .warning, "An internal review took longer than it may.")
    static let textDiffers = Rule("T08-text", .note, "The text gives another date than the front matter.")
    static let dateImplausible = Rule(
        "T09-implausible", .warning,
        "A date lies in the future, before the law was in force, or years after the request.")
    static let receiptUnknown = Rule(
        "T10-no-receipt", .note, "The record does not say when the request came in.")
    static let calendarTooShort = Rule(
        "T11-calendar", .warning, "The holidays of the year are not known, so that there is no last day.")
    static let publishedLate = Rule(
        "T12-publication", .note, "The log tells of a release later than the law allows.")
    static let answerUndated = Rule(
        "T13-no-answer-date", .warning, "The request has been answered, but the record does not say when.")

    /// The rules about dates, in order.
    static let ofTime: [Rule] = [
        .answeredLate, .answeredOnLastDay, .datesOutOfOrder, .dueDiffers, .extensionWithoutGround,
        .extendedTooLong, .reviewLate, .textDiffers, .dateImplausible, .receiptUnknown, .calendarTooShort,
        .publishedLate, .answerUndated,
    ]
}
