import Files
public import SystemPackage

/// The folder that the site is written to.
///
/// Daylight owns the files that it made, which a manifest in the folder lists, and nothing else: what it did
/// not make it never removes or replaces. Folders in it are never entered through
/// symbolic links, though the folder itself may be reached through one.
///
/// What is no longer planned is removed first, since it may have been withdrawn: whatever fails after that, it is
/// gone. Then come the notices in the place of what was withdrawn, then documents, and last the pages that lead to
/// them. (Until a build that was stopped is run again, an old page may lead to a document that has gone.)
///
/// A build that is killed at any moment leaves every file whole, old or new, and the next build repairs the
/// rest. Each file is written to a hidden folder first and moved to its place in one step. The manifest lists
/// new paths before the first of them is written, and forgets old ones only after the last of them is gone.
/// (A machine that loses power may lose what its disk had not kept yet, since nothing waits for the disk.)
///
/// A page whose bytes have not changed is left alone. So is a copy of a source with the same size and time of
/// modification, if nothing has happened to the source since: a copy in the output that somebody altered
/// without a trace in size and time is not noticed. Otherwise the bytes of both are compared.
public struct OutputFolder: Sendable {
    /// Called when some files are done, with their number and that of all; by one worker at a time.
    public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    /// Where the folder is.
    public let path: FilePath

    /// Names a folder, which need not exist.
    public init(path: FilePath) {
        self.path = path
    }

    /// Makes the folder hold exactly the planned files, besides what Daylight did not make.
    ///
    /// - Parameters:
    ///   - files: The plan, in any order.
    ///   - withdrawn: Paths below which nothing may be left, in no compressed form either; what Daylight did not make
    ///     is named.
    ///   - force: Whether to write to a folder that holds files but no manifest, beside what is there.
    ///   - precompress: Whether to keep a compressed twin beside each text that gets smaller; without it, twins that
    ///     an earlier build made go.
    ///   - jobs: How many files to work on at once, though never more than there are cores.
    ///   - progress: Told of each batch of files.
    /// - Throws: Everything that is wrong with the plan, every foreign file in its way and every source that cannot
    ///   be read, before anything is changed; or the first failures of writing, up to 20, with what is no longer
    ///   planned removed.
    public func write(
        _ files: [OutputFile], withdrawn: [String] = [], force: Bool = false, precompress: Bool = false,
        jobs: Int = 1, progress: Progress? = nil
    ) throws(OutputError) -> OutputReport {
        do {
            let plan = try Plan(files, precompress: precompress)
            let root = try make()
            try lock(root)
            let old = try manifest(in: root, force: force)
            let ownership = Ownership(planned: plan.paths, known: old?.paths ?? PathList([]))
            let build = Build(
                plan: plan, ownership: ownership, root: root,
                withdrawn: PathList(withdrawn.filter(OutputPath.isSafe)))
            return try build.run(replacing: old, jobs: jobs, progress: progress)
        } catch {
            throw OutputError(path, error)
        }
    }

    /// Removes all that Daylight made, and leaves the folder itself and what else is in it.
    ///
    /// - Returns: What was removed, and what was left as foreign; nothing if there is no such folder.
    public func clean() throws(OutputError) -> OutputReport {
        do {
            guard let root = try openIfThere() else { return OutputReport() }
            try lock(root)
            guard let manifest = try manifest(in: root, force: false) else { return OutputReport() }
            return try CleanUp(root: root, manifest: manifest).run()
        } catch {
            throw OutputError(path, error)
        }
    }

    private func make() throws(Failures) -> Folder {
        do {
            try Folder.make(path)
            return try Folder(path: path)
        } catch {
            throw Failures(.cannotWrite("", error))
        }
    }

    private func openIfThere() throws(Failures) -> Folder? {
        do {
            return try Folder(path: path)
        } catch {
            if error == .noSuchFileOrDirectory { return nil }
            throw Failures(.cannotWrite("", error))
        }
    }

    private func lock(_ root: Folder) throws(Failures) {
        do {
            try root.lock()
        } catch {
            throw Failures(error == .wouldBlock ? .busy : .cannotWrite("", error))
        }
    }

    /// The manifest, or nil if the folder holds nothing that matters or its user said not to mind.
    private func manifest(in root: Folder, force: Bool) throws(Failures) -> Manifest? {
        do {
            if let manifest = try Manifest.read(from: root) { return manifest }
        } catch {
            guard force, error == .unknownManifest else { throw Failures(error) }
        }
        if force { return nil }
        let nothing = PathList([])
        let found = try Ownership(planned: nothing, known: nothing).foreign(atTopOf: root)
        guard let example = PathList(found).paths.first else { return nil }
        throw Failures(.notOurs(example: example))
    }
}
