public import Problems
public import SystemPackage

extension SourceText {
    /// The text of a file of a log, as it is read for checking, or nil where it cannot be read.
    public init?(root: FilePath, path: String) {
        let file = TextFile(root: root, path: path)
        guard file.problems.isEmpty else { return nil }
        self = file.source
    }
}
