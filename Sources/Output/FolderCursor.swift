import Files
import SystemPackage

/// Walks to the folders of one path after another and keeps those open that the next path shares, so that
/// in sorted order each folder is opened once.
struct FolderCursor {
    /// Why a folder on the way to a file could not be opened; each names the folder's path.
    enum Obstacle: Error {
        /// It does not exist.
        case missing
        /// It is a symbolic link.
        case link(String)
        /// It is not a folder.
        case file(String)
        /// The system refused.
        case failed(String, Errno)

        /// The failure that this is for a file that has to be written.
        func failure(at path: String) -> OutputFailure {
            switch self {
            case .missing: .cannotWrite(path, .noSuchFileOrDirectory)
            case .link(let folder): .symbolicLink(folder)
            case .file(let folder): .inTheWay(folder)
            case .failed(let folder, let error): .cannotWrite(folder, error)
            }
        }
    }

    private struct Level {
        let name: String
        let folder: Folder
        let isNew: Bool
    }

    private let root: Folder
    private var levels: [Level] = []

    init(root: Folder) {
        self.root = root
    }

    /// The innermost folder.
    var folder: Folder { levels.last?.folder ?? root }

    /// Whether this cursor made the innermost folder, so that nothing can be in it but what it wrote.
    var isNew: Bool { levels.last?.isNew ?? false }

    /// The folders on the way below a depth that were there before, each with its path and a `/`, or nothing for
    /// the output folder itself.
    func existingFolders(deeperThan depth: Int) -> [(path: String, folder: Folder)] {
        levels.indices.dropFirst(depth).filter { !levels[$0].isNew }
            .map { (path(through: $0) + "/", levels[$0].folder) }
    }

    /// Goes to the folder that holds a file, makes the folders that are missing if asked to, and returns
    /// the file's name in it.
    mutating func enterFolder(of path: String, makingFolders: Bool) throws(Obstacle) -> String {
        let (names, file) = OutputPath.split(path)
        var shared = 0
        while shared < min(names.count, levels.count), isSame(levels[shared].name, names[shared]) {
            shared += 1
        }
        levels.removeLast(levels.count - shared)
        for name in names[shared...] {
            levels.append(try open(name, makingFolders: makingFolders))
        }
        return file
    }

    private func open(_ name: String, makingFolders: Bool) throws(Obstacle) -> Level {
        if isNew { return try make(name) }
        do {
            return Level(name: name, folder: try folder.folder(name), isNew: false)
        } catch {
            guard error == .noSuchFileOrDirectory else { throw obstacle(name, error) }
        }
        guard makingFolders else { throw .missing }
        return try make(name)
    }

    private func make(_ name: String) throws(Obstacle) -> Level {
        var isNew = true
        do {
            try folder.makeFolder(name)
        } catch {
            // Another worker may have been quicker.
            guard error == .fileExists else { throw obstacle(name, error) }
            isNew = false
        }
        do {
            return Level(name: name, folder: try folder.folder(name), isNew: isNew)
        } catch {
            throw obstacle(name, error)
        }
    }

    private func obstacle(_ name: String, _ error: Errno) -> Obstacle {
        let path = (levels.map(\.name) + [name]).joined(separator: "/")
        guard error == .notDirectory || error == .tooManySymbolicLinkLevels else {
            return .failed(path, error)
        }
        do {
            switch try folder.status(name).kind {
            case .link: return .link(path)
            case .file, .other: return .file(path)
            case .folder: return .failed(path, error)
            }
        } catch {
            return .failed(path, error)
        }
    }

    private func isSame(_ left: String, _ right: String) -> Bool {
        PathList.compare(left, right) == 0
    }

    private func path(through index: Int) -> String {
        levels[...index].map(\.name).joined(separator: "/")
    }
}
