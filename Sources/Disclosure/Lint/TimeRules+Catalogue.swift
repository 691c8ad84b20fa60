public import Problems

extension Rule {
    static let answeredLate = Rule("T01-late", .warning)
    static let answeredOnLastDay = Rule("T02-last-day", .note)
    static let datesOutOfOrder = Rule("T03-order", .error)
    static let dueDiffers = Rule("T04-due", .warning)
    static let extensionWithoutGround = Rule("T05-extension", .warning)
    static let extendedTooLong = Rule("T06-too-long", .warning)
    static let reviewLate = Rule("T07-review", .warning)
    static let textDiffers = Rule("T08-text", .note)
    static let dateImplausible = Rule("T09-implausible", .warning)
    static let receiptUnknown = Rule("T10-no-receipt", .note)
    static let calendarTooShort = Rule("T11-calendar", .warning)
    static let publishedLate = Rule("T12-publication", .note)
    static let answerUndated = Rule("T13-no-answer-date", .warning)
}

extension TimeRules {
    /// The rules about dates, in order, each with what it looks for as a sentence.
    public static let catalogue: [(rule: Rule, meaning: String)] = [
        (.answeredLate, "The answer went out after the last day that the law gives."),
        (.answeredOnLastDay, "The answer went out on the last day."),
        (
            .datesOutOfOrder,
            "One thing is dated before another that it follows, such as the answer before the request."
        ),
        (.dueDiffers, "The last day that the record gives is not that of the law."),
        (.extensionWithoutGround, "The law gives no more time for the reason of the extension."),
        (.extendedTooLong, "The extension is longer than the law or its regulator allows."),
        (.reviewLate, "An internal review took longer than it may."),
        (.textDiffers, "The text gives another date than the front matter."),
        (
            .dateImplausible,
            "A date lies in the future, before the law was in force, or years after the request."
        ),
        (.receiptUnknown, "The record does not say when the request came in."),
        (.calendarTooShort, "The holidays of the year are not known, so that there is no last day."),
        (.publishedLate, "The log tells of a release later than the law allows."),
        (.answerUndated, "The request has been answered, but the record does not say when."),
    ]
}
