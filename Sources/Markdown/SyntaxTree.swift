import CCmark
import Markup

/// A text parsed by libcmark; its nodes live as long as it does.
struct SyntaxTree: ~Copyable {
    let root: Node

    private let memory: NodeMemory

    /// Parses UTF-8 as CommonMark; bytes that are no UTF-8, and NUL, become U+FFFD.
    ///
    /// - Parameter joinsTexts: Whether texts side by side become one; libcmark parts them at each mark that might have
    ///   meant something.
    init(_ text: ArraySlice<UInt8>, joinsTexts: Bool) {
        memory = NodeMemory(textLength: text.count)
        let parsed = memory.use { functions in
            text.withUnsafeBufferPointer { bytes in
                // libcmark is slower to see that nothing has to be replaced.
                let options = UTF8Text.isValid(bytes) ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
                let parser = cmark_parser_new_with_mem(options, functions)
                bytes.withMemoryRebound(to: CChar.self) {
                    cmark_parser_feed(parser, $0.baseAddress, $0.count)
                }
                defer { cmark_parser_free(parser) }
                let root = cmark_parser_finish(parser)
                if joinsTexts { cmark_consolidate_text_nodes(root) }
                return root
            }
        }
        guard let root = Node(parsed) else {
            preconditionFailure(
                "libcmark returns a document for every text, or ends the process for want of memory")
        }
        self.root = root
    }
}
