import CCmark
import Markup

/// A text parsed by libcmark; its nodes live as long as it does.
struct SyntaxTree: ~Copyable {
    let root: Node

    /// Parses UTF-8 as CommonMark; bytes that are no UTF-8, and NUL, become U+FFFD.
    init(_ text: ArraySlice<UInt8>) {
        let parsed = text.withUnsafeBufferPointer { bytes in
            // libcmark is slower to see that nothing has to be replaced.
            let options = UTF8Text.isValid(bytes) ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
            return bytes.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, options)
            }
        }
        guard let root = Node(parsed) else {
            preconditionFailure(
                "libcmark returns a document for every text, or ends the process for want of memory")
        }
        self.root = root
    }

    deinit {
        root.free()
    }
}
