import ArgumentParser
import Content
import Output
import Problems
import Site
import SystemPackage

/// `daylight check`: everything that `build` does before it writes.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check the log without writing anything.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var reading: ReadingOptions

    @Option(help: "How to print problems.")
    var format = Format.text

    /// The forms in which problems can be printed, as words on the command line.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, github, sarif

        var problemFormat: ProblemFormat {
            switch self {
            case .text: .text
            case .json: .json
            case .github: .github
            case .sarif: .sarif
            }
        }
    }

    @Option(
        help: ArgumentHelp(
            "The published site whose addresses have to live on: its folder or its data/files.csv (default: the site that was built last).",
            valueName: "path"))
    var published: String?

    @Flag(help: "Look for names that have no room for what build --precompress adds, too.")
    var precompress = false

    @Flag(help: "List the rules, and check nothing.")
    var rules = false

    func validate() throws {
        if let published, published.contains("://") {
            throw ValidationError(
                "--published takes a folder or a file: fetch the list from the address first, as in "
                    + "curl -fo files.csv \(published.hasSuffix("/") ? published : published + "/")data/files.csv"
            )
        }
    }

    func run() throws {
        let console = Console(options: shared)
        if rules {
            console.output(RuleList().text)
            return
        }
        let source = PublishedSource(place: published, output: shared.rootPath.appending("site"))
        let former = try source.read(reportingTo: console)
        var site = CheckedSite(reading.loader(root: shared.rootPath))
        site.compare(with: former)
        if precompress { site.findCompressedNames(where: OutputFile.isText) }
        console.print(site.report, as: format.problemFormat)
        let stops = site.report.stops(strict: reading.strict)
        if !format.problemFormat.isOneDocument {
            let cases =
                site.log.map { "\($0.records.count) \($0.records.count == 1 ? "case" : "cases")" }
                ?? "no case"
            let line =
                "\(site.report.counts) in \(cases)\(letPass(site.log))\(closing(site.report, stops))"
            if format == .text, stops { console.complain("\(line)") } else { console.report("\(line)") }
        }
        if stops { throw ExitCode(site.report.exitStatus) }
    }

    private func closing(_ report: ProblemReport, _ stops: Bool) -> String {
        guard stops else { return "." }
        return report.isIncomplete
            ? ": this log could not be read as a whole." : ": this log cannot be published as it is."
    }

    /// How many problems the records let pass, and of which rules.
    private func letPass(_ log: Log?) -> String {
        guard let log, !log.allowed.isEmpty else { return "" }
        let rules = Set(log.allowed.map(\.rule.id)).sorted().joined(separator: ", ")
        return ", \(log.allowed.count) let pass with a reason (\(rules))"
    }
}
