import Foundation
import SystemPackage

/// What is in a folder and in those below it, without following symbolic links.
struct FolderListing {
    /// The paths of ordinary files, as bytes, since names that look alike are not the same.
    private(set) var files = Set<[UInt8]>()
    private(set) var links: [String] = []
    private(set) var unreadable: [(path: String, reason: String)] = []

    init(_ folder: FilePath) throws(VerificationError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.string, isDirectory: &isFolder) else {
            throw .noFolder(folder.string)
        }
        guard isFolder.boolValue else { throw .notAFolder(folder.string) }
        do {
            try list(folder, below: "")
        } catch {
            throw .unreadable(folder.string, error.localizedDescription)
        }
    }

    private mutating func list(_ folder: FilePath, below prefix: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.string) {
            if prefix.isEmpty, name.utf8.first == UInt8(ascii: "."), name != ".htaccess" { continue }
            let path = folder.appending(name)
            do {
                switch try FileManager.default.attributesOfItem(atPath: path.string)[.type]
                    as? FileAttributeType
                {
                case .typeDirectory: try list(path, below: prefix + name + "/")
                case .typeSymbolicLink: links.append(prefix + name)
                default: files.insert(Array((prefix + name).utf8))
                }
            } catch {
                unreadable.append((prefix + name, error.localizedDescription))
            }
        }
    }
}
