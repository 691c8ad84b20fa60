public import Problems

extension Rule {
    /// HTML in a text, which is left out of the page.
    public static let rawHTML = Rule("raw-html", .warning, "A text holds HTML, which is left out.")
    /// A link or image whose address could run code or name a private file; the page shows its text alone.
    public static let unsafeLink = Rule(
        "unsafe-link", .warning, "An address could run code or name a private file.")
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
        .rawHTML, .unsafeLink, .imageWithoutText, .nestedTooDeeply, .textTooComplex,
    ]
}
