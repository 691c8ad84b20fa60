import Foundation
import Synchronization
import SystemPackage

/// One line on a terminal that counts files while long work goes on.
final class ProgressLine: Sendable {
    private let verb: String
    private let isShown: Bool
    private let start = ContinuousClock.now
    private let state = Mutex((isDrawn: false, next: ContinuousClock.now + .seconds(1)))

    init(verb: String = "Writing", isShown: Bool) {
        self.verb = verb
        self.isShown = isShown
    }

    /// What the output calls with the number of finished files; nil where nothing is to be shown.
    var callback: (@Sendable (Int, Int) -> Void)? {
        guard isShown else { return nil }
        return { done, total in self.update(done, total) }
    }

    /// Wipes the line.
    func finish() {
        state.withLock { state in
            guard state.isDrawn else { return }
            write("\r\u{1B}[K")
            state.isDrawn = false
        }
    }

    private func update(_ done: Int, _ total: Int) {
        state.withLock { state in
            guard ContinuousClock.now >= state.next else { return }
            write("\r\(verb) \(done) of \(total) files")
            state = (true, ContinuousClock.now + .milliseconds(100))
        }
    }

    private func write(_ text: String) {
        // Progress that cannot be shown is no reason to stop a build.
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }
}
