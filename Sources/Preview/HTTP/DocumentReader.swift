import SystemPackage

/// Reads bytes of a document only as fast as they are sent.
struct DocumentReader: Sendable {
    enum Failure: Error {
        case notAFile
        /// The file is shorter than it was when the response's head promised its length.
        case shrunk
    }

    private static let chunkSize = 64 << 10

    private let file: OpenFile
    private var rest: Range<Int>

    /// Opens a document; neither a symbolic link nor a pipe that took its place is followed or waited for.
    init(_ path: FilePath, range: Range<Int>) throws {
        file = try OpenFile(path)
        rest = range
    }

    /// The next bytes, or nil at the end.
    mutating func next(on work: BlockingWork) async throws -> [UInt8]? {
        guard !rest.isEmpty else { return nil }
        let (file, offset, count) = (file, rest.lowerBound, min(Self.chunkSize, rest.count))
        let bytes = try await work.run { try file.read(at: offset, count: count) }
        guard !bytes.isEmpty else { throw Failure.shrunk }
        rest = rest.dropFirst(bytes.count)
        return bytes
    }
}

/// An open file, closed when nobody needs it any more.
private final class OpenFile: Sendable {
    private let descriptor: FileDescriptor

    init(_ path: FilePath) throws {
        descriptor = try FileDescriptor.open(
            path, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
        guard try descriptor.stat().type == .regular else { throw DocumentReader.Failure.notAFile }
    }

    deinit {
        // Nothing was written, so that nothing can be lost.
        try? descriptor.close()
    }

    func read(at offset: Int, count: Int) throws -> [UInt8] {
        let descriptor = descriptor
        return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = try descriptor.read(
                fromAbsoluteOffset: Int64(offset), into: UnsafeMutableRawBufferPointer(buffer))
        }
    }
}
