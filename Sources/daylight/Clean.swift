import ArgumentParser
import Output
import Problems
import SystemPackage

/// `daylight clean`: removes what `build` made.
struct Clean: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remove the files that Daylight made; others are left alone.")

    @OptionGroup var shared: SharedOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where the site is (default: site in the root).", valueName: "folder"))
    var output: String?

    func run() throws {
        let console = Console(options: shared)
        let folder = output.map { FilePath($0) } ?? shared.rootPath.appending("site")
        do {
            let report = try OutputFolder(path: folder).clean()
            if shared.verbose { for path in report.removed { console.report("removed \(path)") } }
            if !report.foreign.isEmpty {
                console.report(
                    "Not made by Daylight and left alone: \(report.foreign.joined(separator: ", ")).")
            }
            console.report(
                "\(report.removed.count) file\(report.removed.count == 1 ? "" : "s") removed from \(folder).")
        } catch {
            console.print(ProblemReport(error.problems), as: .text)
            console.complain("The folder was not cleaned.")
            throw ExitCode(.inputOutput)
        }
    }
}
