import Markup

/// The list of the files that a site consists of, as it is published beside them.
///
/// A table of RFC 4180 with the columns `path`, `bytes` and `sha256`, sorted by the bytes of the paths. It lists
/// neither itself and its compressed twin nor what Daylight keeps for itself.
public struct SiteManifest: Sendable, Equatable {
    /// Where a site has it.
    public static let path = "data/files.csv"

    /// One file of a site.
    public struct Entry: Sendable, Hashable {
        /// Its path below the site's address, such as `requests/2021/foi-506/index.html`.
        public let path: String
        /// Its size.
        public let bytes: Int
        /// The SHA-256 of its bytes, as 64 small hexadecimal digits.
        public let sha256: String

        /// Lists a file.
        public init(path: String, bytes: Int, sha256: String) {
            self.path = path
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    /// The files, in the order of the bytes of their paths.
    public let entries: [Entry]

    /// Lists files, in any order; of two with one path the first counts.
    public init(_ entries: [Entry]) {
        let isSorted = zip(entries, entries.dropFirst()).allSatisfy { Self.precedes($0.path, $1.path) }
        guard !isSorted else {
            self.entries = entries
            return
        }
        var distinct: [Entry] = []
        for entry in entries.sorted(by: { Self.precedes($0.path, $1.path) }) {
            if let last = distinct.last, !Self.precedes(last.path, entry.path) { continue }
            distinct.append(entry)
        }
        self.entries = distinct
    }

    /// The entry of a path, if there is one; paths are told apart by their bytes.
    public subscript(path: String) -> Entry? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = low + (high - low) / 2
            if Self.precedes(entries[middle].path, path) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < entries.count, entries[low].path.utf8.elementsEqual(path.utf8) else { return nil }
        return entries[low]
    }

    /// The table.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        writer.row("path", "bytes", "sha256")
        for entry in entries { writer.row(entry.path, String(entry.bytes), entry.sha256) }
        return writer.bytes
    }

    /// Whether a path can be that of a file of a site: it leads to one place below the site and nowhere else.
    public static func isSafe(_ path: String) -> Bool {
        var length = 0
        var dots = 0
        for byte in path.utf8 {
            guard byte >= 0x20, byte != 0x7F else { return false }
            if byte == UInt8(ascii: "/") {
                if length == dots, length <= 2 { return false }
                (length, dots) = (0, 0)
            } else {
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return length != dots || length > 2
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
