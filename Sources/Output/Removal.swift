import SystemPackage

/// Removes files that Daylight made and no longer plans, and then the folders that this leaves empty.
struct Removal {
    private let root: Folder
    private let ownership: Ownership
    private var cursor: FolderCursor
    private var failures = Failures()

    /// The paths that were removed.
    private(set) var removed: [String] = []
    /// What kept folders from going that are not planned any more.
    private(set) var foreign: [String] = []

    init(root: Folder, ownership: Ownership) {
        self.root = root
        self.ownership = ownership
        cursor = FolderCursor(root: root)
    }

    /// Removes the files of a list that are there, and then the folders above them that are empty.
    ///
    /// What is a folder by now, or is reached only through a symbolic link, is not ours and stays.
    mutating func remove(_ paths: PathList) throws(Failures) {
        let twins = PlannedTwins(of: paths, in: ownership.planned)
        var folders: [String] = []
        var previous = ""
        for path in paths.paths {
            removeFile(path, unlessIn: twins)
            folders += OutputPath.folders(above: path).dropFirst(OutputPath.sharedFolders(previous, path))
            previous = path
        }
        // A folder comes after those above it, so that from the end each is as empty as it can be.
        for folder in folders.reversed() where !ownership.planned.containsFolder(folder) {
            removeFolder(folder)
        }
        if !failures.list.isEmpty { throw failures }
    }

    private mutating func removeFile(_ path: String, unlessIn twins: PlannedTwins) {
        guard let name = enterFolder(of: path) else { return }
        do {
            let status = try cursor.folder.status(name)
            if status.kind == .folder || twins.isPlanned(path, status, below: root) { return }
            try cursor.folder.removeFile(name)
            removed.append(path)
        } catch {
            note(error, at: path)
        }
    }

    private mutating func removeFolder(_ path: String) {
        guard let name = enterFolder(of: path) else { return }
        do {
            try cursor.folder.removeFolder(name)
        } catch {
            switch error {
            case .directoryNotEmpty, .fileExists: lookInto(path, name)
            // A link or a file by now, or a folder on which another file system is mounted: not ours.
            case .notDirectory, .resourceBusy: break
            default: note(error, at: path)
            }
        }
    }

    private mutating func lookInto(_ path: String, _ name: String) {
        do {
            foreign += try ownership.foreign(in: cursor.folder.folder(name), prefix: path + "/")
        } catch {
            note(error, at: path)
        }
    }

    private mutating func enterFolder(of path: String) -> String? {
        do {
            return try cursor.enterFolder(of: path, makingFolders: false)
        } catch {
            if case .failed(let folder, let error) = error { note(error, at: folder) }
            return nil
        }
    }

    private mutating func note(_ error: Errno, at path: String) {
        // What cannot exist need not be removed.
        guard error != .noSuchFileOrDirectory, error != .fileNameTooLong else { return }
        failures.add(.cannotWrite(path, error))
    }
}
