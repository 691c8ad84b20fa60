import Files
import SystemPackage

/// Looks, before anything is written, for what Daylight did not make and would destroy or stumble over.
struct Conflicts {
    let plan: Plan
    let ownership: Ownership
    let root: Folder
    let scratch: ScratchFolder

    /// Looks at the planned paths that are not in the manifest; the others are Daylight's to write.
    func find() -> Failures {
        var failures = Failures()
        var cursor = FolderCursor(root: root)
        var writer = FileWriter(root: root, scratch: scratch, number: 0)
        for file in plan.files(outside: ownership.known) where !failures.isFull {
            do {
                try check(file, by: &cursor, &writer)
            } catch {
                failures.add(error)
            }
        }
        for path in plan.twins.subtracting(ownership.known).paths where !failures.isFull {
            do {
                if try isTaken(path, by: &cursor) { failures.add(.foreignFile(path)) }
            } catch {
                failures.add(error)
            }
        }
        return failures
    }

    /// Whether anything stands where a compressed twin may go; whatever is wrong with its folder, its file tells.
    private func isTaken(_ path: String, by cursor: inout FolderCursor) throws(OutputFailure) -> Bool {
        // What is wrong with the folder is found with the file.
        guard let name = try? cursor.enterFolder(of: path, makingFolders: false) else { return false }
        do {
            _ = try cursor.folder.status(name)
            return true
        } catch {
            if error == .noSuchFileOrDirectory { return false }
            throw .cannotWrite(path, error)
        }
    }

    private func check(
        _ file: OutputFile, by cursor: inout FolderCursor, _ writer: inout FileWriter
    ) throws(OutputFailure) {
        let name: String
        do {
            name = try cursor.enterFolder(of: file.path, makingFolders: false)
        } catch .missing {
            return
        } catch {
            // A file of ours that has to give way to a folder will do so before anything is written.
            if case .file(let path) = error, ownership.known.contains(path) { return }
            throw error.failure(at: file.path)
        }
        let kind: FileStatus.Kind
        do {
            kind = try cursor.folder.status(name).kind
        } catch {
            if error == .noSuchFileOrDirectory { return }
            throw .cannotWrite(file.path, error)
        }
        if kind == .folder {
            try checkFolder(cursor.folder, name, file.path)
        } else if try !writer.isUpToDate(file, name, in: cursor.folder) {
            throw .foreignFile(file.path)
        }
    }

    /// A folder that has to give way to a file may hold nothing but files of ours.
    private func checkFolder(_ parent: Folder, _ name: String, _ path: String) throws(OutputFailure) {
        let entries: [(name: String, isFolder: Bool)]
        let folder: Folder
        do {
            folder = try parent.folder(name)
            entries = try folder.entries()
        } catch {
            throw .cannotWrite(path, error)
        }
        for entry in entries.sorted(by: { PathList.compare($0.name, $1.name) < 0 }) {
            let entryPath = path + "/" + entry.name
            if entry.isFolder, ownership.known.containsFolder(entryPath) {
                try checkFolder(folder, entry.name, entryPath)
            } else if entry.isFolder || !ownership.known.contains(entryPath) {
                throw .inTheWay(entryPath)
            }
        }
    }
}
