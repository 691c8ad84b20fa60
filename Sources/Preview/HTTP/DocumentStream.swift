import FlyingSocks
import SystemPackage

/// Bytes of a document, read only as fast as they are sent.
struct DocumentStream: AsyncBufferedSequence {
    typealias Element = UInt8

    enum Defect: Error {
        case notAFile
        /// The file is shorter than it was when the response's head promised its length.
        case shrunk
    }

    /// How much is read at once.
    static let chunkSize = 64 << 10

    private let file: OpenFile
    private let range: Range<Int>
    private let work: BlockingWork

    /// Opens a document; neither a symbolic link nor a pipe that took its place is followed or waited for.
    init(_ path: FilePath, range: Range<Int>, work: BlockingWork) throws {
        file = try OpenFile(path)
        self.range = range
        self.work = work
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(file: file, rest: range, work: work)
    }

    struct Iterator: AsyncBufferedIteratorProtocol {
        fileprivate let file: OpenFile
        fileprivate var rest: Range<Int>
        fileprivate let work: BlockingWork

        mutating func next() async throws -> UInt8? {
            try await nextBuffer(suggested: 1)?.first
        }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            guard !rest.isEmpty else { return nil }
            let (file, offset, count) = (file, rest.lowerBound, Swift.min(count, chunkSize, rest.count))
            let bytes = try await work.run { try file.read(at: offset, count: count) }
            guard !bytes.isEmpty else { throw Defect.shrunk }
            rest = rest.dropFirst(bytes.count)
            return bytes
        }
    }
}

/// An open file, closed when nobody needs it any more.
private final class OpenFile: Sendable {
    private let descriptor: FileDescriptor

    init(_ path: FilePath) throws {
        descriptor = try FileDescriptor.open(
            path, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
        guard try descriptor.stat().type == .regular else { throw DocumentStream.Defect.notAFile }
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
