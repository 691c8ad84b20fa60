public import Problems

/// The rules about how a record is made.
extension Rule {
    static let referenceDiffers = Rule(
        "S02-reference-differs", .warning,
        "The file's name or the text gives another reference than the front matter.")
    /// A case of the log that a text names and does not link.
    public static let unlinkedReference = Rule(
        "S03-unlinked-reference", .warning, "The text names another case of the log and does not link it.")
    static let poorTitle = Rule(
        "S04-title", .warning,
        "The title says nothing about the request, is the reference, is in capitals or ends in a full stop.")
    /// A title that several records share.
    public static let sharedTitle = Rule("S04-shared-title", .warning, "Several records have one title.")
    static let skippedLevel = Rule(
        "S05-skipped-level", .warning, "A heading is more than one level below the one above.")
    static let boldHeading = Rule("S05-bold-heading", .warning, "A bold line stands for a heading.")
    static let typedBullets = Rule(
        "S05-typed-bullets", .warning, "A list is made with bullets that are typed.")
    static let noSection = Rule(
        "S06-no-section", .warning, "There is a heading for the request or for the answer alone.")
    static let unansweredQuestion = Rule(
        "S07-unanswered-question", .warning, "A question of the request has no answer with its number.")
    static let longSentences = Rule("S08-long-sentences", .note, "The sentences of the answer are long.")
    static let unexplainedAcronym = Rule(
        "S08-acronym", .note, "The answer uses an abbreviation without saying what it means.")
    static let embargoOver = Rule(
        "S16-embargo-over", .warning, "An embargo is over, and the record is still a draft.")
    /// Two requests that say nearly the same.
    public static let nearDuplicate = Rule(
        "S17-near-duplicate", .warning,
        "Two requests say nearly the same, and the records do not name one another.")
    static let oldOutcome = Rule(
        "S18-old-outcome", .warning,
        "A review overturned the answer, and the record still shows the old outcome.")

    /// The rules about how a record is made, in order.
    static let ofStructure: [Rule] = [
        .referenceDiffers, .unlinkedReference, .poorTitle, .sharedTitle, .skippedLevel, .boldHeading,
        .typedBullets,
        .noSection, .unansweredQuestion, .longSentences, .unexplainedAcronym, .embargoOver,
        .nearDuplicate,
        .oldOutcome,
    ]
}
