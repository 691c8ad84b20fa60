public import Problems

extension Rule {
    /// HTML in a text, which is left out of the page.
    public static let rawHTML = Rule("raw-html", .warning, "A text holds HTML, which is left out.")
    /// A link or image whose address could run code or name a private file; the page shows its text alone.
    public static let unsafeLink = Rule(
        "unsafe-link", .warning, "An address begins with another scheme than https, http, mailto or tel.")
    /// An image that lies on another site, where the policy that is recommended keeps browsers from fetching it.
    public static let remoteImage = Rule(
        "remote-image", .error, "A picture lies on another site, from which browsers are not to fetch any.")
    /// A link that shows nothing to click on.
    public static let linkWithoutText = Rule(
        "link-without-text", .warning, "A link has no text that can be seen.")
    /// A heading without words, which the list of contents cannot name.
    public static let emptyHeading = Rule(
        "empty-heading", .warning, "A heading has no words that can be seen.")
    /// A character that neither HTML nor XML can hold.
    public static let controlCharacter = Rule(
        "control-character", .error, "A text holds a character that no page can hold.")
    /// A mark of other kinds of Markdown.
    public static let unknownMark = Rule(
        "unknown-mark", .note,
        "A text holds marks of struck text or of footnotes, which mean nothing here and are printed as they are."
    )
    /// An image that people who cannot see it learn nothing of.
    public static let imageWithoutText = Rule(
        "image-without-text", .warning, "An image has no alternative text.")
    /// Quotes or lists within one another beyond what browsers show.
    public static let nestedTooDeeply = Rule(
        "nested-too-deeply", .error, "Quotes or lists are nested too deeply for browsers.")
    /// A text made so that reading it would take for ever.
    public static let textTooComplex = Rule("text-too-complex", .error, "A text would take too long to read.")

    /// The rules of texts, in order.
    public static let ofMarkdown: [Rule] = [
        .rawHTML, .unsafeLink, .remoteImage, .imageWithoutText, .linkWithoutText, .emptyHeading,
        .controlCharacter, .unknownMark, .nestedTooDeeply, .textTooComplex,
    ]
}
