import ArgumentParser
import Content
import Problems

/// `daylight check`: everything that `build` does before it writes.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check the log without writing anything.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var reading: ReadingOptions

    @Option(help: "How to print problems: text, json or github.")
    var format = ProblemFormat.text

    func run() throws {
        let console = Console(options: shared)
        let site = SiteLoading(root: shared.rootPath, options: reading)
        console.print(site.report, as: format)
        let stops = site.report.stops(strict: reading.strict)
        if format != .json {
            let cases = site.log.map { "\($0.records.count) \($0.records.count == 1 ? "case" : "cases")" } ?? "no case"
            let line = "\(site.report.counts) in \(cases)\(stops ? ": this log cannot be published as it is." : ".")"
            if format == .text, stops { console.complain(line) } else { console.report(line) }
        }
        if stops { throw ExitCode(1) }
    }
}

extension ProblemFormat: ExpressibleByArgument {}
