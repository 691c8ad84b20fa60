import Files
import Publication
import SystemPackage

/// Brings one file after another to its place; each worker has its own, with its own memory.
struct FileWriter: ~Copyable {
    /// What became of a file.
    struct Outcome {
        let size: Int
        let isWritten: Bool
        /// Its SHA-256; nil where nobody wants to know it.
        let digest: String?
        /// Whether a copy was read for its digest.
        let isDigested: Bool
    }

    /// How what stands at a planned path compares with what is planned.
    private enum Comparison {
        case different
        case same
        /// The bytes of a copy are right, but the times do not show it.
        case sameBytes(modified: FileStatus.Time)
    }

    private let scratch: ScratchFolder
    private let scratchName: String
    private let digests: KnownDigests?
    private let hasTwins: Bool
    private let stream = FileStream()
    private var page: [UInt8] = []
    private var digest: String?
    private var isDigested = false

    /// Where the writer is at work; it stays in the folder of the last file.
    private(set) var cursor: FolderCursor

    /// Sets up a worker.
    ///
    /// - Parameters:
    ///   - root: The output folder.
    ///   - scratch: Where files are written before they are moved.
    ///   - number: A number that no other worker has.
    ///   - digests: What is known already where digests are wanted.
    ///   - hasTwins: Whether there may be compressed twins, which are not to outlive what they were made of.
    init(
        root: Folder, scratch: ScratchFolder, number: Int, digests: KnownDigests? = nil,
        hasTwins: Bool = false
    ) {
        self.digests = digests
        self.hasTwins = hasTwins
        self.scratch = scratch
        scratchName = String(number)
        cursor = FolderCursor(root: root)
    }

    /// Brings a file to its place unless it is there.
    mutating func write(_ file: OutputFile) throws(OutputFailure) -> Outcome {
        let name: String
        do {
            name = try cursor.enterFolder(of: file.path, makingFolders: true)
        } catch {
            throw error.failure(at: file.path)
        }
        renderPage(of: file)
        switch cursor.isNew ? .different : try compare(file, with: name, in: cursor.folder) {
        case .same:
            return outcome(of: file, isWritten: false)
        case .sameBytes(let modified):
            // Where only the owner may set times, the next build compares the bytes again: slower, but right.
            try? cursor.folder.openFile(name).setModified(modified)
            return outcome(of: file, isWritten: false)
        case .different:
            do {
                try replace(name, by: file)
            } catch {
                if file.isNotice { try removeWithdrawn(name, file.path) }
                throw error
            }
            return outcome(of: file, isWritten: true)
        }
    }

    /// Removes what was withdrawn where its notice cannot be put into its place.
    private func removeWithdrawn(_ name: String, _ path: String) throws(OutputFailure) {
        do {
            try cursor.folder.removeFile(name)
        } catch {
            guard error == .noSuchFileOrDirectory else { throw .cannotRemove(path, error) }
        }
    }

    private func outcome(of file: OutputFile, isWritten: Bool) -> Outcome {
        Outcome(size: size(of: file), isWritten: isWritten, digest: digest, isDigested: isDigested)
    }

    /// Whether what stands under a name in a folder is what is planned.
    mutating func isUpToDate(
        _ file: OutputFile, _ name: String, in folder: Folder
    ) throws(OutputFailure) -> Bool {
        renderPage(of: file)
        if case .different = try compare(file, with: name, in: folder) { return false }
        return true
    }

    /// The entry of a compressed twin that is in its place beside the last file.
    func entry(of twin: String) throws(OutputFailure) -> SiteManifest.Entry {
        do {
            let file = try cursor.folder.openFile(OutputPath.split(twin).name)
            let size = try file.status().size
            return SiteManifest.Entry(path: twin, bytes: size, sha256: try stream.digest(of: file))
        } catch {
            throw .cannotWrite(twin, error)
        }
    }

    private mutating func renderPage(of file: OutputFile) {
        digest = nil
        isDigested = false
        guard case .render(let render) = file.content else { return }
        page.removeAll(keepingCapacity: true)
        render(&page)
        if digests != nil { digest = FileDigest.text(of: page) }
    }

    /// Takes the digest of what a copy is made from, not of the copy, which somebody may have altered.
    private mutating func takeDigest(of source: borrowing SourceFile) throws(OutputFailure) {
        guard digests != nil else { return }
        do {
            digest = try stream.digest(of: source.descriptor)
        } catch {
            throw .cannotRead(source.path, error)
        }
        isDigested = true
    }

    private func size(of file: OutputFile) -> Int {
        switch file.content {
        case .render: page.count
        case .copy(_, let size): size
        case .manifest: 0
        }
    }

    private mutating func compare(
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
                return try compare(existing, status, at: file.path, with: source)
            case .manifest:
                return .different
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
    private mutating func compare(
        _ existing: borrowing Descriptor, _ status: FileStatus, at path: String,
        with source: borrowing SourceFile
    ) throws(OutputFailure) -> Comparison {
        if status.modified == source.status.modified, source.status.changed.isBefore(status.changed) {
            digest = digests?.digest(of: path, changed: status.changed)
            if digest == nil, digests != nil {
                try takeDigest(of: source)
                try source.checkUntouched()
            }
            return .same
        }
        do {
            guard try stream.areEqual(source.descriptor, existing) else { return .different }
        } catch {
            throw .cannotRead(source.path, error)
        }
        try takeDigest(of: source)
        try source.checkUntouched()
        return .sameBytes(modified: source.status.modified)
    }

    /// Writes a file to the scratch folder and moves it to its place when it is whole.
    private mutating func replace(_ name: String, by file: OutputFile) throws(OutputFailure) {
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
            case .manifest:
                // The last step of a build writes it as a page, since only then its bytes are known.
                return
            }
            if hasTwins, file.isText { try removeTwin(of: name, path: file.path) }
            try move(from: folder, to: name, path: file.path)
        } catch {
            // The first error is the one to tell; what stays behind goes with the scratch folder.
            try? folder.removeFile(scratchName)
            throw error
        }
    }

    /// Removes the compressed twin first, so that nobody is sent an old page from one that could not be replaced.
    private func removeTwin(of name: String, path: String) throws(OutputFailure) {
        do {
            try cursor.folder.removeFile(name + OutputPath.twinEnding)
        } catch {
            guard error == .noSuchFileOrDirectory else {
                throw .cannotWrite(path + OutputPath.twinEnding, error)
            }
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

    private mutating func makeCopy(
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
        try takeDigest(of: source)
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
