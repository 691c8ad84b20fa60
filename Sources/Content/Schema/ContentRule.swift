public import Problems

/// The rules of reading: what a file of a log must look like.
extension Rule {
    static let unreadableFile = Rule(
        "unreadable-file", .error, "Something is not an ordinary file with a name that can be read.")
    /// The rules that are broken by what cannot be read at all, so that nothing is known of it; whoever shows a log may try
    /// again.
    public static let ofWhatCannotBeRead: Set<Rule> = [.unreadableFile, .cannotRead]
    static let invalidEncoding = Rule("invalid-encoding", .error, "A file is not UTF-8.")
    static let missingConfiguration = Rule("missing-configuration", .error, "There is no `daylight.yml`.")
    static let missingFrontMatter = Rule(
        "missing-front-matter", .error, "A file does not begin with front matter.")
    static let unclosedFrontMatter = Rule(
        "S14-unclosed-front-matter", .error, "The front matter has no closing line of hyphens.")
    static let yamlSyntax = Rule("S14-yaml-syntax", .error, "The YAML cannot be read.")
    static let yamlAnchor = Rule(
        "yaml-anchor", .error, "The YAML uses anchors and references, which hide what a value is.")
    static let yamlTag = Rule(
        "yaml-tag", .error, "A value begins with an exclamation mark, which takes its first word away.")
    static let invisibleText = Rule(
        "invisible-text", .error, "A text has no character that can be seen.")
    static let duplicateKey = Rule("S14-duplicate-key", .error, "A key stands twice in one map.")
    static let unknownKey = Rule("S12-unknown-key", .error, "A key is not one that this file can have.")
    static let privateKey = Rule(
        "private-key", .error, "A key would publish what must stay private, such as who asked.")
    static let missingKey = Rule("missing-key", .error, "A key that must be there is missing or empty.")
    static let emptyHold = Rule(
        "empty-hold", .error, "A key that holds something back, such as `draft`, is left empty.")
    static let wrongType = Rule("wrong-type", .error, "A value has another form than its key needs.")
    static let unknownValue = Rule(
        "unknown-value", .error, "A value is not one of the words that its key takes.")
    static let invalidDate = Rule(
        "invalid-date", .error, "A date is not written as 2021-01-22, or there is no such day.")
    static let ambiguousDate = Rule(
        "S13-ambiguous-date", .error, "A date can be read in two ways, such as 03/04/05.")
    static let invalidNumber = Rule(
        "invalid-number", .error, "A number is not one, or lies outside its limits.")
    static let invalidAddress = Rule(
        "invalid-address", .error, "An address on the web or of email is not one.")
    static let invalidLanguage = Rule(
        "invalid-language", .error, "A language is not written as a tag such as `cy`.")
    static let invalidColour = Rule("invalid-colour", .error, "A colour is not written as `#rrggbb`.")
    static let lowContrast = Rule("low-contrast", .warning, "The accent colour is too pale to be read.")
    static let rivalHosts = Rule(
        "rival-hosts", .error, "Two hosts are named that read one file of redirects in different forms.")
    static let invalidSlug = Rule(
        "invalid-slug", .error, "A slug holds more than small letters, digits and hyphens.")
    static let invalidPath = Rule("invalid-path", .error, "A path cannot be one of the site.")
    static let invalidHash = Rule("invalid-hash", .error, "A SHA-256 is not 64 hexadecimal digits.")
    static let commentInValue = Rule("comment-in-value", .warning, "A number sign cuts a value short.")
    static let typographicQuotes = Rule(
        "typographic-quotes", .warning,
        "A value stands between typographic quotation marks, which become part of it.")
    static let unknownRegime = Rule(
        "unknown-regime", .error, "A record names a law that the log does not know.")
    static let unknownProvision = Rule(
        "L05-unknown-provision", .error, "The law has no provision with this number.")
    static let unknownCalendar = Rule(
        "unknown-calendar", .error, "A calendar is named that the log does not know.")
    static let holidayQuotes = Rule(
        "holiday-quotes", .error, "A quotation mark in a file of holidays is never closed, or too early.")
    static let duplicateHoliday = Rule(
        "duplicate-holiday", .warning, "A day stands twice in a file of holidays.")
    static let duplicateLaw = Rule(
        "duplicate-law", .error, "A law, a provision or a calendar stands twice in the files of a log.")
    static let ambiguousProvision = Rule(
        "ambiguous-provision", .error, "Several laws of the record have a provision with this number.")
    static let notAnExemption = Rule(
        "L05-not-an-exemption", .error, "Nothing can be withheld under this provision.")
    static let unknownTopic = Rule(
        "S10-unknown-topic", .warning, "A topic is not among those in `daylight.yml`.")
    static let missingReference = Rule("missing-reference", .warning, "A record has no reference.")
    static let missingOutcome = Rule(
        "missing-outcome", .error, "An answered request has no outcome, and none can be worked out.")
    static let duplicateReference = Rule(
        "S01-duplicate-reference", .error, "Two records have one reference.", isAllowable: true)
    static let duplicateTopic = Rule("duplicate-topic", .error, "A topic stands twice in `daylight.yml`.")
    static let invalidTopic = Rule(
        "invalid-topic", .error, "The name of a topic has neither letter nor digit.")
    static let unknownRelation = Rule("S11-unknown-relation", .warning, "A related case is not in the log.")
    static let unknownRule = Rule(
        "unknown-rule", .warning, "A record allows what is not a rule.", isAllowable: false)
    static let ruleWithoutExceptions = Rule(
        "rule-without-exceptions", .error, "A record allows a rule that no record may break.")
    static let unusedAllowance = Rule(
        "unused-allowance", .warning, "A record allows a rule that it does not break.", isAllowable: false)
    static let missingDocument = Rule("missing-document", .error, "A document is not beside the record.")
    static let documentOutsideCase = Rule(
        "document-outside-case", .error, "A document lies outside the folder of its record.")
    static let symbolicLink = Rule(
        "symbolic-link", .error, "A symbolic link leads to a folder, out of the log or nowhere.")
    static let sourceAsDocument = Rule(
        "source-as-document", .error, "A record or page is listed as a document.")
    static let withheldDocument = Rule(
        "withheld-document", .error,
        "A document is also one of another record, which is not published or was taken down.",
        isAllowable: true)
    static let withheldFile = Rule(
        "withheld-file", .error, "A document that was withheld whole has a file.")
    static let unicodeTwins = Rule(
        "unicode-twins", .error, "Two files of a case have names that differ only in Unicode form.")
    static let gitPlaceholder = Rule(
        "git-placeholder", .error, "A file is a pointer of Git LFS or git-annex, and not the file itself.")
    static let takedownDocument = Rule(
        "takedown-document", .error, "A takedown names a document that it cannot mean.")
    static let documentWithoutTitle = Rule("document-without-title", .warning, "A document has no title.")
    static let documentWithoutFile = Rule(
        "document-without-file", .error, "A document has neither file nor address.")
    static let unlistedFile = Rule(
        "unlisted-file", .warning,
        "A file lies in the log and is not published, as no record lists it or nobody reads it.")
    static let misplacedText = Rule(
        "misplaced-text", .error, "A record, page or law has a name or a place by which it is not read.")
    static let emptyLog = Rule("empty-log", .warning, "There are no records.")
    static let duplicateTemplate = Rule("duplicate-template", .error, "Two templates have one name.")
    /// A file of a theme that nothing asks for.
    public static let unusedThemeFile = Rule(
        "unused-theme-file", .warning, "A file in `templates` is used by nothing.")

