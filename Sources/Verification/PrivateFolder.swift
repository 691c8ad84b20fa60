import Foundation
import SystemPackage

/// A folder that only this user can read, for files that are looked at and thrown away.
final class PrivateFolder: Sendable {
    let path: FilePath

    init() throws(VerificationError) {
        var template = Array((NSTemporaryDirectory() + "/daylight-verify-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .unreadable(NSTemporaryDirectory(), Errno(rawValue: errno).description)
        }
        path = FilePath(
            template.withUnsafeBufferPointer { buffer in
                String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            })
    }

    /// Removes a file that was looked at.
    func remove(_ file: FilePath) {
        // What stays behind goes with the folder.
        try? FileManager.default.removeItem(atPath: file.string)
    }

    /// Removes the folder and all in it.
    func remove() {
        // What stays in the system's folder for temporary files does no harm.
        try? FileManager.default.removeItem(atPath: path.string)
    }
}
