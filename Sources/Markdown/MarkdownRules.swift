public import Problems

extension Rule {
    /// HTML in a text, which is left out of the page.
    public static let rawHTML = Rule("raw-html", .warning)
    /// A link or image whose address could run code or name a private file; the page shows its text alone.
    public static let unsafeLink = Rule("unsafe-link", .warning)
    /// An image that people who cannot see it learn nothing of.
    public static let imageWithoutText = Rule("image-without-text", .warning)
    /// Quotes or lists within one another beyond what browsers show.
    public static let nestedTooDeeply = Rule("nested-too-deeply", .error)
    /// A text made so that reading it would take for ever.
    public static let textTooComplex = Rule("text-too-complex", .error)
}
