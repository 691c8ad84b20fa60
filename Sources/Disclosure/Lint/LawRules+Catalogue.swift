public import Problems

/// The rules about the law and about reasoning.
extension Rule {
    static let noInterestTest = Rule(
        "L01-no-public-interest-test", .warning,
        "The law asks for a public interest test, and the text has none for an exemption.")
    static let needlessTest = Rule(
        "L02-needless-test", .note,
        "An absolute exemption is given a public interest test, which it does not need.")
    static let unlistedExemption = Rule(
        "L03-unlisted-exemption", .warning,
        "The text relies on an exemption that the front matter does not list.")
    static let unexplainedExemption = Rule(
        "L04-unexplained-exemption", .warning,
        "The front matter lists an exemption that the text does not explain.")
    static let wrongCitation = Rule(
        "L05-wrong-citation", .error,
        "The text relies on a provision that the record's law does not have, or under which nothing can be withheld.",
        isAllowable: true)
    static let noLimb = Rule(
        "L06-no-limb", .warning, "An exemption is cited without the limb that says what is protected.")
    static let oneSided = Rule(
        "L07-one-sided", .warning, "A public interest test has factors for one side only, or no balance.")
    /// A public interest test that somebody has copied.
    public static let copiedFactors = Rule(
        "L07-copied-factors", .note, "The factors of a public interest test stand word for word in another.")
    static let noHarm = Rule(
        "L08-no-harm", .warning,
        "An exemption against harm is used, and the text does not say what harm would follow.")
    static let exclusiveExemptions = Rule(
        "L09-exclusive-exemptions", .error,
        "Two exemptions that exclude one another are applied to the same information, and not in the alternative.",
        isAllowable: true)
    static let noEstimate = Rule(
        "L10-no-estimate", .warning, "A request is refused on cost without an estimate.")
    static let wrongSum = Rule("L10-wrong-sum", .warning, "The sum in an estimate of cost is wrong.")
    static let withinLimit = Rule(
        "L10-within-limit", .warning, "A request is refused on cost, and the estimate is within the limit.")
    static let wrongLimit = Rule(
        "L10-wrong-limit", .warning, "The text names another cost limit than that of the authority.")
    static let noAdvice = Rule(
        "L10-no-advice", .warning, "A request is refused on cost without advice on how to narrow it.")
    static let otherLaw = Rule(
        "L11-other-law", .warning,
        "The text relies on a ground of the law that the request was not handled under.")
    static let environmental = Rule(
        "L11-environmental", .note,
        "A request that seems to be about the environment is refused under another law.")
    static let emissions = Rule(
        "L12-emissions", .warning,
        "An exception that cannot be used for emissions is used where the text speaks of some.")
    static let denialConfirms = Rule(
        "L13-confirms", .warning, "The answer neither confirms nor denies, and confirms elsewhere.")
    static let denialReleases = Rule(
        "L13-releases", .warning, "The answer neither confirms nor denies, and releases documents.")
    static let denialImpossible = Rule(
        "L13-impossible", .warning, "Nobody can neither confirm nor deny under this provision.")
    static let denialUncited = Rule(
        "L13-uncited", .warning, "The provision that allows to neither confirm nor deny is not cited.")
    static let contradictedOutcome = Rule(
        "L14-outcome", .error, "The outcome contradicts the rest of the record.", isAllowable: true)
    static let noNotice = Rule(
        "L15-no-notice", .warning,
        "In Scotland, that information is not held takes a notice under section 17.")
    static let wrongRegulator = Rule(
        "L15-wrong-regulator", .warning, "The text sends complaints to a regulator of another law.")
    static let outdatedLaw = Rule(
        "L16-outdated", .note, "The answer names what was no longer law, or no longer called so.")
    static let notYetPublished = Rule(
        "L17-not-yet-published", .note,
        "The day on which information was to be published has passed, and there is no link.")
    static let noLink = Rule(
        "L18-no-link", .warning,
        "The answer says that the information can be had elsewhere, and has no link to it.")

    /// The rules about the law and about reasoning, in order.
    private static let ofLaw: [Rule] = [
        .noInterestTest, .needlessTest, .unlistedExemption, .unexplainedExemption, .wrongCitation, .noLimb,
        .oneSided,
        .copiedFactors, .noHarm, .exclusiveExemptions, .noEstimate, .wrongSum, .withinLimit, .wrongLimit,
        .noAdvice,
        .otherLaw, .environmental, .emissions, .denialConfirms, .denialReleases, .denialImpossible,
        .denialUncited,
        .contradictedOutcome, .noNotice, .wrongRegulator, .outdatedLaw, .notYetPublished, .noLink,
    ]

    /// The rules about cases, in order.
    public static let ofDisclosure: [Rule] = ofLaw + ofTime + ofStructure
}
