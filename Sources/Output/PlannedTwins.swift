import Files
import SystemPackage

/// Planned paths that differ from others only in case or Unicode form, which are one file to some file systems.
///
/// Without this, a document renamed from `Map.pdf` to `map.pdf` would be removed as stale on a Mac.
struct PlannedTwins {
    private let twins: [String: String]

    /// Looks for the twins of paths that are to be removed.
    init(of paths: PathList, in planned: PathList) {
        var twins: [String: String] = [:]
        if !paths.paths.isEmpty {
            let wanted = Set(paths.paths.map { $0.lowercased() })
            for path in planned.paths {
                let key = path.lowercased()
                if wanted.contains(key) { twins[key] = path }
            }
        }
        self.twins = twins
    }

    /// Whether the file under a path is, on this file system, the planned one.
    func isPlanned(_ path: String, _ status: FileStatus, below root: Folder) -> Bool {
        // With more than one name it may be the same file and yet have a path of its own.
        guard status.links == 1, let twin = twins[path.lowercased()] else { return false }
        var cursor = FolderCursor(root: root)
        do {
            let name = try cursor.enterFolder(of: twin, makingFolders: false)
            return try cursor.folder.status(name).isSameFile(as: status)
        } catch {
            return false
        }
    }
}
