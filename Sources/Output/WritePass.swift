import Dispatch
import Synchronization
import SystemPackage

/// Brings all files of a plan to their places, on several cores, and looks about for foreign files on the way.
struct WritePass {
    let plan: Plan
    let ownership: Ownership
    let root: Folder
    let scratch: ScratchFolder

    /// What the workers share.
    private struct State {
        var next = 0
        var done = 0
        var failures: [(index: Int, failure: OutputFailure)] = []
        var report = OutputReport()

        /// Keeps a failure that is not known yet; one folder can be the trouble of many files.
        mutating func add(_ failure: OutputFailure, at index: Int) {
            if let known = failures.firstIndex(where: { $0.failure == failure }) {
                failures[known].index = min(failures[known].index, index)
            } else {
                failures.append((index, failure))
            }
        }

        /// Neighbouring files, so that a worker stays in one part of the tree, but not many large ones.
        mutating func nextBatch(of files: [OutputFile]) -> Range<Int>? {
            guard next < files.count, failures.count < Failures.limit else { return nil }
            let start = next
            var streamed = 0
            while next < files.count, next - start < 16, streamed < 1 << 20 {
                streamed += files[next].streamedSize
                next += 1
            }
            return start..<next
        }
    }

    /// Writes what is missing or different; throws what went wrong when all workers have stopped.
    func run(jobs: Int, progress: OutputFolder.Progress?) throws(Failures) -> OutputReport {
        let state = Mutex(State())
        let files = plan.files
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, files.count))) { number in
            var writer = FileWriter(root: root, scratch: scratch, number: number)
            let twins = plan.twins.paths.isEmpty ? nil : TwinWriter(scratch: scratch, number: number)
            var report = OutputReport()
            while let batch = state.withLock({ $0.nextBatch(of: files) }) {
                for index in batch {
                    do throws(OutputFailure) {
                        try bring(index, by: &writer, twins, to: &report)
                    } catch {
                        state.withLock { $0.add(error, at: index) }
                    }
                }
                state.withLock { state in
                    state.done += batch.count
                    progress?(state.done, files.count)
                }
            }
            state.withLock { $0.report.add(report) }
        }
        return try state.withLock { state throws(Failures) in
            if state.failures.isEmpty { return state.report }
            let inOrder = state.failures.sorted { $0.index < $1.index }.prefix(Failures.limit)
            throw Failures(inOrder.map(\.failure))
        }
    }

    private func bring(
        _ index: Int, by writer: inout FileWriter, _ twins: TwinWriter?, to report: inout OutputReport
    ) throws(OutputFailure) {
        let file = plan.files[index]
        let (size, isWritten) = try writer.write(file)
        if let twins, file.isText {
            let name = OutputPath.split(file.path).name
            let outcome = try twins.bring(file.path, name: name, in: writer.cursor.folder)
            report.add(outcome, twinOf: file.path)
        }
        report.files += 1
        report.bytes += size
        if isWritten { report.written.append(file.path) } else { report.unchanged += 1 }
        // The first file in a folder is the one that has it looked through.
        let shared = index == 0 ? 0 : OutputPath.sharedFolders(plan.files[index - 1].path, file.path)
        for (path, folder) in writer.cursor.existingFolders(deeperThan: shared) {
            do {
                report.foreign += try ownership.foreign(in: folder, prefix: path)
            } catch {
                throw .cannotWrite(path, error)
            }
        }
    }
}
