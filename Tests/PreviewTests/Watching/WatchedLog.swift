import Foundation
import Preview
import Synchronization
import SystemPackage

/// How a watcher learns of changes.
enum Mode: CaseIterable, Sendable {
    /// From the kernel, where it can tell.
    case kernel
    /// By looking.
    case polling
}

/// A small log in a folder of its own, and a thread that waits for its changes.
final class WatchedLog: Sendable {
    /// The changes so far.
    private final class Record: Sendable {
        let changes = Mutex<[Change]>([])
        let isOver = Atomic(false)
    }

    private let folder: String
    private let record = Record()
    private let seen = Atomic(0)
    let watcher: FolderWatcher

    /// The folder that holds `daylight.yml`.
    var root: String { folder + "/log" }

    /// Makes the log, does what must be done before, and begins to watch.
    init(_ mode: Mode, before: (_ root: String) throws -> Void = { _ in }) throws {
        folder = NSTemporaryDirectory() + "/daylight-watch-\(UUID().uuidString)"
        let root = folder + "/log"
        for folder in [".git", "site", "content/requests/2021/foi-1", "content/pages"] {
            try makeFolder(root + "/" + folder)
        }
        for file in [
            "daylight.yml", "README.md", ".git/HEAD", "site/index.html", "content/pages/about.md",
            "content/requests/2021/foi-1/index.md", "content/requests/2021/foi-1/letter.pdf",
        ] {
            try write(root + "/" + file, "old")
        }
        try before(root)
        watcher = try FolderWatcher(root: FilePath(root), polling: mode == .polling)
    }

    deinit {
        watcher.stop()
        // What is left behind in the system's folder for temporary files does no harm.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Begins to wait for changes.
    func start() {
        let watcher = watcher
        let record = record
        Thread.detachNewThread {
            while let change = watcher.waitForChange() { record.changes.withLock { $0.append(change) } }
            record.isOver.store(true, ordering: .releasing)
        }
    }

    /// The next change; nil if there is none for much longer than it may take.
    func nextChange() async throws -> Change? {
        let limit = ContinuousClock.now + .seconds(30)
        // Where other tests keep all threads busy, much time passes in one sleep: what came meanwhile counts.
        var isLast = false
        while !isLast {
            isLast = ContinuousClock.now >= limit
            let next = seen.load(ordering: .relaxed)
            let change = record.changes.withLock { next < $0.count ? $0[next] : nil }
            if let change {
                seen.store(next + 1, ordering: .relaxed)
                return change
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        return nil
    }

    /// The changes until none has come for longer than it takes to look at all files.
    func changesUntilQuiet() async throws -> [Change] {
        let first = seen.load(ordering: .relaxed)
        var last: Int
        repeat {
            last = record.changes.withLock(\.count)
            try await Task.sleep(for: .milliseconds(700))
        } while record.changes.withLock(\.count) != last
        seen.store(last, ordering: .relaxed)
        return record.changes.withLock { Array($0[first..<last]) }
    }

    /// Whether the wait ends within a time that is much longer than it may take.
    func ends() async throws -> Bool {
        let limit = ContinuousClock.now + .seconds(30)
        while !record.isOver.load(ordering: .acquiring), ContinuousClock.now < limit {
            try await Task.sleep(for: .milliseconds(5))
        }
        return record.isOver.load(ordering: .acquiring)
    }
}

func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
}

/// Writes a file as `>` does in a shell: it is emptied first, and stays the same file.
func write(_ path: String, _ text: String) throws {
    let file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(text.utf8) }
}

func move(_ path: String, to other: String) throws {
    guard rename(path, other) == 0 else { throw Errno(rawValue: errno) }
}

func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path)
}

func link(_ path: String, to target: String) throws {
    guard symlink(target, path) == 0 else { throw Errno(rawValue: errno) }
}
