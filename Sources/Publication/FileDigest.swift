import Crypto

/// The SHA-256 of a file, taken piece by piece.
public struct FileDigest: Sendable {
    private var hash = SHA256()

    /// Begins with no bytes.
    public init() {}

    /// Adds the next bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        hash.update(bufferPointer: bytes)
    }

    /// The digest of the bytes so far, as 64 small hexadecimal digits.
    public var text: String {
        String(unsafeUninitializedCapacity: 64) { digits in
            var index = 0
            for byte in hash.finalize() {
                digits[index] = Self.digit(byte >> 4)
                digits[index + 1] = Self.digit(byte & 15)
                index += 2
            }
            return index
        }
    }

    /// The digest of bytes that are in memory.
    public static func text(of bytes: [UInt8]) -> String {
        var digest = FileDigest()
        bytes.withUnsafeBytes { digest.add($0) }
        return digest.text
    }

    /// Whether a text can be a digest.
    public static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
    }
}
