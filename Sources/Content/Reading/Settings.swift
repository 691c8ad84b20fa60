import Disclosure
import Files
import Problems
import SystemPackage

/// What a log's records are read with: `daylight.yml` and the laws.
struct Settings: Sendable {
    let configuration: Configuration
    let law: Law
    /// What is wrong with them.
    let problems: [Problem]
    /// Whether there is a `daylight.yml` at all.
    let isLog: Bool

    /// The stamps of the files that they were read from, or nil where these are too new to be trusted.
    private let stamps: [String: FileStamp?]?

    /// Reads the settings of the log in a folder.
    ///
    /// - Parameter trusted: Until when the files must have been left alone for the settings to be remembered.
    init(root: FilePath, jobs: Int, trusted: FileStamp.Moment) {
        let stamps = Self.stamps(root)
        let (configuration, source, problems) = ConfigurationReader.read(root: root)
        self.configuration = configuration
        isLog = !problems.contains { $0.rule == .missingConfiguration }
        if isLog {
            let (law, lawProblems) = LawReader(root: root).read(jobs: jobs)
            self.law = law
            self.problems =
                problems + lawProblems
                + ConfigurationChecks(configuration: configuration, law: law, source: source).problems()
        } else {
            law = Law([])
            self.problems = problems
        }
        let isSettled = stamps?.values.allSatisfy { $0?.isSettled(before: trusted) ?? true } ?? false
        self.stamps = isSettled ? stamps : nil
    }

    /// Whether the files are as they were.
    func isCurrent(root: FilePath) -> Bool {
        stamps != nil && stamps == Self.stamps(root)
    }

    /// The stamps of `daylight.yml`, of the folder `law` and of every file in it; nil where the system does not say, so
    /// that nothing is to be remembered.
    private static func stamps(_ root: FilePath) -> [String: FileStamp?]? {
        let folder = "law"
        do {
            var stamps: [String: FileStamp?] = [:]
            // Most logs have no such folder.
            let names =
                try FileReader.kind(of: root.appending(folder)) == .folder
                ? Directory(listing: root.appending(folder)) : nil
            let files = (names?.files ?? []) + (names?.links ?? [])
            for path in [ConfigurationReader.path, folder] + files.map({ folder + "/" + $0 }) {
                stamps[path] = .some(try FileStamp.reading(root.string + "/" + path))
            }
            return stamps
        } catch {
            return nil
        }
    }
}