    /// The rules of reading, in order.
    public static let ofContent: [Rule] = [
        .cannotRead, .unreadableFile, .invalidEncoding, .missingConfiguration, .missingFrontMatter,
        .unclosedFrontMatter, .yamlSyntax, .yamlAnchor, .yamlTag, .invisibleText, .duplicateKey, .unknownKey,
        .privateKey, .missingKey, .emptyHold, .wrongType,
        .unknownValue, .invalidDate, .ambiguousDate, .invalidNumber, .invalidAddress, .invalidLanguage,
        .invalidColour, .lowContrast, .rivalHosts, .invalidSlug, .invalidPath, .invalidHash, .commentInValue,
        .typographicQuotes, .unknownRegime, .unknownProvision, .unknownCalendar, .holidayQuotes,
        .duplicateHoliday, .duplicateLaw, .ambiguousProvision,
        .notAnExemption, .unknownTopic, .missingReference, .missingOutcome, .duplicateReference,
        .duplicateTopic, .invalidTopic, .unknownRelation, .unknownRule, .ruleWithoutExceptions,
        .unusedAllowance, .missingDocument, .documentOutsideCase, .symbolicLink, .takedownDocument,
        .sourceAsDocument, .withheldDocument, .withheldFile, .unicodeTwins, .gitPlaceholder,
        .documentWithoutTitle,
        .documentWithoutFile, .unlistedFile, .misplacedText, .emptyLog, .duplicateTemplate,
        .unusedThemeFile,
    ]
}
