import Files
import Publication
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Streams files through memory of a fixed size, or past it where the system can.
struct FileStream: ~Copyable {
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1 << 12)

    deinit {
        block.deallocate()
    }

    /// Appends the next bytes of a file to another, up to a size, and returns how many there were.
    func copy(
        _ size: Int, from source: borrowing Descriptor, to target: borrowing Descriptor
    ) throws(Errno) -> Int {
        var copied = 0
        #if canImport(Glibc)
            copied = try sendInKernel(size, from: source, to: target)
        #endif
        while copied < size {
            let part = UnsafeMutableRawBufferPointer(rebasing: block.prefix(size - copied))
            let count = try source.fill(part)
            if count == 0 { break }
            try target.writeAll(UnsafeRawBufferPointer(rebasing: part.prefix(count)))
            copied += count
        }
        return copied
    }

    /// Whether the rest of a file is certain bytes.
    func holds(_ file: borrowing Descriptor, _ bytes: [UInt8]) throws(Errno) -> Bool {
        var compared = 0
        while compared < bytes.count {
            let part = UnsafeMutableRawBufferPointer(rebasing: block.prefix(bytes.count - compared))
            guard try file.fill(part) == part.count else { return false }
            let isSame = bytes.withUnsafeBytes { bytes in
                Self.areEqual(part[...], bytes[compared..<compared + part.count])
            }
            guard isSame else { return false }
            compared += part.count
        }
        return true
    }

    /// The SHA-256 of a file from its beginning.
    func digest(of file: borrowing Descriptor) throws(Errno) -> String {
        try file.rewind()
        var digest = FileDigest()
        while true {
            let count = try file.fill(block)
            digest.add(UnsafeRawBufferPointer(rebasing: block.prefix(count)))
            if count < block.count { return digest.text }
        }
    }

    /// Whether the rests of two files are the same.
    func areEqual(
        _ left: borrowing Descriptor, _ right: borrowing Descriptor
    ) throws(Errno) -> Bool {
        let half = block.count / 2
        let leftBlock = UnsafeMutableRawBufferPointer(rebasing: block[..<half])
        let rightBlock = UnsafeMutableRawBufferPointer(rebasing: block[half...])
        while true {
            let count = try left.fill(leftBlock)
            guard try right.fill(rightBlock) == count else { return false }
            guard Self.areEqual(leftBlock.prefix(count), UnsafeRawBufferPointer(rightBlock).prefix(count))
            else { return false }
            if count < half { return true }
        }
    }

    private static func areEqual(
        _ left: Slice<UnsafeMutableRawBufferPointer>, _ right: Slice<UnsafeRawBufferPointer>
    ) -> Bool {
        let left = UnsafeRawBufferPointer(rebasing: left)
        let right = UnsafeRawBufferPointer(rebasing: right)
        guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return true }
        return memcmp(leftStart, rightStart, left.count) == 0
    }

    #if canImport(Glibc)
        /// Lets Linux move the bytes without passing them through this program, as far as the file systems can;
        /// the rest is left to the caller.
        private func sendInKernel(
            _ size: Int, from source: borrowing Descriptor, to target: borrowing Descriptor
        ) throws(Errno) -> Int {
            let (from, to) = (source.number, target.number)
            var sent = 0
            while sent < size {
                do {
                    let count = try SystemCall.run { sendfile(to, from, nil, size - sent) }
                    if count == 0 { break }
                    sent += count
                } catch {
                    guard error == .invalidArgument || error == .noFunction else { throw error }
                    break
                }
            }
            return sent
        }
    #endif
}
