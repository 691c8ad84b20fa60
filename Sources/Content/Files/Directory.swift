import Files
import SystemPackage

/// What a folder holds, by name, in the order of the names' bytes; litter is left out.
struct Directory: Sendable {
    /// Ordinary files.
    var files: [String] = []
    /// Folders.
    var folders: [String] = []
    /// Symbolic links.
    var links: [String] = []
    /// Files, links and folders whose names begin with a full stop.
    var hidden: (files: [String], folders: [String]) = ([], [])
    /// Names that are not valid UTF-8, shown as well as they can be, and what is neither file, folder nor link.
    var unreadableNames: [String] = []

    /// Lists a folder.
    init(listing path: FilePath) throws(Errno) {
        try self.init(listing: path.string)
    }

    /// Lists a folder whose path needs no `FilePath` of its own.
    init(listing path: String) throws(Errno) {
        var directory = Directory()
        // The function that reads the entries throws nothing of its own.
        try FolderEntries.forEach(in: path) { directory.add($0) }
        directory.sort()
        self = directory
    }

    private init() {}

    private mutating func add(_ entry: FolderEntries.Entry) {
        let bytes = entry.bytes
        guard entry.kind == .folder ? !Litter.isFolder(bytes) : !Litter.isFile(bytes) else { return }
        let isHidden = bytes.first == UInt8(ascii: ".")
        guard let name = String(validatingCString: entry.name) else {
            if !isHidden { unreadableNames.append(String(cString: entry.name)) }
            return
        }
        if isHidden {
            switch entry.kind {
            case .folder: hidden.folders.append(name)
            case .file, .link: hidden.files.append(name)
            case .other: break
            }
            return
        }
        switch entry.kind {
        case .file: files.append(name)
        case .folder: folders.append(name)
        case .link: links.append(name)
        case .other: unreadableNames.append(name)
        }
    }

    private mutating func sort() {
        files.sortByBytes()
        folders.sortByBytes()
        links.sortByBytes()
        hidden.files.sortByBytes()
        hidden.folders.sortByBytes()
        unreadableNames.sortByBytes()
    }
}

extension [String] {
    /// Sorts names as every machine sorts them.
    mutating func sortByBytes() {
        sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
