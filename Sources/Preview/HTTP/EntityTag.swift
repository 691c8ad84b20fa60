import Files

/// A mark that changes whenever the bytes behind a path change.
struct EntityTag: Sendable, Equatable {
    /// With its quotation marks, as it stands in a header.
    let text: String

    /// The mark of a page.
    init(_ bytes: [UInt8]) {
        text = "\"\(FileDigest.prefix(32, of: bytes))\""
    }

    /// The mark of a file on disk, which is not read for it.
    init(_ stamp: DocumentStamp) {
        let parts =
            [stamp.inode]
            + [stamp.size, stamp.seconds, stamp.nanoseconds].map { UInt64(bitPattern: Int64($0)) }
        text = "\"" + parts.map { String($0, radix: 16) }.joined(separator: "-") + "\""
    }

    /// Whether an `If-None-Match` header names this mark, where strong and weak ones are the same.
    func isNamed(in header: String) -> Bool {
        var rest = header.trimmed.utf8
        if rest.elementsEqual("*".utf8) { return true }
        // A mark may hold commas, so that the list cannot simply be split at them.
        while let start = rest.firstIndex(of: UInt8(ascii: "\"")) {
            let inner = rest[start...].dropFirst()
            guard let end = inner.firstIndex(of: UInt8(ascii: "\"")) else { return false }
            if rest[start...end].elementsEqual(text.utf8) { return true }
            rest = rest[end...].dropFirst()
        }
        return false
    }
}
