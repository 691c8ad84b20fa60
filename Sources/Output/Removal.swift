import Files
import SystemPackage

/// Removes files that Daylight made and no longer plans, and then the folders that this leaves empty.
///
/// Nothing that fails keeps the rest from going.
struct Removal {
    private let root: Folder
    private let ownership: Ownership
    private var cursor: FolderCursor
    /// What could not be removed or looked at, and what is left of what was withdrawn.
    private(set) var failures = Failures()
    private var stuck: [String] = []

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
    mutating func remove(_ paths: PathList) {
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
    }

    /// The files that could not be removed.
    var kept: PathList { PathList(stuck) }

    /// Looks whether anything that Daylight did not make has the name of what was withdrawn, or of its compressed form.
    mutating func lookForRemains(of paths: PathList) {
        for path in paths.paths {
            guard let name = enterFolder(of: path) else { continue }
            for ending in [""] + OutputPath.compressedEndings {
                let place = path + ending
                guard !ownership.planned.contains(place), !ownership.known.contains(place) else { continue }
                do {
                    if try cursor.folder.status(name + ending).kind != .folder {
                        failures.add(.remains(place, of: path))
                    }
                } catch {
                    note(error, at: place)
                }
            }
        }
    }

    private mutating func removeFile(_ path: String, unlessIn twins: PlannedTwins) {
        guard let name = enterFolder(of: path) else { return }
        do {
            let status = try cursor.folder.status(name)
            if status.kind == .folder || twins.isPlanned(path, status, below: root) { return }
            try cursor.folder.removeFile(name)
            removed.append(path)
        } catch {
            if note(error, at: path) { stuck.append(path) }
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
            if case .failed(let folder, let error) = error, note(error, at: folder) { stuck.append(path) }
            return nil
        }
    }

    /// Keeps an error, and says whether it is one: what cannot exist need not be removed.
    @discardableResult
    private mutating func note(_ error: Errno, at path: String) -> Bool {
        guard error != .noSuchFileOrDirectory, error != .fileNameTooLong else { return false }
        failures.add(.cannotRemove(path, error))
        return true
    }
}
