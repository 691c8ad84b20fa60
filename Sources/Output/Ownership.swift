import Files
import SystemPackage

/// Knows which paths are Daylight's: those it plans to make and those its manifest lists.
struct Ownership: Sendable {
    let planned: PathList
    let known: PathList

    /// What stands in a folder and is nobody's but the user's, as paths; a folder ends in `/`.
    ///
    /// - Parameters:
    ///   - folder: The folder to look into.
    ///   - prefix: Its path with a `/` at the end, or nothing for the output folder itself.
    func foreign(in folder: Folder, prefix: String) throws(Errno) -> [String] {
        var foreign: [String] = []
        for (name, isFolder) in try folder.entries() where !OutputPath.isPlaceholder(name) {
            if prefix.isEmpty, OutputPath.isReserved(name) { continue }
            let path = prefix + name
            if owns(path, isFolder: isFolder) { continue }
            foreign.append(isFolder ? path + "/" : path)
        }
        return foreign
    }

    /// The same for the output folder itself.
    func foreign(atTopOf root: Folder) throws(Failures) -> [String] {
        do {
            return try foreign(in: root, prefix: "")
        } catch {
            throw Failures(.cannotWrite("", error))
        }
    }

    private func owns(_ path: String, isFolder: Bool) -> Bool {
        isFolder
            ? planned.containsFolder(path) || known.containsFolder(path)
            : planned.contains(path) || known.contains(path)
    }
}
