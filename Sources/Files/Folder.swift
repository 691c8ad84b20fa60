package import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// An open folder, whose entries are reached by name and never through a symbolic link.
///
/// Because the folder is held open, nobody can put a link into its path between two calls.
package final class Folder: Sendable {
    private let descriptor: Descriptor

    /// Opens a folder by its path, through links if need be.
    package init(path: FilePath) throws(Errno) {
        descriptor = try Descriptor { open(path.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    private init(_ name: String, in parent: borrowing Descriptor) throws(Errno) {
        let parent = parent.number
        descriptor = try Descriptor {
            openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
    }

    /// Makes a folder by its path, with those above it, unless there is one.
    package static func make(_ path: FilePath) throws(Errno) {
        do {
            try SystemCall.run { mkdir(path.string, 0o777) }
        } catch {
            if error == .fileExists { return }
            let parent = path.removingLastComponent()
            guard error == .noSuchFileOrDirectory, !parent.isEmpty, parent != path else { throw error }
            try make(parent)
            try SystemCall.run { mkdir(path.string, 0o777) }
        }
    }

    /// Keeps other builds out for as long as the folder is open; fails at once if another has done so.
    ///
    /// On a network file system that knows no locks, nobody is kept out.
    package func lock() throws(Errno) {
        do {
            try SystemCall.run { flock(descriptor.number, LOCK_EX | LOCK_NB) }
        } catch {
            switch error {
            case .notSupported, .noFunction, .noLocks: return
            default: throw error
            }
        }
    }

    /// Opens a folder in this one.
    package func folder(_ name: String) throws(Errno) -> Folder {
        try Folder(name, in: descriptor)
    }

    /// Makes a folder in this one.
    package func makeFolder(_ name: String) throws(Errno) {
        try SystemCall.run { mkdirat(descriptor.number, name, 0o777) }
    }

    /// Opens a folder in this one, and makes it if need be.
    package func folderMadeIfMissing(_ name: String) throws(Errno) -> Folder {
        do {
            return try folder(name)
        } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
        }
        do {
            try makeFolder(name)
        } catch {
            // Somebody else may have been quicker.
            guard error == .fileExists else { throw error }
        }
        return try folder(name)
    }

    /// Opens a file for reading.
    package func openFile(_ name: String) throws(Errno) -> Descriptor {
        try Descriptor {
            openat(descriptor.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        }
    }

    /// Makes a file that does not exist yet, for writing.
    package func makeFile(_ name: String) throws(Errno) -> Descriptor {
        try Descriptor {
            openat(descriptor.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        }
    }

    /// What stands under a name; a link is itself, not what it leads to.
    package func status(_ name: String) throws(Errno) -> FileStatus {
        var status = stat()
        try SystemCall.run { fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) }
        return FileStatus(status)
    }

    /// Moves a file into another folder, where it replaces a file of the same name in one step.
    package func move(_ name: String, to folder: Folder, as newName: String) throws(Errno) {
        try SystemCall.run { renameat(descriptor.number, name, folder.descriptor.number, newName) }
    }

    /// Gives a file in this folder another name, in one step, unless there is something of that name.
    package func moveUnlessThere(_ name: String, as newName: String) throws(Errno) {
        do {
            try SystemCall.run { linkat(descriptor.number, name, descriptor.number, newName, 0) }
        } catch {
            switch error {
            case .notPermitted, .notSupported, .noFunction, .invalidArgument, .tooManyLinks:
                // A file system without hard links, such as that of many memory sticks.
                try requireNothing(at: newName)
                return try move(name, to: self, as: newName)
            default: throw error
            }
        }
        try removeFile(name)
    }

    private func requireNothing(at name: String) throws(Errno) {
        do {
            _ = try status(name)
        } catch {
            if error == .noSuchFileOrDirectory { return }
            throw error
        }
        throw .fileExists
    }

    /// Removes a file or a link.
    package func removeFile(_ name: String) throws(Errno) {
        try SystemCall.run { unlinkat(descriptor.number, name, 0) }
    }

    /// Removes a folder if it is empty.
    package func removeFolder(_ name: String) throws(Errno) {
        try SystemCall.run { unlinkat(descriptor.number, name, AT_REMOVEDIR) }
    }

    /// The names in the folder and whether each is itself a folder, in no order.
    package func entries() throws(Errno) -> [(name: String, isFolder: Bool)] {
        var entries: [(name: String, isFolder: Bool)] = []
        try FolderEntries.forEach(inOpen: descriptor.number) { entry in
            entries.append((String(cString: entry.name), entry.kind == .folder))
        }
        return entries
    }
}
