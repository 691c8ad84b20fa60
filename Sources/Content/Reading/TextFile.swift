import Foundation
import Markup
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
            self.init(path: path, bytes: try FileReader.bytes(of: path, in: root))
        } catch {
            self.init(
                path: path, bytes: [],
                problem: .cannotRead(path, "the file", error))
        }
    }

    init(path: String, bytes: [UInt8]) {
        if let placeholder = GitPlaceholder(of: bytes, size: bytes.count) {
            self.init(
                path: path, bytes: [], problem: placeholder.problem(of: "the file", at: Location(path: path)))
            return
        }
        let fault = Self.fault(in: bytes)
        let text = Self.normalised(bytes)
        guard let fault else {
            self.init(path: path, bytes: text, problem: nil)
            return
        }
        let offset = Self.normalised(Array(bytes[..<fault.offset])).count
        self.init(
            path: path, bytes: text,
            problem: Problem(
                .invalidEncoding, at: SourceText(path: path, bytes: text).location(offset: offset),
                fault.message, help: "save the file again as plain text with the encoding UTF-8"))
    }

    /// The first byte that does not belong into a text in UTF-8.
    private static func fault(in bytes: [UInt8]) -> (offset: Int, message: String)? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return (0, "the file is saved with the encoding UTF-16, and only UTF-8 can be read")
        }
        if bytes.hasByte(0), let offset = bytes.firstIndex(of: 0) {
            return (offset, "byte \(offset + 1) of the file is zero (NUL), which no text holds")
        }
        if bytes.withUnsafeBufferPointer(UTF8Text.isValid) { return nil }
        let offset = firstInvalidByte(of: bytes)
        let number =
            offset < bytes.count ? " (hexadecimal \(String(bytes[offset], radix: 16, uppercase: true)))" : ""
        return (offset, "the file is not in UTF-8: byte \(offset + 1) of it\(number) cannot be read")
    }

    /// The text without a byte order mark and with `\n` at the end of its lines.
    private static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        var text = bytes
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        return text.withUnixLines
    }

    private init(path: String, bytes: [UInt8], problem: Problem?) {
        source = SourceText(path: path, bytes: bytes)
        problems = problem.map { [$0] } ?? []
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

extension ContiguousBytes {
    /// Whether a byte is there; the C library looks at many at a time.
    func hasByte(_ byte: UInt8) -> Bool {
        withUnsafeBytes { buffer in
            buffer.baseAddress.map { memchr($0, Int32(byte), buffer.count) != nil } ?? false
        }
    }
}
