/// HTML that may be written to a page as it stands.
///
/// A value of this type is a promise that its text was escaped when it was made. Only `Markup` and the
/// renderer of Markdown make such values; everything else is text, and is escaped on its way out.
public struct HTML: Sendable, Hashable {
    /// The markup, as UTF-8.
    public let bytes: [UInt8]

    /// Takes markup that its maker answers for.
    public init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Escapes a text.
    public init(text: String) {
        var bytes: [UInt8] = []
        Escaping.appendHTML(text, to: &bytes)
        self.bytes = bytes
    }

    /// Whether there is nothing to write.
    public var isEmpty: Bool { bytes.isEmpty }
}
