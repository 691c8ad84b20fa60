public import Content
import Disclosure
import Foundation
public import Problems
import SystemPackage

/// A small log in a folder that lasts as long as its test.
public final class LogFixture {
    private let root: String

    /// Writes the files of a log, by their paths below its root.
    ///
    /// - Parameter settings: Lines of `daylight.yml` after the four that each log needs.
    public init(
        _ files: [String: String], settings: String = "", baseURL: String = "https://example.org/foi/"
    ) throws {
        root = NSTemporaryDirectory() + "daylight-log-\(UUID().uuidString)"
        try add(
            "daylight.yml",
            """
            title: Disclosure log
            authority: Example Council
            base_url: \(baseURL)
            contact: {email: foi@example.org}
            \(settings)
            """)
        for (path, text) in files { try add(path, text) }
    }

    deinit {
        // What is left behind in the system's folder for temporary files does no harm.
        try? FileManager.default.removeItem(atPath: root)
    }

    /// Writes one more file, or another in the place of one.
    public func add(_ path: String, _ text: String) throws {
        try add(path, bytes: Array(text.utf8))
    }

    /// Writes one more file of bytes.
    public func add(_ path: String, bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: root + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Makes a symbolic link.
    ///
    /// - Parameter target: Where it leads, from the folder that it lies in, or a whole path.
    public func link(_ path: String, to target: String) throws {
        let file = URL(fileURLWithPath: root + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
    }

    /// The log, and what is wrong with it, in order.
    ///
    /// - Parameters:
    ///   - today: The day on which it is read.
    ///   - change: Sets what else the loader should know.
    public func load(
        today: String = "2024-01-01", _ change: (inout LogLoader) -> Void = { _ in }
    ) throws -> (log: Log, problems: [Problem]) {
        var loader = try loader(today: today)
        change(&loader)
        let (log, problems) = withExtendedLifetime(self) { loader.load() }
        guard let log else { throw CocoaError(.fileReadNoSuchFile) }
        return (log, problems.sorted())
    }

    /// What reads the log.
    public func loader(today: String = "2024-01-01") throws -> LogLoader {
        guard let day = CalendarDate(iso: today) else { throw CocoaError(.formatting) }
        return LogLoader(root: FilePath(root), today: day)
    }

    /// Takes the right to read a file from everyone.
    public func restrict(_ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: root + "/" + path)
    }

    /// Removes a file, or a folder with all that is in it.
    public func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: root + "/" + path)
    }
}
