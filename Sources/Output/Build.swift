import Files
import SystemPackage

/// One build into an output folder that is open and locked.
struct Build {
    private let plan: Plan
    private let ownership: Ownership
    private let root: Folder
    private let scratch: ScratchFolder
    private let withdrawn: PathList

    init(plan: Plan, ownership: Ownership, root: Folder, withdrawn: PathList) {
        self.plan = plan
        self.ownership = ownership
        self.root = root
        self.withdrawn = withdrawn
        scratch = ScratchFolder(root: root)
    }

    /// Does the work in the one order in which neither a failure nor a kill does harm: looks, removes, writes.
    func run(
        replacing old: Manifest?, jobs: Int, progress: OutputFolder.Progress?
    ) throws(Failures) -> OutputReport {
        try check(isNew: old == nil)
        // What cannot be removed now the next build removes; it spoils nothing that this one wrote.
        defer { try? scratch.remove() }

        var removal = Removal(root: root, ownership: ownership)
        removal.remove(ownership.known.subtracting(plan.paths))
        removal.lookForRemains(
            of: withdrawn.union(PathList(removal.removed).filter { old?.digests.contains($0) ?? false }))
        do throws(Failures) {
            var report = try write(replacing: old, keeping: removal.kept, jobs: jobs, progress: progress)
            if !removal.failures.isEmpty { throw Failures(extent: .all) }
            report.removed = removal.removed
            report.foreign += removal.foreign
            report.foreign += try ownership.foreign(atTopOf: root)
            report.sort()
            return report
        } catch {
            var failures = removal.failures
            failures.add(error)
            failures.extent = error.extent == .all ? .all : .part
            throw failures
        }
    }

    /// Finds everything that can be found before anything is changed.
    private func check(isNew: Bool) throws(Failures) {
        var failures = Failures()
        // Nothing can be in the way in a folder that holds nothing yet, not even a file at a path that is planned.
        let nobody = Ownership(planned: PathList([]), known: PathList([]))
        let holdsNothing = try isNew ? nobody.foreign(atTopOf: root).isEmpty : false
        if !holdsNothing {
            failures = Conflicts(plan: plan, ownership: ownership, root: root, scratch: scratch).find()
        }
        for file in plan.files {
            guard case .copy(let path, let size) = file.content, !failures.isFull else { continue }
            do {
                _ = try SourceFile.open(path, size: size)
            } catch {
                failures.add(error)
            }
        }
        if !failures.isEmpty { throw failures }
    }

    /// Brings all files to their places.
    ///
    /// - Parameter kept: What could not be removed, so that the next build tries again.
    private func write(
        replacing old: Manifest?, keeping kept: PathList, jobs: Int, progress: OutputFolder.Progress?
    ) throws(Failures) -> OutputReport {
        try removeLeftovers()
        let known = try announce(replacing: old)
        let pass = WritePass(
            plan: plan, ownership: ownership, root: root, scratch: scratch,
            known: old?.digests ?? KnownDigests())
        let outcome = try pass.run(jobs: jobs, progress: progress)
        try write(
            Manifest(plan.paths.union(kept), digests: outcome.digests), replacing: known,
            anew: outcome.hasDigested)
        return outcome.report
    }

    /// Lists what is about to be made, before it is, unless the list that is there has it all.
    ///
    /// The new list has no digests: it would be newer than copies that a killed build left and never listed.
    private func announce(replacing old: Manifest?) throws(Failures) -> Manifest? {
        let paths = plan.paths.union(ownership.known)
        if let old, old.paths.paths.count == paths.paths.count { return old }
        let manifest = Manifest(paths)
        try write(manifest, replacing: old)
        return manifest
    }

    private func write(_ manifest: Manifest, replacing old: Manifest?, anew: Bool = false) throws(Failures) {
        do {
            try manifest.write(to: root, replacing: old, anew: anew, by: scratch)
        } catch {
            throw Failures(error)
        }
    }

    private func removeLeftovers() throws(Failures) {
        do {
            try scratch.remove()
        } catch {
            let name = ScratchFolder.name
            switch error {
            case .notDirectory, .tooManySymbolicLinkLevels, .directoryNotEmpty:
                throw Failures(.inTheWay(name))
            default: throw Failures(.cannotWrite(name, error))
            }
        }
    }
}
