import Dispatch
import Files
import Publication
import Synchronization
import SystemPackage

/// Brings all files of a plan to their places, on several cores, and looks about for foreign files on the way.
struct WritePass {
    let plan: Plan
    let ownership: Ownership
    let root: Folder
    let scratch: ScratchFolder
    /// The digests of copies that need not be read again.
    let known: KnownDigests

    /// What a pass did.
    struct Outcome {
        var report = OutputReport()
        /// The digests of copies, by their paths.
        var digests: [String: String] = [:]
        /// Whether a copy was read for its digest, so that the list of digests has to be newer than that copy.
        var hasDigested = false
    }

    /// What the workers share.
    private struct State {
        /// The files of the part of the work that is going on, by their positions in the plan.
        var work: [Int] = []
        var next = 0
        var done = 0
        var failures: [(index: Int, failure: OutputFailure)] = []
        var outcome = Outcome()
        var entries: [(index: Int, entry: SiteManifest.Entry)] = []

        /// Keeps a failure that is not known yet; one folder can be the trouble of many files.
        mutating func add(_ failure: OutputFailure, at index: Int) {
            if let known = failures.firstIndex(where: { $0.failure == failure }) {
                failures[known].index = min(failures[known].index, index)
            } else {
                failures.append((index, failure))
            }
        }

        /// Neighbouring files, so that a worker stays in one part of the tree, but not many large ones.
        mutating func nextBatch(of files: [OutputFile]) -> ArraySlice<Int>? {
            guard next < work.count, failures.count < Failures.limit else { return nil }
            let start = next
            var streamed = 0
            while next < work.count, next - start < 16, streamed < 1 << 20 {
                streamed += files[work[next]].streamedSize
                next += 1
            }
            return work[start..<next]
        }
    }

    /// Writes what is missing or different; throws what went wrong when all workers have stopped.
    ///
    /// Notices of what was withdrawn come first, then copies, since a source can still fail and no page may lead to one
    /// that is not there. Where the plan has a manifest it is written when all else is in place.
    func run(jobs: Int, progress: OutputFolder.Progress?) throws(Failures) -> Outcome {
        let state = Mutex(State())
        let files = plan.files
        let manifest = files.firstIndex { $0.isManifest }
        let digests = manifest == nil ? nil : known
        let notices = files.indices.filter { files[$0].isNotice }
        let copies = files.indices.filter { files[$0].isCopy && !files[$0].isNotice }
        let others = files.indices.filter { !files[$0].isCopy && !files[$0].isNotice && $0 != manifest }
        for part in [notices, copies, others] where !part.isEmpty {
            try bring(part, jobs: jobs, digests: digests, state, progress)
        }
        var (outcome, entries) = state.withLock { ($0.outcome, $0.entries) }
        guard let manifest else { return outcome }
        entries.sort { $0.index < $1.index }
        let csv = SiteManifest(entries.map(\.entry)).csv
        let file = OutputFile(path: files[manifest].path, content: .render { $0 += csv })
        var writer = FileWriter(
            root: root, scratch: scratch, number: 0, hasTwins: !plan.twins.paths.isEmpty)
        do {
            _ = try bring(file, manifest, by: &writer, twinWriter(0), to: &outcome)
        } catch {
            throw Failures(error)
        }
        return outcome
    }

    /// Brings a part of the files to their places, on several cores.
    private func bring(
        _ part: [Int], jobs: Int, digests: KnownDigests?, _ state: borrowing Mutex<State>,
        _ progress: OutputFolder.Progress?
    ) throws(Failures) {
        let files = plan.files
        state.withLock { state in
            state.work = part
            state.next = 0
        }
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, part.count))) { number in
            var writer = FileWriter(
                root: root, scratch: scratch, number: number, digests: digests,
                hasTwins: !plan.twins.paths.isEmpty)
            let twins = twinWriter(number)
            var outcome = Outcome()
            var entries: [(index: Int, entry: SiteManifest.Entry)] = []
            while let batch = state.withLock({ $0.nextBatch(of: files) }) {
                for index in batch {
                    do throws(OutputFailure) {
                        let made = try bring(files[index], index, by: &writer, twins, to: &outcome)
                        entries += made.map { (index, $0) }
                    } catch {
                        state.withLock { $0.add(error, at: index) }
                    }
                }
                state.withLock { state in
                    state.done += batch.count
                    progress?(state.done, files.count)
                }
            }
            state.withLock { state in
                state.outcome.report.add(outcome.report)
                state.outcome.digests.merge(outcome.digests) { first, _ in first }
                state.outcome.hasDigested = state.outcome.hasDigested || outcome.hasDigested
                state.entries += entries
            }
        }
        try state.withLock { state throws(Failures) in
            guard !state.failures.isEmpty else { return }
            let inOrder = state.failures.sorted { $0.index < $1.index }.prefix(Failures.limit)
            throw Failures(inOrder.map(\.failure))
        }
    }

    private func twinWriter(_ number: Int) -> TwinWriter? {
        plan.twins.paths.isEmpty ? nil : TwinWriter(scratch: scratch, number: number)
    }

    /// Brings one file to its place, and its twin, and gives their entries in the manifest where there is one.
    private func bring(
        _ file: OutputFile, _ index: Int, by writer: inout FileWriter, _ twins: TwinWriter?,
        to outcome: inout Outcome
    ) throws(OutputFailure) -> [SiteManifest.Entry] {
        let written = try writer.write(file)
        outcome.report.files += 1
        outcome.report.bytes += written.size
        if written.isWritten {
            outcome.report.written.append(file.path)
        } else {
            outcome.report.unchanged += 1
        }
        outcome.hasDigested = outcome.hasDigested || written.isDigested
        var entries: [SiteManifest.Entry] = []
        if let digest = written.digest {
            entries.append(SiteManifest.Entry(path: file.path, bytes: written.size, sha256: digest))
            if file.isCopy { outcome.digests[file.path] = digest }
        }
        if let twins, file.isText {
            let name = OutputPath.split(file.path).name
            let twin = try twins.bring(file.path, name: name, in: writer.cursor.folder)
            outcome.report.add(twin, twinOf: file.path)
            if twin != .none, written.digest != nil {
                entries.append(try writer.entry(of: file.path + OutputPath.twinEnding))
            }
        }
        // The first file in a folder is the one that has it looked through.
        let shared = index == 0 ? 0 : OutputPath.sharedFolders(plan.files[index - 1].path, file.path)
        for (path, folder) in writer.cursor.existingFolders(deeperThan: shared) {
            do {
                outcome.report.foreign += try ownership.foreign(in: folder, prefix: path)
            } catch {
                throw .cannotWrite(path, error)
            }
        }
        return entries
    }
}
