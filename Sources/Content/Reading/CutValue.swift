import Problems

/// A value that a `#` cuts short.
///
/// A comment on purpose has a space after its `#`, and passes.
enum CutValue {
    /// What is said of the number sign at an offset.
    static func problem(_ offset: Int, in source: SourceText) -> Problem {
        let place = source.location(offset: offset)
        let lost = String(
            decoding: source.bytes[offset...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self
        ).trimmingSpaces
        return Problem(
            .commentInValue,
            at: Location(
                path: place.path, line: place.line, column: place.column, length: lost.unicodeScalars.count,
                excerpt: place.excerpt),
            "'\(lost)' is read as a comment, since a space and # begin one, and is lost",
            help: "put the whole value in double quotes, or write a space after # if it is a comment")
    }
}
