#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A name in a folder, by its bytes: two names that look the same are two files on many disks.
///
/// It is much lighter than a `FilePath.Component`, of which ten thousand are felt.
struct FileName: Hashable, Sendable {
    /// The bytes and a zero.
    let bytes: [CChar]

    /// Copies a name that the system has handed out.
    init(_ name: UnsafePointer<CChar>) {
        bytes = Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
    }

    /// The name as well as it can be shown.
    var string: String { bytes.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" } }
}
