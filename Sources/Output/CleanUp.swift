import Files
import SystemPackage

/// Takes everything that Daylight made out of an output folder that is open and locked.
struct CleanUp {
    private let root: Folder
    private let ownership: Ownership

    init(root: Folder, manifest: Manifest) {
        self.root = root
        ownership = Ownership(planned: PathList([]), known: manifest.paths)
    }

    /// Removes the files and then the manifest, so that a kill in between forgets none of them.
    func run() throws(Failures) -> OutputReport {
        var removal = Removal(root: root, ownership: ownership)
        removal.remove(ownership.known)
        if !removal.failures.isEmpty {
            var failures = removal.failures
            failures.extent = .part
            throw failures
        }
        do {
            try ScratchFolder(root: root).remove()
            try root.removeFile(Manifest.name)
        } catch {
            throw Failures(.cannotWrite("", error))
        }
        var report = OutputReport()
        report.removed = removal.removed
        report.foreign = try removal.foreign + ownership.foreign(atTopOf: root)
        report.sort()
        return report
    }
}
