import SystemPackage

/// One build into an output folder that is open and locked.
struct Build {
    private let plan: Plan
    private let ownership: Ownership
    private let root: Folder
    private let scratch: ScratchFolder

    init(plan: Plan, ownership: Ownership, root: Folder) {
        self.plan = plan
        self.ownership = ownership
        self.root = root
        scratch = ScratchFolder(root: root)
    }

    /// Does the work in the one order in which a kill does no harm.
    func run(
        replacing old: Manifest?, force: Bool, jobs: Int, progress: OutputFolder.Progress?
    ) throws(Failures) -> OutputReport {
        try removeLeftovers()
        // What cannot be removed now the next build removes; it spoils nothing that this one wrote.
        defer { try? scratch.remove() }

        // Nothing can be in the way in a folder that holds nothing yet.
        let holdsNothing = try old == nil ? ownership.foreign(atTopOf: root).isEmpty : false
        if !holdsNothing {
            let conflicts = Conflicts(
                plan: plan, ownership: ownership, root: root, scratch: scratch, force: force)
            let found = conflicts.find()
            if !found.list.isEmpty { throw found }
        }

        let known = try announce(replacing: old)
        let stale = ownership.known.subtracting(plan.paths)
        var removal = Removal(root: root, ownership: ownership)
        try removal.remove(stale.filter(isInTheWay))

        let pass = WritePass(
            plan: plan, ownership: ownership, root: root, scratch: scratch,
            known: old?.digests ?? KnownDigests())
        let outcome = try pass.run(jobs: jobs, progress: progress)
        var report = outcome.report

        try removal.remove(stale)
        try write(
            Manifest(plan.paths, digests: outcome.digests), replacing: known, anew: outcome.hasDigested)

        report.removed = removal.removed
        report.foreign += removal.foreign
        report.foreign += try ownership.foreign(atTopOf: root)
        report.sort()
        return report
    }

    /// Whether a stale file stands where the plan needs a folder, or in a folder where it needs a file.
    private func isInTheWay(_ path: String) -> Bool {
        plan.paths.containsFolder(path)
            || OutputPath.folders(above: path).contains(where: plan.paths.contains)
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
