import Problems

/// What is said about HTML in a text: what it is, what becomes of it and how to mend it.
struct RawHTML {
    let message: String
    let help: String

    /// Describes a tag or a block as libcmark gives it, beginning with `<`.
    init(_ literal: UnsafeBufferPointer<UInt8>, isBlock: Bool) {
        if literal.starts(with: "<!--".utf8) {
            message =
                "HTML comments are never published, so this one is left out of the page, "
                + "but whoever gets the record's file can read it"
            help = "remove it, above all if it holds something that must not leave"
            return
        }
        let tag = Self.tag(literal)
        let lines = literal.count { $0 == UInt8(ascii: "\n") }
        let lost =
            !isBlock
            ? tag
            : lines > 1
                ? "the block of \(lines) lines that begins with \(tag)" : "the line that begins with \(tag)"
        message = "HTML is never published, so \(lost) is left out of the page"
        help = "write it in Markdown, or put a backslash before each < that is meant as text"
    }

    /// The start of a tag up to its name: `<b>`, `</b>`, `<?php>`.
    private static func tag(_ literal: UnsafeBufferPointer<UInt8>) -> String {
        let name = literal.dropFirst().prefix(32).prefix { byte in
            !byte.isBlank && !byte.isLineEnd && byte != UInt8(ascii: ">")
        }
        let isSelfClosing = name.count > 1 && name.last == UInt8(ascii: "/")
        return "<" + String(decoding: isSelfClosing ? name.dropLast() : name, as: UTF8.self) + ">"
    }
}
