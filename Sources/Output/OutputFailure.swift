public import SystemPackage

/// One thing that keeps Daylight from writing its output; paths are below the output folder unless they are
/// `FilePath`s.
public enum OutputFailure: Error, Sendable, Hashable {
    /// Another build is writing to the folder.
    case busy
    /// The folder holds files, of which one is named, but no manifest of Daylight's.
    case notOurs(example: String)
    /// The manifest is not one that this version of Daylight can read.
    case unknownManifest
    /// A file that Daylight did not make stands at a planned path, and differs.
    case foreignFile(String)
    /// Something that Daylight did not make stands where a folder, or a file instead of a folder, has to be.
    case inTheWay(String)
    /// A folder of the output is a symbolic link, so that files would be written elsewhere.
    case symbolicLink(String)
    /// A planned path is empty, absolute, leaves the folder, is reserved, or holds a control character.
    case invalidPath(String)
    /// Two planned files have one path, or one has to be a folder for the other.
    case clash(String, String)
    /// The source of a copy is not the file that was planned: its kind, size or content changed meanwhile.
    case sourceChanged(FilePath)
    /// The source of a copy cannot be read.
    case cannotRead(FilePath, Errno)
    /// What is no longer published cannot be removed.
    case cannotRemove(String, Errno)
    /// What Daylight did not make holds, by its name, what was withdrawn, as it was or compressed.
    case remains(String, of: String)
    /// The output cannot be written or read at a path, which is empty for the output folder itself.
    case cannotWrite(String, Errno)
}
