extension Escaping {
    /// Appends running text as HTML, fit for an element's content and for an attribute in double quotes.
    ///
    /// It leaves apostrophes as they are: running text is full of them, and they are harmless in both places.
    /// Characters that HTML cannot hold become U+FFFD.
    ///
    /// - Returns: Whether there were such characters.
    @discardableResult
    public static func appendProse(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
        append(text, escaping: .prose, to: &output)
    }

    /// Appends running text as HTML, fit for an element's content and for an attribute in double quotes.
    public static func appendProse(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { _ = appendProse($0, to: &output) }
    }
}
