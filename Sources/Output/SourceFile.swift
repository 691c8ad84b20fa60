import Files
import SystemPackage

/// The open source of a copy, which has to stay as it was planned until the copy is whole.
struct SourceFile: ~Copyable {
    let path: FilePath
    let descriptor: Descriptor
    let status: FileStatus

    private init(_ path: FilePath, _ descriptor: consuming Descriptor, _ status: FileStatus) {
        self.path = path
        self.descriptor = descriptor
        self.status = status
    }

    /// Opens a source; a symbolic link, or anything but a regular file of the planned size, is refused.
    static func open(_ path: FilePath, size: Int) throws(OutputFailure) -> SourceFile {
        let descriptor = try open(path)
        let status = try status(of: descriptor, path)
        guard status.kind == .file, status.size == size else { throw .sourceChanged(path) }
        return SourceFile(path, descriptor, status)
    }

    /// Fails if anybody changed the source since it was opened.
    func checkUntouched() throws(OutputFailure) {
        let now = try Self.status(of: descriptor, path)
        guard now.isUntouched(since: status) else { throw .sourceChanged(path) }
    }

    private static func status(
        of descriptor: borrowing Descriptor, _ path: FilePath
    ) throws(OutputFailure) -> FileStatus {
        do {
            return try descriptor.status()
        } catch {
            throw .cannotRead(path, error)
        }
    }

    private static func open(_ path: FilePath) throws(OutputFailure) -> Descriptor {
        do {
            return try Descriptor.openFile(path)
        } catch {
            // A link that has taken the place of a file.
            throw error == .tooManySymbolicLinkLevels ? .sourceChanged(path) : .cannotRead(path, error)
        }
    }
}
