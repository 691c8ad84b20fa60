import Foundation
import Preview
import Synchronization
import SystemPackage
import Testing

struct FolderWatcherTests {
    @Test(arguments: Deed.seen, Mode.allCases)
    func seesWhatMattersAndGoesOn(_ deed: Deed, _ mode: Mode) async throws {
        let log = try WatchedLog(mode, before: deed.before)
        log.start()
        try deed.act(log.root)
        #expect(try await log.nextChange() != nil)
        _ = try await log.changesUntilQuiet()
        try deed.next(log.root)
        #expect(try await log.nextChange() != nil)
    }

    @Test(arguments: Mode.allCases)
    func seesWhatHappenedBeforeTheWait(_ mode: Mode) async throws {
        let log = try WatchedLog(mode)
        try write(log.root + "/content/new.md", "new")
        log.start()
        #expect(try await log.nextChange()?.isRescan == false)
    }

    @Test(arguments: Deed.unseen, Mode.allCases)
    func isQuietOtherwise(_ deed: Deed, _ mode: Mode) async throws {
        let log = try WatchedLog(mode, before: deed.before)
        log.start()
        try deed.act(log.root)
        #expect(try await log.changesUntilQuiet() == [])
    }

    @Test(arguments: Mode.allCases)
    func forgetsAFolderThatWasMovedOut(_ mode: Mode) async throws {
        let log = try WatchedLog(mode)
        log.start()
        try move(log.root + "/content/requests/2021", to: log.root + "/2021")
        #expect(try await log.nextChange() != nil)
        _ = try await log.changesUntilQuiet()
        try write(log.root + "/2021/foi-1/index.md", "new")
        try makeFolder(log.root + "/2021/foi-2")
        #expect(try await log.changesUntilQuiet() == [])
    }

    @Test(arguments: Mode.allCases)
    func tellsOfManyFilesInFewChangesAndOfTheLast(_ mode: Mode) async throws {
        let log = try WatchedLog(mode)
        let root = log.root
        log.start()
        Thread.detachNewThread {
            do {
                for number in 1...1000 {
                    try makeFolder(root + "/content/requests/2022/\(number)")
                    try write(root + "/content/requests/2022/\(number)/index.md", "new")
                }
            } catch {
                Issue.record(error)
            }
        }
        var count = 0
        while !FileManager.default.fileExists(atPath: root + "/content/requests/2022/1000/index.md") {
            #expect(try await log.nextChange() != nil)
            count += 1
        }
        #expect(count < 100)
        try write(root + "/content/requests/2022/500/index.md", "new")
        #expect(try await log.nextChange() != nil)
    }

    @Test func waitsForAFileToBeWritten() async throws {
        let log = try WatchedLog(.kernel)
        log.start()
        let start = ContinuousClock.now
        let file = try FileDescriptor.open(
            log.root + "/content/new.md", .writeOnly, options: .create, permissions: .ownerReadWrite)
        let isClosed = Atomic(false)
        try file.writeAll("half".utf8)
        async let change = log.nextChange()
        try await Task.sleep(for: .milliseconds(60))
        try file.writeAll("whole".utf8)
        isClosed.store(true, ordering: .releasing)
        try file.close()
        #expect(try await change != nil)
        #expect(isClosed.load(ordering: .acquiring) || ContinuousClock.now - start > .milliseconds(300))
    }

    @Test(arguments: Mode.allCases)
    func doesNotWaitForeverForAFileToBeClosed(_ mode: Mode) async throws {
        let log = try WatchedLog(mode)
        log.start()
        let file = try FileDescriptor.open(log.root + "/content/pages/about.md", .writeOnly)
        try file.writeAll("a longer text".utf8)
        #expect(try await log.nextChange() != nil)
        _ = try await log.changesUntilQuiet()
        try file.writeAll("and more".utf8)
        #expect(try await log.nextChange() != nil)
        try file.close()
    }

    @Test(arguments: Mode.allCases)
    func waitsForALogThatIsNotThere(_ mode: Mode) async throws {
        let log = try WatchedLog(mode) { try move($0, to: $0 + "-away") }
        log.start()
        #expect(try await log.changesUntilQuiet() == [])
        try move(log.root + "-away", to: log.root)
        #expect(try await log.nextChange() != nil)
        _ = try await log.changesUntilQuiet()
        try write(log.root + "/content/new.md", "new")
        #expect(try await log.nextChange()?.isRescan == false)
    }

    @Test(arguments: Mode.allCases)
    func stops(_ mode: Mode) async throws {
        let log = try WatchedLog(mode)
        log.start()
        log.watcher.stop()
        #expect(try await log.ends())
        try write(log.root + "/content/new.md", "new")
        #expect(log.watcher.waitForChange() == nil)
    }

    @Test func hasNothingToSayWhereAllIsWell() throws {
        #expect(try WatchedLog(.kernel).watcher.notice == nil)
    }

    #if os(Linux)
        /// The kernel keeps so many events for those who are slow, and drops the rest.
        private static let queueLength = try? Int(
            String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
                .trimmingCharacters(in: .whitespacesAndNewlines))

        @Test(.enabled(if: (queueLength ?? .max) < 200_000))
        func looksAnewWhenTheKernelDropsEvents() async throws {
            let log = try WatchedLog(.kernel)
            // Two by turns, as the kernel counts the same event twice in a row as one.
            let files = ["/content/pages/about.md", "/daylight.yml"].map { log.root + $0 }
            for _ in 0...(Self.queueLength ?? 0) / 2 {
                for file in files where utimes(file, nil) != 0 { throw Errno(rawValue: errno) }
            }
            try makeFolder(log.root + "/content/pages/lost")
            log.start()
            // Before the loss stand the events that the kernel kept.
            var change: Change?
            repeat { change = try await log.nextChange() } while change?.isRescan == false
            #expect(change?.isRescan == true)
            _ = try await log.changesUntilQuiet()
            try write(log.root + "/content/pages/lost/index.md", "new")
            #expect(try await log.nextChange()?.isRescan == false)
        }
    #endif
}
