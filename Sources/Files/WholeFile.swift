package import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// A file that is put into its place in one step, so that neither a reader nor a kill ever leaves half of it.
///
/// It is written beside its place, under a name that nobody else uses, and gets its own name when it is whole. No
/// symbolic link below the root is followed on the way to it.
package struct WholeFile {
    /// Why a file could not be written.
    package enum Failure: Error, Sendable, Hashable {
        /// There is something in its place.
        case exists
        /// A folder on the way, by its path below the root, is a symbolic link.
        case link(String)
        /// The system refused.
        case failed(Errno)

        /// What is wrong, as part of a sentence.
        package var reason: String {
            switch self {
            case .exists: "there is a file already"
            case .link(let path): "\(path) is a symbolic link, and nothing is written through one"
            case .failed(let error): error.description
            }
        }

        /// How to mend it, as a sentence without a full stop.
        package var help: String {
            switch self {
            case .exists: "see what that file is"
            case .link: "put the folder itself there"
            case .failed(.noSpace), .failed(.diskQuotaExceeded): "make room on the disk, and try again"
            case .failed(.fileNameTooLong): "shorten the name that the file or its folder is to have"
            case .failed: "check that you may write to the folder and to all in it"
            }
        }
    }

    /// The name under which a file is written.
    package static let scratchName = ".daylight-new"

    private let root: FilePath
    private let path: String
    private let bytes: [UInt8]

    /// Prepares to write a file.
    ///
    /// - Parameters:
    ///   - path: Where it goes below the root, with `/` between its parts.
    ///   - root: A folder, which may be reached through links.
    package init(_ path: String, in root: FilePath, bytes: [UInt8]) {
        self.root = root.isEmpty ? "." : root
        self.path = path
        self.bytes = bytes
    }

    /// Prepares to write a file at a path of which only the last part may not be a link.
    package init(at path: FilePath, bytes: [UInt8]) {
        self.init(path.lastComponent?.string ?? "", in: path.removingLastComponent(), bytes: bytes)
    }

    /// Writes the file, and makes the folders that lead to it.
    ///
    /// - Parameter replacing: Whether it may take the place of another.
    package func write(replacing: Bool = false) throws(Failure) {
        let folder = try folder()
        let name = String(path.split(separator: "/").last ?? "")
        do {
            let kind = try folder.status(name).kind
            if kind == .link { throw Failure.link(path) }
            guard replacing else { throw Failure.exists }
        } catch let failure as Failure {
            throw failure
        } catch {
            if let error = error as? Errno, error != .noSuchFileOrDirectory { throw .failed(error) }
        }
        do {
            try write(name, in: folder, replacing: replacing)
        } catch {
            throw error == .fileExists && !replacing ? .exists : .failed(error)
        }
    }

    private func folder() throws(Failure) -> Folder {
        var folder: Folder
        do {
            try Folder.make(root)
            folder = try Folder(path: root)
        } catch {
            throw .failed(error)
        }
        var place = ""
        for part in path.split(separator: "/").dropLast().map(String.init) {
            place += place.isEmpty ? part : "/" + part
            do {
                folder = try folder.folderMadeIfMissing(part)
            } catch {
                // What cannot be looked at is not known to be a link, and the first error is told.
                let isLink = (try? folder.status(part).kind) == .link
                throw isLink ? .link(place) : .failed(error)
            }
        }
        return folder
    }

    private func write(_ name: String, in folder: Folder, replacing: Bool) throws(Errno) {
        let file = try scratchFile(in: folder)
        do {
            try file.writeAll(bytes)
            try file.checkKept()
            if replacing {
                try folder.move(Self.scratchName, to: folder, as: name)
            } else {
                try folder.moveUnlessThere(Self.scratchName, as: name)
            }
        } catch {
            // The first error is the one to tell; what stays behind the next file to be written here takes away.
            try? folder.removeFile(Self.scratchName)
            throw error
        }
    }

    /// Makes the file to write to, which stays locked until it is closed; one that a killed program left goes.
    private func scratchFile(in folder: Folder) throws(Errno) -> Descriptor {
        while true {
            do throws(Errno) {
                let file = try folder.makeFile(Self.scratchName)
                try file.lock()
                if try isInPlace(file, in: folder) { return file }
            } catch {
                guard error == .fileExists else { throw error }
                try removeLeftover(in: folder)
            }
        }
    }

    /// Waits until nobody writes to a file that is there, and removes it.
    private func removeLeftover(in folder: Folder) throws(Errno) {
        do throws(Errno) {
            let file = try folder.openFile(Self.scratchName)
            try file.lock()
            if try isInPlace(file, in: folder) { try folder.removeFile(Self.scratchName) }
        } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
        }
    }

    private func isInPlace(_ file: borrowing Descriptor, in folder: Folder) throws(Errno) -> Bool {
        do {
            return try folder.status(Self.scratchName).isSameFile(as: file.status())
        } catch {
            if error == .noSuchFileOrDirectory { return false }
            throw error
        }
    }
}
