/// Reads bytes of a document only as fast as they are sent.
struct DocumentReader: Sendable {
    /// The file is shorter than it was when the response's head promised its length.
    struct Shrunk: Error {}

    static let chunkSize = 64 << 10

    private let document: OpenDocument
    private var rest: Range<Int>

    init(_ document: OpenDocument, range: Range<Int>) {
        self.document = document
        rest = range
    }

    /// The next bytes, or nil at the end.
    mutating func next(on work: BlockingWork) async throws -> [UInt8]? {
        guard !rest.isEmpty else { return nil }
        let (document, offset, count) = (document, rest.lowerBound, min(Self.chunkSize, rest.count))
        let bytes = try await work.run { try document.read(at: offset, count: count) }
        guard !bytes.isEmpty else { throw Shrunk() }
        rest = rest.dropFirst(bytes.count)
        return bytes
    }
}
