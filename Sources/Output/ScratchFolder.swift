import Files
import Synchronization
import SystemPackage

/// The folder at the top of the output in which files are written before they are moved to their places, so
/// that a reader, or a build that is killed, never meets half a file.
///
/// It lies in the output folder because only there a move is sure to be one step. It is made when first
/// needed: a build that changes nothing leaves no trace.
final class ScratchFolder: Sendable {
    static let name = ".daylight-tmp"

    private let root: Folder
    private let folder = Mutex<Folder?>(nil)

    init(root: Folder) {
        self.root = root
    }

    /// Opens the folder, and makes it if need be.
    func open() throws(Errno) -> Folder {
        try folder.withLock { folder throws(Errno) in
            if let folder { return folder }
            do throws(Errno) {
                try root.makeFolder(Self.name)
            } catch {
                guard error == .fileExists else { throw error }
            }
            let opened = try root.folder(Self.name)
            folder = opened
            return opened
        }
    }

    /// Removes the folder and the files that this build or one that was killed left in it.
    func remove() throws(Errno) {
        let scratch: Folder
        do {
            scratch = try root.folder(Self.name)
        } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
            return
        }
        for entry in try scratch.entries() where !entry.isFolder {
            try scratch.removeFile(entry.name)
        }
        try root.removeFolder(Self.name)
        folder.withLock { $0 = nil }
    }
}
