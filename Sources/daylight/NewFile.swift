import Foundation
import SystemPackage

/// A file that is written only where there is none.
struct NewFile {
    let path: FilePath
    let bytes: [UInt8]

    /// Writes the file, and the folders that lead to it.
    ///
    /// - Throws: `Errno.fileExists` where there is a file; what the system says where it cannot be written.
    func write() throws {
        let folder = path.removingLastComponent().string
        if !folder.isEmpty {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .exclusiveCreate],
            permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        do {
            _ = try file.closeAfter { try file.writeAll(bytes) }
        } catch {
            // A file that is written by half would stand in the way of the next attempt.
            try? FileManager.default.removeItem(atPath: path.string)
            throw error
        }
    }
}
