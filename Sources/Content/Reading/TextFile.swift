import Problems
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A text file of the log, read and put into the form that everything else expects.
struct TextFile {
    /// The text without a byte order mark and with `\n` at the end of its lines.
    let source: SourceText
    /// What is wrong with the file as such.
    let problems: [Problem]

    /// Reads the file at a path below the log's root.
    init(root: FilePath, path: String) {
        do {
            self.init(path: path, bytes: try FileReader.bytes(of: root.appending(path)))
        } catch {
            self.init(
                path: path, bytes: [],
                problem: Problem(
                    .unreadableFile, at: Location(path: path), "the file cannot be read: \(error)",
                    help: "check that it exists and that you may read it"))
        }
    }

    init(path: String, bytes: [UInt8]) {
        var bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.hasByte(UInt8(ascii: "\r")) { bytes = Self.withUnixLines(bytes) }
        let source = SourceText(path: path, bytes: bytes)
        if bytes.hasByte(0), let offset = bytes.firstIndex(of: 0) {
            self.init(
                path: path, bytes: bytes,
                problem: Problem(
                    .invalidEncoding, at: source.location(offset: offset),
                    "the file holds a NUL byte, so it is not a text or not in UTF-8",
                    help: "save the file as plain text in UTF-8"))
        } else if String(validating: bytes, as: UTF8.self) == nil {
            self.init(
                path: path, bytes: bytes,
                problem: Problem(
                    .invalidEncoding, at: source.location(offset: Self.firstInvalidByte(of: bytes)),
                    "the file is not in UTF-8 from here on, so its letters cannot be told",
                    help: "save the file in UTF-8; older Windows programs write another encoding"))
        } else {
            self.init(path: path, bytes: bytes, problem: nil)
        }
    }

    private init(path: String, bytes: [UInt8], problem: Problem?) {
        source = SourceText(path: path, bytes: bytes)
        problems = problem.map { [$0] } ?? []
    }

    private static func withUnixLines(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }

    private static func firstInvalidByte(of bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            offset += UTF8.width(scalar)
        }
        return offset
    }
}

extension [UInt8] {
    /// Whether a byte is there; the C library looks at many at a time.
    fileprivate func hasByte(_ byte: UInt8) -> Bool {
        withUnsafeBytes { buffer in
            buffer.baseAddress.map { memchr($0, Int32(byte), buffer.count) != nil } ?? false
        }
    }
}
