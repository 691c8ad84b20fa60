import CZlib
import SystemPackage

/// Compresses files as gzip: at level 9 and without name and time, so that the same bytes come out everywhere.
///
/// A class, since zlib has to find its memory where it left it; each worker has its own.
final class Deflater {
    /// With what every file begins: gzip, deflate, no flags, no time, best compression, no system named.
    static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255]

    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let heading = UnsafeMutablePointer<gz_header>.allocate(capacity: 1)
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

    /// Takes the memory that zlib needs.
    init() throws(Errno) {
        stream.initialize(to: z_stream())
        heading.initialize(to: gz_header())
        heading.pointee.os = 255
        guard czlib_deflate_init(stream) == Z_OK else { throw .noMemory }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        heading.deallocate()
        output.deallocate()
    }

    /// Begins a file.
    func begin() {
        deflateReset(stream)
        deflateSetHeader(stream, heading)
    }

    /// Compresses the next bytes, and with the last of them all that is left.
    func compressed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8] {
        var result: [UInt8] = []
        let input = bytes.bindMemory(to: Bytef.self)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = uInt(input.count)
        repeat {
            stream.pointee.next_out = output.bindMemory(to: Bytef.self).baseAddress
            stream.pointee.avail_out = uInt(output.count)
            deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            result += output.prefix(output.count - Int(stream.pointee.avail_out))
        } while stream.pointee.avail_out == 0
        return result
    }
}
