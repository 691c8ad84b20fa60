import Files

/// Reads the manifest of a site, which anyone may have written.
///
/// What cannot be a line of a manifest is no entry but a fault, and no fault hides another.
public struct SiteManifestReader: Sendable {
    /// Why a line cannot be used.
    public struct Fault: Sendable, Hashable {
        /// The line, counted from 1.
        public let line: Int
        /// What is wrong, as part of a sentence.
        public let reason: String
    }

    /// The lines that can be used.
    public let manifest: SiteManifest
    /// Why the others cannot; no more than the first twenty.
    public private(set) var faults: [Fault] = []

    private static let header = "path,bytes,sha256"
    private static let mostFaults = 20

    /// Reads the bytes of a manifest.
    public init(_ bytes: [UInt8]) {
        var entries: [SiteManifest.Entry] = []
        var faults: [Fault] = []
        var isHeader = true
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if line.isEmpty { continue }
            do throws(Refusal) {
                if isHeader {
                    isHeader = false
                    guard line.elementsEqual(Self.header.utf8) else {
                        throw Refusal(reason: "the first line of a manifest is 'path,bytes,sha256'")
                    }
                } else {
                    entries.append(try Self.entry(line))
                }
            } catch {
                if faults.count < Self.mostFaults {
                    faults.append(Fault(line: index + 1, reason: error.reason))
                }
                // Without its first line it is something else, such as a page that says "not found".
                if index == 0 { break }
            }
        }
        if isHeader { faults.append(Fault(line: 1, reason: "the file is empty")) }
        manifest = SiteManifest(entries)
        self.faults = faults
    }

    private struct Refusal: Error {
        let reason: String
    }

    private static func entry(_ line: ArraySlice<UInt8>) throws(Refusal) -> SiteManifest.Entry {
        // A safe path has no line break, and neither a size nor a digest a comma, so that the ends of a line tell its parts.
        let comma = UInt8(ascii: ",")
        guard let second = line.lastIndex(of: comma), let first = line[..<second].lastIndex(of: comma),
            let path = path(line[..<first]),
            let bytes = String(validating: line[(first + 1)..<second], as: UTF8.self),
            let digest = String(validating: line[(second + 1)...], as: UTF8.self)
        else {
            throw Refusal(reason: "a line consists of a path, a size and a SHA-256, with commas between them")
        }
        guard SiteManifest.isSafe(path) else {
            throw Refusal(reason: "this is not the path of a file below the site's address")
        }
        guard let size = Int(bytes), size >= 0, bytes.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") })
        else {
            throw Refusal(reason: "the size is not a number of bytes")
        }
        guard FileDigest.isDigest(digest) else {
            throw Refusal(reason: "the SHA-256 does not consist of 64 small hexadecimal digits")
        }
        return SiteManifest.Entry(path: path, bytes: size, sha256: digest)
    }

    /// The text of a field, or nil where RFC 4180 would have it in other quotation marks.
    private static func path(_ field: ArraySlice<UInt8>) -> String? {
        let quote = UInt8(ascii: "\"")
        guard field.first == quote else {
            return field.contains { $0 == quote || $0 == UInt8(ascii: ",") }
                ? nil : String(validating: field, as: UTF8.self)
        }
        guard field.count > 1, field.last == quote else { return nil }
        var text: [UInt8] = []
        var rest = field.dropFirst().dropLast()
        while let byte = rest.popFirst() {
            if byte == quote, rest.popFirst() != quote { return nil }
            text.append(byte)
        }
        return String(validating: text, as: UTF8.self)
    }
}
