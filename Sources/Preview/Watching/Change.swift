/// Word that files of the log may have changed since the last word.
package struct Change: Equatable, Sendable {
    /// Whether the watcher lost sight for a while and looked at every folder anew, so that anything may have
    /// changed.
    package let isRescan: Bool
}
