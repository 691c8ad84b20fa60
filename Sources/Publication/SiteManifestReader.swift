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

    private static let header = ["path", "bytes", "sha256"]
    private static let mostFaults = 20

    /// Reads the bytes of a manifest.
    public init(_ bytes: [UInt8]) {
        var rows = CSVRows(bytes)
        var entries: [SiteManifest.Entry] = []
        var faults: [Fault] = []
        var isHeader = true
        while let row = rows.next() {
            do throws(Refusal) {
                if isHeader {
                    isHeader = false
                    guard row.fields == Self.header else {
                        throw Refusal(reason: "the first line of a manifest is 'path,bytes,sha256'")
                    }
                } else {
                    entries.append(try Self.entry(row.fields))
                }
            } catch {
                if faults.count < Self.mostFaults {
                    faults.append(Fault(line: row.line, reason: error.reason))
                }
                // Without its first line it is something else, such as a page that says "not found".
                if row.line == 1 { break }
            }
        }
        if isHeader { faults.append(Fault(line: 1, reason: "the file is empty")) }
        manifest = SiteManifest(entries)
        self.faults = faults
    }

    private struct Refusal: Error {
        let reason: String
    }

    private static func entry(_ fields: [String]?) throws(Refusal) -> SiteManifest.Entry {
        guard let fields, fields.count == 3 else {
            throw Refusal(reason: "a line consists of a path, a size and a SHA-256, with commas between them")
        }
        guard SiteManifest.isSafe(fields[0]) else {
            throw Refusal(reason: "this is not the path of a file below the site's address")
        }
        guard let size = Int(fields[1]), size >= 0, fields[1].utf8.allSatisfy({ $0 >= UInt8(ascii: "0") })
        else {
            throw Refusal(reason: "the size is not a number of bytes")
        }
        guard FileDigest.isDigest(fields[2]) else {
            throw Refusal(reason: "the SHA-256 does not consist of 64 small hexadecimal digits")
        }
        return SiteManifest.Entry(path: fields[0], bytes: size, sha256: fields[2])
    }
}
