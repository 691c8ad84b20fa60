import SystemPackage

/// A folder and what it held when it was last listed.
struct ListedFolder: Sendable {
    let directory: Directory
    private let stamp: FileStamp?

    /// Lists a folder, unless nothing came or went since it was listed before.
    init(root: FilePath, path: String, known: ListedFolder?, isRemembered: Bool) throws(Errno) {
        let folder = root.string + "/" + path
        stamp = isRemembered ? FileStamp(folder) : nil
        if let known, let stamp, known.stamp == stamp {
            directory = known.directory
        } else {
            directory = try Directory(listing: folder)
        }
    }

    /// Whether it has been left alone since a moment.
    func isSettled(before moment: FileStamp.Moment) -> Bool { stamp?.isSettled(before: moment) ?? false }
}
