public import SystemPackage

/// A file of a case that is published beside its page.
public struct DocumentFile: Sendable {
    /// Its path from the record's folder, with `/` between its parts and in Unicode's composed form.
    public let name: String
    /// Where it lies on disk.
    public let path: FilePath
    /// Its size in bytes.
    public let size: Int
    /// What kind of file it is, where the ending tells.
    public let type: FileType?
    /// How many pages it has, where it is a PDF and they could be counted.
    public let pages: Int?
}
