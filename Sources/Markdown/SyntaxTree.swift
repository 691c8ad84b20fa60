import CCmark

/// A text parsed by libcmark; its nodes live as long as it does.
struct SyntaxTree: ~Copyable {
    let root: Node

    /// Parses UTF-8 as CommonMark; bytes that are no UTF-8, and NUL, become U+FFFD.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        let parsed = text.withMemoryRebound(to: CChar.self) {
            cmark_parse_document($0.baseAddress ?? Self.nothing, $0.count, CMARK_OPT_VALIDATE_UTF8)
        }
        guard let root = Node(parsed) else {
            preconditionFailure("libcmark returns a document for every text, or ends the process for want of memory")
        }
        self.root = root
    }

    deinit {
        root.free()
    }

    /// What an empty buffer points to, since libcmark wants an address even for no bytes.
    private static var nothing: UnsafePointer<CChar> {
        UnsafeRawPointer(StaticString("").utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
