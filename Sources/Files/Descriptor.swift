package import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// An open file or folder, closed at the end of its life.
package struct Descriptor: ~Copyable, Sendable {
    package let number: CInt

    /// Takes over what a system call opened.
    package init(_ open: () -> CInt) throws(Errno) {
        number = try SystemCall.run(open)
    }

    deinit {
        _ = close(number)
    }

    /// Closes a file that was written, and says when the system could not keep its bytes after all.
    package consuming func finish() throws(Errno) {
        let number = number
        discard self
        // Linux has closed the descriptor even where it reports an interruption.
        if close(number) != 0, SystemCall.lastError != .interrupted { throw SystemCall.lastError }
    }

    /// Says when the system could not keep the bytes of a file that was written and stays open.
    package func checkKept() throws(Errno) {
        let copy = try SystemCall.run { fcntl(number, F_DUPFD_CLOEXEC, 0) }
        if close(copy) != 0, SystemCall.lastError != .interrupted { throw SystemCall.lastError }
    }

    /// Opens a file by its path; a symbolic link is an error.
    package static func openFile(_ path: FilePath) throws(Errno) -> Descriptor {
        try Descriptor { open(path.string, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    }

    /// What the file is and when it changed.
    package func status() throws(Errno) -> FileStatus {
        var status = stat()
        try SystemCall.run { fstat(number, &status) }
        return FileStatus(status)
    }

    /// Waits until nobody else has locked the file, and locks it; on a file system that knows no locks, does nothing.
    package func lock() throws(Errno) {
        do {
            try SystemCall.run { flock(number, LOCK_EX) }
        } catch {
            switch error {
            case .notSupported, .noFunction, .noLocks: return
            default: throw error
            }
        }
    }

    /// Goes back to the beginning of the file.
    package func rewind() throws(Errno) {
        try SystemCall.run { lseek(number, 0, SEEK_SET) }
    }

    /// Reads into a buffer until it is full or the file ends, and returns how much was read.
    package func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = try SystemCall.run { read(number, rest.baseAddress, rest.count) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// The SHA-256 of what is left to read.
    package func digest() throws(Errno) -> String {
        var digest = FileDigest()
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try block.withUnsafeMutableBufferPointer { block throws(Errno) in
                try fill(UnsafeMutableRawBufferPointer(block))
            }
            digest.add(block.prefix(count))
            if count < block.count { return digest.text }
        }
    }

    /// Reads a file that should have a size, and what there is of it if it is shorter.
    package func readAll(size: Int) throws(Errno) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        let count = try bytes.withUnsafeMutableBufferPointer { buffer throws(Errno) in
            try fill(UnsafeMutableRawBufferPointer(buffer))
        }
        bytes.removeLast(size - count)
        return bytes
    }

    /// The bytes at a place in the file, or fewer where it ends; the next read goes on where the last one ended.
    package func bytes(at offset: Int, count: Int) throws(Errno) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let read = try SystemCall.run { pread(number, &bytes, count, off_t(offset)) }
        bytes.removeLast(count - read)
        return bytes
    }

    /// Writes all bytes of an array.
    package func writeAll(_ bytes: [UInt8]) throws(Errno) {
        try bytes.withUnsafeBufferPointer { bytes throws(Errno) in try writeAll(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Writes all bytes.
    package func writeAll(_ bytes: UnsafeRawBufferPointer) throws(Errno) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            written += try SystemCall.run { write(number, rest.baseAddress, rest.count) }
        }
    }

    /// Sets the time of the last change of the content.
    package func setModified(_ time: FileStatus.Time) throws(Errno) {
        let stamp = timespec(tv_sec: time.seconds, tv_nsec: time.nanoseconds)
        try SystemCall.run { futimens(number, [stamp, stamp]) }
    }
}
