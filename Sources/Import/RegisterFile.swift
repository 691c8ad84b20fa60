public import SystemPackage

/// The bytes of a register, which are read several times over, a piece at a time, so that its size costs no memory.
public struct RegisterFile: Sendable {
    /// What the register is called in problems.
    public let path: String

    private let content: Content

    private enum Content: Sendable {
        case bytes([UInt8])
        case file(OpenFile)
    }

    /// A file that is closed at the end of its use.
    private final class OpenFile: Sendable {
        let descriptor: FileDescriptor

        init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

        deinit {
            // Nothing was written, so nothing can be lost.
            try? descriptor.close()
        }
    }

    /// A register that is in memory.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        content = .bytes(bytes)
    }

    /// Opens a register; one that cannot be read twice, as what comes through a pipe, is taken into memory.
    public init(path: String) throws(Errno) {
        self.path = path
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            let file = OpenFile(descriptor)
            if (try? descriptor.seek(offset: 0, from: .start)) == nil {
                content = .bytes(try Self.all(of: descriptor))
            } else {
                content = .file(file)
                // Whether it is a folder, or lies on a disk that is broken, shows with the first byte.
                var byte: UInt8 = 0
                _ = try withUnsafeMutableBytes(of: &byte) {
                    try descriptor.read(fromAbsoluteOffset: 0, into: $0)
                }
            }
        } catch let error as Errno {
            throw error
        } catch {
            throw .ioError
        }
    }

    private static func all(of descriptor: FileDescriptor) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try block.withUnsafeMutableBytes { try descriptor.read(into: $0) }
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
    }

    /// How many bytes are read at once.
    private static let pieceSize = 1 << 18

    /// The piece of bytes at an offset; empty at the end.
    func piece(at offset: Int) throws(Errno) -> [UInt8] {
        switch content {
        case .bytes(let bytes): return Array(bytes[min(offset, bytes.count)...].prefix(Self.pieceSize))
        case .file(let file):
            do {
                return try [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
                    count = try file.descriptor.read(
                        fromAbsoluteOffset: Int64(offset), into: UnsafeMutableRawBufferPointer(buffer))
                }
            } catch let error as Errno {
                throw error
            } catch {
                throw .ioError
            }
        }
    }
}
