import Files
import SystemPackage

/// What is in a folder and in those below it, without following symbolic links.
struct FolderListing {
    /// The paths of ordinary files, as bytes, since names that look alike are not the same.
    private(set) var files = Set<[UInt8]>()
    private(set) var links: [String] = []
    private(set) var unreadable: [(path: String, reason: String)] = []

    init(_ folder: FilePath) throws(VerificationError) {
        var pending: [[UInt8]] = []
        do throws(Errno) {
            pending = try list(Array(folder.string.utf8), below: [])
        } catch {
            switch error {
            case .noSuchFileOrDirectory: throw .noFolder(folder.string)
            case .notDirectory: throw .notAFolder(folder.string)
            default: throw .unreadable(folder.string, "\(error)")
            }
        }
        while let path = pending.popLast() {
            do throws(Errno) {
                let slash = [UInt8(ascii: "/")]
                pending += try list(Array(folder.string.utf8) + slash + path, below: path + slash)
            } catch {
                unreadable.append((String(decoding: path, as: UTF8.self), "\(error)"))
            }
        }
    }

    /// Takes down what a folder holds, and returns the paths of the folders in it.
    private mutating func list(_ folder: [UInt8], below prefix: [UInt8]) throws(Errno) -> [[UInt8]] {
        var folders: [[UInt8]] = []
        try FolderEntries.forEach(in: folder.map(CChar.init(bitPattern:)) + [0]) { entry in
            let isHidden =
                entry.bytes.first == UInt8(ascii: ".") && !entry.bytes.elementsEqual(".htaccess".utf8)
            if prefix.isEmpty, isHidden { return }
            let path = prefix + entry.bytes
            switch entry.kind {
            case .folder: folders.append(path)
            case .link: links.append(String(decoding: path, as: UTF8.self))
            case .file, .other: files.insert(path)
            }
        }
        return folders
    }
}
