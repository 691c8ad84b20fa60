#if canImport(CryptoKit)
    import CryptoKit
#else
    import CCrypto
#endif

/// The SHA-256 of a file, taken piece by piece.
public struct FileDigest: Sendable {
    private var hash = RunningHash()

    /// Begins with no bytes.
    public init() {}

    /// Adds the next bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        hash.add(bytes)
    }

    /// Adds the next bytes.
    public mutating func add(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ hash.add(UnsafeRawBufferPointer($0)) }) == nil {
            Array(bytes).withUnsafeBytes { hash.add($0) }
        }
    }

    /// The digest of the bytes so far, as 64 small hexadecimal digits.
    public var text: String {
        String(unsafeUninitializedCapacity: 64) { digits in
            var index = 0
            for byte in hash.digest() {
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
        digest.add(bytes)
        return digest.text
    }

    /// The first digits of the digest of bytes that are in memory, enough to tell versions of a file apart.
    ///
    /// - Parameter digits: How many of the 64.
    public static func prefix(_ digits: Int, of bytes: [UInt8]) -> String {
        String(text(of: bytes).prefix(digits))
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

#if canImport(CryptoKit)
    /// SHA-256 by the system's own library.
    private struct RunningHash: Sendable {
        private var hash = SHA256()

        mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

        func digest() -> [UInt8] { Array(hash.finalize()) }
    }

    /// The SHA-1 of bytes, which WebSockets ask for (RFC 6455, 4.2.2) and nothing else should use.
    public func sha1(_ bytes: some Collection<UInt8>) -> [UInt8] {
        Array(Insecure.SHA1.hash(data: Array(bytes)))
    }
#else
    /// SHA-256 by the system's libcrypto.
    private struct RunningHash: Sendable {
        private var context = SHA256_CTX()

        init() { SHA256_Init(&context) }

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            SHA256_Update(&context, bytes.baseAddress, bytes.count)
        }

        func digest() -> [UInt8] {
            var context = context
            var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
            SHA256_Final(&digest, &context)
            return digest
        }
    }

    /// The SHA-1 of bytes, which WebSockets ask for (RFC 6455, 4.2.2) and nothing else should use.
    public func sha1(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var context = SHA_CTX()
        SHA1_Init(&context)
        let bytes = Array(bytes)
        SHA1_Update(&context, bytes, bytes.count)
        var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
        SHA1_Final(&digest, &context)
        return digest
    }
#endif
