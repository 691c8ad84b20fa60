import Files
import Foundation
public import Problems
public import Publication
public import SystemPackage

/// Reads the manifest of a site from disk.
public enum ManifestFile {
    /// No manifest has more bytes: that of a million files has some 130 MB, and nobody publishes as many.
    static let largest = 128 << 20

    /// The manifest of a built site, to which it is added itself, and what is wrong with it.
    public static func read(
        inSite folder: FilePath
    ) throws(VerificationError) -> (manifest: SiteManifest, problems: [Problem]) {
        let path = folder.appending(SiteManifest.path)
        let bytes = try bytes(path)
        let reading = SiteManifestReader(bytes)
        let itself = SiteManifest.Entry(
            path: SiteManifest.path, bytes: bytes.count, sha256: FileDigest.text(of: bytes))
        return (
            SiteManifest(reading.manifest.entries + [itself]),
            reading.faults.map { Wording.brokenManifest(path.string, $0) }
        )
    }

    /// The manifest in a file, or in the folder of a site, and what is wrong with it.
    public static func read(
        fileOrSite path: FilePath
    ) throws(VerificationError) -> (manifest: SiteManifest, problems: [Problem]) {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path.string, isDirectory: &isFolder)
        let file = isFolder.boolValue ? path.appending(SiteManifest.path) : path
        let reading = SiteManifestReader(try bytes(file))
        return (reading.manifest, reading.faults.map { Wording.brokenManifest(file.string, $0) })
    }

    private static func bytes(_ path: FilePath) throws(VerificationError) -> [UInt8] {
        let bytes: [UInt8]?
        do {
            bytes = try FileBytes.all(of: path, limit: largest)
        } catch let error as Errno where [.noSuchFileOrDirectory, .notDirectory].contains(error) {
            throw .noManifest(path.string)
        } catch {
            throw .unreadable(path.string, "\(error)")
        }
        guard let bytes else { throw .hugeManifest(path.string) }
        return bytes
    }
}
