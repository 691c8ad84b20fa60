package import SystemPackage
import Synchronization

/// Tells when files of a log may have changed: `daylight.yml`, and all in `content`, `templates` and `law`.
///
/// It never says what has changed, so that whoever asks compares the files with what it knows of them. On Linux the
/// kernel tells of changes; elsewhere, and on request, all files are looked at a few times each second. A run of
/// changes is told once it has come to rest: 15 milliseconds after the last one, or after 300 if they go on.
///
/// A file that a program is writing is told when it is closed, so that no half of it is read; if it is kept open,
/// when nothing was written for 300 milliseconds, or after two seconds.
package final class FolderWatcher: Sendable {
    private struct Watches {
        #if os(Linux)
            var inotify: InotifyWatch?
        #endif
        var polling: PollingWatch?
    }

    private let root: DiskPath
    private let stopSignal: StopSignal
    private let watches: Mutex<Watches>
    private let noticeText: Mutex<String?>

    /// Begins to watch a log; whatever changes after this returns is told.
    ///
    /// - Parameters:
    ///   - root: The folder that holds `daylight.yml`.
    ///   - polling: Whether to look at the files even where the kernel can tell of changes, which it cannot when
    ///     another machine makes them.
    package init(root: FilePath, polling: Bool) throws(Errno) {
        let root = DiskPath(root)
        self.root = root
        stopSignal = try StopSignal()
        var watches = Watches()
        var notice: String?
        #if os(Linux)
            if !polling {
                do {
                    watches.inotify = try InotifyWatch(root: root)
                } catch {
                    notice = Self.notice(of: error)
                }
            }
            if watches.inotify == nil { watches.polling = PollingWatch(root: root) }
        #else
            watches.polling = PollingWatch(root: root)
        #endif
        self.watches = Mutex(watches)
        noticeText = Mutex(notice)
    }

    /// Why the files are looked at although the kernel could tell of changes, and how to mend that; nil if all is
    /// well.
    package var notice: String? { noticeText.withLock { $0 } }

    /// Waits until something may have changed since this was last called, or since the beginning.
    ///
    /// It blocks its thread, and is meant to be called again and again by one. After `stop()` it returns nil.
    package func waitForChange() -> Change? {
        watches.withLock { watches -> Change? in
            #if os(Linux)
                do throws(Errno) {
                    if watches.inotify != nil { return try watches.inotify?.waitForChange(stopSignal) }
                } catch {
                    noticeText.withLock { $0 = Self.notice(of: error) }
                    watches.inotify = nil
                    watches.polling = PollingWatch(root: root)
                    return Change(isRescan: true)
                }
            #endif
            return watches.polling?.waitForChange(stopSignal)
        }
    }

    /// Waits for a while, and returns whether the wait was ended for good.
    package func isStopped(within time: Duration) -> Bool {
        stopSignal.wait(until: .now + time) == .stopped
    }

    /// Ends the wait for changes, from any thread and for good.
    package func stop() {
        stopSignal.send()
    }

    #if os(Linux)
        private static func notice(of error: Errno) -> String {
            let setting: String
            switch error {
            case .noSpace: setting = "fs.inotify.max_user_watches=1048576"
            case .tooManyOpenFiles: setting = "fs.inotify.max_user_instances=1024"
            default:
                return "the kernel cannot watch this folder (\(error)), so changes are seen a little later"
            }
            return """
                the kernel's limit of watched folders is met, so changes are seen a little later; \
                `sudo sysctl \(setting)` raises the limit
                """
        }
    #endif
}
