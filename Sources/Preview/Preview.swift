public import Content
import Foundation
import Markup
public import Problems
public import SystemPackage
import Templates

/// Shows a log in a browser while it is written: watches its files, reads what changes, and tells the pages.
public struct Preview: Sendable {
    private static let pauseBeforeRetry = Duration.seconds(1)

    private let root: FilePath
    private let options: Server.Options
    private let isPolling: Bool
    private let loader: @Sendable () -> LogLoader

    /// Something that happened to a preview.
    public enum Event: Sendable {
        /// The preview can be seen at an address; others than this machine may be able to reach it.
        case listening(url: String, isReachable: Bool)
        /// The port that was asked for is taken, and another was found.
        case portTaken(UInt16, instead: UInt16)
        /// Something is not as it should be, but works.
        case notice(String)
        /// The log was read; the report is news where it differs from the one before.
        ///
        /// What is not told of files that are held back is told in a sentence.
        case read(ProblemReport, Duration, concealed: String?, isNews: Bool)
    }

    /// Prepares to show a log.
    ///
    /// - Parameters:
    ///   - root: The folder that holds `daylight.yml`.
    ///   - address: An IP address of this machine, or `localhost`.
    ///   - port: Where to listen; if it is taken, the next one that is free. 0 takes any.
    ///   - polling: Whether to look at the files again and again, for drives that do not tell of changes.
    ///   - loader: What reads the log; asked each time, since a day may have passed.
    public init(
        root: FilePath, address: String, port: UInt16, polling: Bool,
        loader: @escaping @Sendable () -> LogLoader
    ) {
        self.root = root
        options = Server.Options(address: address, port: port)
        isPolling = polling
        self.loader = loader
    }

    /// Shows the log until the task is cancelled.
    ///
    /// - Parameter tell: Told what happens; called on several threads, one at a time for each kind of event.
    public func run(_ tell: @escaping @Sendable (Event) -> Void) async throws(PreviewError) {
        let pages: PreviewPages
        do {
            pages = try PreviewPages()
        } catch {
            preconditionFailure("the preview's own templates cannot be used: \(error.problems)")
        }
        // Watching begins first, so that nothing that changes while the log is read goes unseen.
        let watcher: FolderWatcher
        do {
            watcher = try FolderWatcher(root: root, polling: isPolling)
        } catch {
            throw PreviewError(
                "the folder \(root) cannot be watched: \(error)",
                help: "check that it exists and that you may read it")
        }
        if let notice = watcher.notice { tell(.notice(notice)) }
        defer { watcher.stop() }

        var log = PreviewedLog(loader)
        let state = PreviewState(Self.read(&log, tell), root: root, pages: pages)
        let live = LiveChannel { state.current.generation }
        // The wait for changes blocks its thread, so that it must not be one of those that serve.
        Thread.detachNewThread { [log] in
            var log = log
            var notice = watcher.notice
            while true {
                // What could not be read may be readable soon, without any change of which the watcher would tell.
                let isRetry = state.current.isIncomplete && !watcher.isStopped(within: Self.pauseBeforeRetry)
                guard isRetry || watcher.waitForChange() != nil else { return }
                // What was shown before is given back when the pages know of what is shown now.
                let before = state.current
                let site = Self.read(&log, isRetry: isRetry, tell)
                state.current = site
                live.send(site.generation)
                withExtendedLifetime(before) {}
                if watcher.notice != notice, let news = watcher.notice { tell(.notice(news)) }
                notice = watcher.notice
            }
        }
        do {
            try await Server(options, site: { state.served }, live: live).run { endpoint in
                if options.port != 0, endpoint.port != options.port {
                    tell(.portTaken(options.port, instead: endpoint.port))
                }
                let url = endpoint.url(URLPath.encoded(state.current.basePath))
                tell(.listening(url: url, isReachable: !endpoint.isLoopback))
            }
        } catch {
            throw PreviewError(error)
        }
    }

    /// Reads what has changed, and tells what is wrong.
    private static func read(
        _ log: inout PreviewedLog, isRetry: Bool = false, _ tell: (Event) -> Void
    ) -> PreviewedSite {
        let clock = ContinuousClock()
        let start = clock.now
        let before = log.site
        let site = log.refresh()
        let words = site.concealedWords
        let isNews = site.report.problems != before?.report.problems || words != before?.concealedWords
        if isNews || !isRetry {
            tell(.read(site.report, clock.now - start, concealed: words, isNews: isNews))
        }
        return site
    }
}
