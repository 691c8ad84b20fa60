public import Problems
public import SystemPackage

/// Why the output could not be written; what had been written is whole, and the next build repairs the rest.
public struct OutputError: Error, Sendable, Hashable {
    /// How far the work had come.
    public enum Extent: Sendable, Hashable {
        /// Nothing was changed.
        case nothing
        /// What is no longer published was removed, and some of the files were written.
        case part
        /// All was written, and something is left that should be gone.
        case all
    }

    /// The output folder.
    public let folder: FilePath
    /// What went wrong, in the order of paths; at least one, and no more than the first 20 of a build.
    public let failures: [OutputFailure]
    /// What had been done by then.
    public let extent: Extent

    init(_ folder: FilePath, _ failures: Failures) {
        self.folder = folder
        self.failures = failures.list
        extent = failures.extent
    }

    /// The failures in words, in the same order.
    public var problems: [Problem] {
        failures.map(problem)
    }

    private func problem(_ failure: OutputFailure) -> Problem {
        switch failure {
        case .busy:
            Problem(
                .outputBusy, at: place(), "another build is writing to this folder",
                help: "wait until it has finished, or choose another folder with --output")
        case .notOurs(let example):
            Problem(
                .outputNotOurs, at: place(),
                "this folder holds \(quoted(example)), which Daylight did not make, and no list of files that it made",
                help: "choose an empty folder with --output, or use --force to write beside what is there")
        case .unknownManifest:
            Problem(
                .outputNotOurs, at: place(Manifest.name),
                "this list of Daylight's files is damaged or comes from another version, "
                    + "so nobody knows which files are Daylight's",
                help: "choose an empty folder with --output, or use --force to write beside what is there")
        case .foreignFile(let path):
            Problem(
                .outputForeignFile, at: place(path),
                "Daylight did not make this file, and the site needs its place for another",
                help: "move the file away, or choose another folder with --output")
        case .inTheWay(let path):
            Problem(
                .outputForeignFile, at: place(path),
                "Daylight did not make this, and it stands in the way of a file or folder of the site",
                help: "move it away")
        case .symbolicLink(let path):
            Problem(
                .outputSymbolicLink, at: place(path),
                "this is a symbolic link, so that files would be written outside the output folder",
                help: "remove the link")
        case .invalidPath(let path):
            Problem(
                .outputPath, at: place(),
                "\(quoted(path)) cannot be the path of a file of the site, because it is empty or absolute, "
                    + "leaves the folder, is kept for Daylight's own use or holds a control character",
                help: "rename what the path is made from")
        case .clash(let one, let other):
            Problem(
                .outputPath, at: place(other),
                one.utf8.elementsEqual(other.utf8)
                    ? "two files of the site have this path"
                    : "\(quoted(one)) is a file of the site too, so it cannot be a folder",
                help: "rename one of the two")
        case .sourceChanged(let path):
            Problem(
                .sourceChanged, at: Location(path: path.string),
                "this file changed after it was checked, so it was not published",
                help: "wait until nobody writes to it and build again")
        case .cannotRead(let path, let errno):
            Problem(
                .cannotRead, at: Location(path: path.string),
                "this file cannot be read: \(errno.description)",
                help: "check that it exists and that you may read it")
        case .cannotRemove(let path, let errno):
            Problem(
                .cannotRemove, at: place(path),
                "this is no longer published, and cannot be removed: \(errno.description)",
                help: "remove it yourself, or see to it that you may, and build again")
        case .remains(let path, let withdrawn):
            Problem(
                .outputRemains, at: place(path),
                path.utf8.elementsEqual(withdrawn.utf8)
                    ? "Daylight did not make this file, and it has the name of one that was withdrawn"
                    : "Daylight did not make this file, and by its name it is a compressed form of "
                        + "\(quoted(withdrawn)), which was withdrawn",
                help: "remove it, and see what made it: a server may still hand it out")
        case .cannotWrite(let path, let errno):
            Problem(
                .cannotWrite, at: place(path),
                "the output cannot be written here: \(errno.description)",
                help: Self.help(for: errno))
        }
    }

    private func place(_ path: String = "") -> Location {
        Location(path: path.isEmpty ? folder.string : folder.string + "/" + path)
    }

    private func quoted(_ path: String) -> String {
        "'\(path)'"
    }

    private static func help(for errno: Errno) -> String {
        switch errno {
        case .noSpace, .diskQuotaExceeded: "make room on the disk and build again"
        case .permissionDenied, .notPermitted: "check that you may write to the folder and to all in it"
        case .readOnlyFileSystem: "choose a folder on a disk that can be written with --output"
        case .fileNameTooLong: "shorten the name of the case or document"
        default: "mend this and build again; the next build repairs what this one left undone"
        }
    }
}

extension Rule {
    /// Another build holds the output folder.
    public static let outputBusy = Rule("output-busy", .error, "Another build writes into the output folder.")
    /// The output folder is not Daylight's.
    public static let outputNotOurs = Rule(
        "output-not-ours", .error, "The output folder holds what Daylight did not make.")
    /// A file that Daylight did not make is in the way.
    public static let outputForeignFile = Rule(
        "output-foreign-file", .error, "A file that Daylight did not make stands where one is to be written.")
    /// A symbolic link leads out of the output folder.
    public static let outputSymbolicLink = Rule(
        "output-symbolic-link", .error, "A symbolic link stands where something is to be written.")
    /// A planned path cannot be written.
    public static let outputPath = Rule("output-path", .error, "A path cannot be written on this disk.")
    /// A source file changed between the check and the copy.
    public static let sourceChanged = Rule(
        "source-changed", .error, "A source changed while it was being copied.")
    /// What is no longer published stays.
    public static let cannotRemove = Rule(
        "cannot-remove", .error, "A file that is no longer published cannot be removed.")
    /// Something withdrawn may be there in another form.
    public static let outputRemains = Rule(
        "output-remains", .error,
        "A file that Daylight did not make has the name of a withdrawn document, or of its compressed form.")
    /// The output cannot be written.
    public static let cannotWrite = Rule("cannot-write", .error, "A file cannot be written.")

    /// The rules of writing, in order.
    public static let ofOutput: [Rule] = [
        .outputBusy, .outputNotOurs, .outputForeignFile, .outputSymbolicLink, .outputPath, .sourceChanged,
        .cannotRemove, .outputRemains, .cannotWrite,
    ]
}
