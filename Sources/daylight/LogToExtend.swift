import ArgumentParser
import Content
import Disclosure
import Foundation
import Problems
import SystemPackage

/// The log to which a command adds records, drafts included.
struct LogToExtend {
    let loader: LogLoader
    let log: Log

    /// Reads the log; its settings must be without an error, since what is added hangs on them.
    ///
    /// - Parameter refusal: What to say where nothing can be added.
    init(root: FilePath, today: CalendarDate, console: Console, refusal: String) throws {
        var loader = LogLoader(root: root, today: today)
        loader.includesUnpublished = true
        loader.jobs = ProcessInfo.processInfo.activeProcessorCount
        let (log, problems) = loader.load()
        // What could not be read may be just what is to be added.
        let settings = ProblemReport(
            problems.filter { !$0.location.path.hasPrefix("content/") || $0.rule == .cannotRead })
        guard let log, !settings.stops(strict: false) else {
            console.print(settings, as: .text)
            console.complain("\(refusal)")
            throw ExitCode(settings.exitStatus)
        }
        self.loader = loader
        self.log = log
    }

    /// Ends the command where a file would be written through a link to a folder, and so go elsewhere.
    func refuseLinks(onTheWayTo paths: some Sequence<String>, console: Console, refusal: String) throws {
        let links = ProblemReport(paths.compactMap(loader.linkProblem))
        guard links.problems.isEmpty else {
            console.print(links, as: .text)
            console.complain("\(refusal)")
            throw ExitCode(links.exitStatus)
        }
    }
}
