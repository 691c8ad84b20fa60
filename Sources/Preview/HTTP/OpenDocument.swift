import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Where a document lies: a folder that it must not leave, and its path below that.
struct DocumentPlace: Sendable, Hashable {
    let root: FilePath
    let path: FilePath

    init(_ path: FilePath, in root: FilePath) {
        self.root = root
        self.path = path
    }

    /// The place of a file, or nil where it does not lie below the folder.
    init?(file: FilePath, in root: FilePath) {
        var path = file
        guard path.removePrefix(root), path.isRelative else { return nil }
        self.init(path, in: root)
    }
}

/// A document that is open to be sent, closed when nobody needs it any more.
///
/// It is opened before anything is said of it, so that what is said and what is sent are those of one file, whatever
/// takes its name meanwhile.
final class OpenDocument: Sendable {
    enum Failure: Error {
        /// There is no ordinary file.
        case missing
        /// Too much else is open at the moment.
        case busy
        case unreadable
    }

    let stamp: DocumentStamp
    private let descriptor: FileDescriptor

    /// Opens a document; no symbolic link below its root is followed, and no pipe waited for.
    init(_ place: DocumentPlace) throws(Failure) {
        do throws(Errno) {
            descriptor = try Self.open(place)
        } catch {
            switch error {
            case .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory: throw .busy
            case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels, .noSuchAddressOrDevice:
                throw .missing
            default: throw .unreadable
            }
        }
        // A file that cannot be looked at is not one that can be sent.
        guard let status = try? descriptor.stat(), let stamp = DocumentStamp(status) else {
            // Nothing was written, so that nothing can be lost.
            try? descriptor.close()
            throw .missing
        }
        self.stamp = stamp
    }

    deinit {
        // Nothing was written, so that nothing can be lost.
        try? descriptor.close()
    }

    /// Reads bytes, fewer than asked for only at the end of the file.
    func read(at offset: Int, count: Int) throws -> [UInt8] {
        let descriptor = descriptor
        return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = try descriptor.read(
                fromAbsoluteOffset: Int64(offset), into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// Goes down folder by folder, since a folder on the way may have become a link after the plan was made.
    private static func open(_ place: DocumentPlace) throws(Errno) -> FileDescriptor {
        var folder = try open(place.root.isEmpty ? "." : place.root.string, in: AT_FDCWD, O_DIRECTORY)
        defer { _ = close(folder) }
        var names = place.path.components.map(\.string)
        guard let file = names.popLast(), !names.contains(".."), file != ".." else {
            throw .noSuchFileOrDirectory
        }
        for name in names {
            let next = try open(name, in: folder, O_DIRECTORY | O_NOFOLLOW)
            _ = close(folder)
            folder = next
        }
        return FileDescriptor(rawValue: try open(file, in: folder, O_NOFOLLOW | O_NONBLOCK))
    }

    private static func open(_ name: String, in folder: CInt, _ flags: CInt) throws(Errno) -> CInt {
        let descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC | flags)
        if descriptor < 0 { throw Errno(rawValue: errno) }
        return descriptor
    }
}

extension OpenDocument: Equatable {
    /// Whether both are one state of one file.
    static func == (left: OpenDocument, right: OpenDocument) -> Bool { left.stamp == right.stamp }
}
