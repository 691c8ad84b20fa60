import SystemPackage

/// Brings one file after another to its place; each worker has its own, with its own memory.
struct FileWriter: ~Copyable {
    /// How what stands at a planned path compares with what is planned.
    private enum Comparison {
        case different
        case same
        /// The bytes of a copy are right, but the times do not show it.
        case sameBytes(modified: FileStatus.Time)
    }

    private let scratch: ScratchFolder
    private let scratchName: String
    private let stream = FileStream()
    private var page: [UInt8] = []

    /// Where the writer is at work; it stays in the folder of the last file.
    private(set) var cursor: FolderCursor

    /// Sets up a worker.
    ///
    /// - Parameters:
    ///   - root: The output folder.
    ///   - scratch: Where files are written before they are moved.
    ///   - number: A number that no other worker has.
    init(root: Folder, scratch: ScratchFolder, number: Int) {
        self.scratch = scratch
        scratchName = String(number)
        cursor = FolderCursor(root: root)
    }

    /// Brings a file to its place unless it is there, and returns its size and whether it had to be written.
    mutating func write(_ file: OutputFile) throws(OutputFailure) -> (size: Int, isWritten: Bool) {
        let name: String
        do {
            name = try cursor.enterFolder(of: file.path, makingFolders: true)
        } catch {
            throw error.failure(at: file.path)
        }
        renderPage(of: file)
        switch cursor.isNew ? .different : try compare(file, with: name, in: cursor.folder) {
        case .same:
            return (size(of: file), false)
        case .sameBytes(let modified):
            // Where only the owner may set times, the next build compares the bytes again: slower, but right.
            try? cursor.folder.openFile(name).setModified(modified)
            return (size(of: file), false)
        case .different:
            try replace(name, by: file)
            return (size(of: file), true)
        }
    }

    /// Whether what stands under a name in a folder is what is planned.
    mutating func isUpToDate(
        _ file: OutputFile, _ name: String, in folder: Folder
    ) throws(OutputFailure) -> Bool {
        renderPage(of: file)
        if case .different = try compare(file, with: name, in: folder) { return false }
        return true
    }

    private mutating func renderPage(of file: OutputFile) {
        guard case .render(let render) = file.content else { return }
        page.removeAll(keepingCapacity: true)
        render(&page)
    }

    private func size(of file: OutputFile) -> Int {
        switch file.content {
        case .render: page.count
        case .copy(_, let size): size
        }
    }

    private func compare(
        _ file: OutputFile, with name: String, in folder: Folder
    ) throws(OutputFailure) -> Comparison {
        do {
            let existing = try folder.openFile(name)
            let status = try existing.status()
            guard status.kind == .file, status.size == size(of: file) else { return .different }
            switch file.content {
            case .render:
                return try stream.holds(existing, page) ? .same : .different
            case .copy(let path, let size):
                let source = try SourceFile.open(path, size: size)
                return try compare(existing, status, with: source)
            }
        } catch let failure as OutputFailure {
            throw failure
        } catch {
            // There is nothing, or a link, or something that cannot be read: a new file mends all that.
            return .different
        }
    }

    /// Skips the reading where the times prove that the copy was made after all that happened to the source.
    ///
    /// `modified` alone proves little, since many tools set it; but `changed` betrays even a source that was
    /// replaced by another of the same size and `modified` time.
    private func compare(
        _ existing: borrowing Descriptor, _ status: FileStatus, with source: borrowing SourceFile
    ) throws(OutputFailure) -> Comparison {
        if status.modified == source.status.modified, source.status.changed.isBefore(status.changed) {
            return .same
        }
        do {
            guard try stream.areEqual(source.descriptor, existing) else { return .different }
        } catch {
            throw .cannotRead(source.path, error)
        }
        try source.checkUntouched()
        return .sameBytes(modified: source.status.modified)
    }

    /// Writes a file to the scratch folder and moves it to its place when it is whole.
    private func replace(_ name: String, by file: OutputFile) throws(OutputFailure) {
        let folder: Folder
        do {
            folder = try scratch.open()
        } catch {
            throw .cannotWrite(ScratchFolder.name, error)
        }
        do {
            switch file.content {
            case .render:
                try makePage(in: folder, for: file.path)
            case .copy(let source, let size):
                try makeCopy(of: SourceFile.open(source, size: size), in: folder, for: file.path)
            }
            try move(from: folder, to: name, path: file.path)
        } catch {
            // The first error is the one to tell; what stays behind goes with the scratch folder.
            try? folder.removeFile(scratchName)
            throw error
        }
    }

    private func makePage(in folder: Folder, for path: String) throws(OutputFailure) {
        do {
            let new = try folder.makeFile(scratchName)
            try new.writeAll(page)
            try new.finish()
        } catch {
            throw .cannotWrite(path, error)
        }
    }

    private func makeCopy(
        of source: borrowing SourceFile, in folder: Folder, for path: String
    ) throws(OutputFailure) {
        let size = source.status.size
        let copied: Int
        do {
            let new = try folder.makeFile(scratchName)
            copied = try stream.copy(size, from: source.descriptor, to: new)
            try new.setModified(source.status.modified)
            try new.finish()
        } catch {
            throw .cannotWrite(path, error)
        }
        guard copied == size else { throw .sourceChanged(source.path) }
        try source.checkUntouched()
    }

    private func move(from folder: Folder, to name: String, path: String) throws(OutputFailure) {
        do {
            try folder.move(scratchName, to: cursor.folder, as: name)
        } catch {
            guard error == .isDirectory else { throw .cannotWrite(path, error) }
            try removeEmptyFolder(name, path)
            try move(from: folder, to: name, path: path)
        }
    }

    private func removeEmptyFolder(_ name: String, _ path: String) throws(OutputFailure) {
        do {
            try cursor.folder.removeFolder(name)
        } catch {
            let isFull = error == .directoryNotEmpty || error == .fileExists
            throw isFull ? .inTheWay(path) : .cannotWrite(path, error)
        }
    }
}
