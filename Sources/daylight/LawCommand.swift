import ArgumentParser
import Content
import Disclosure
import Problems

/// `daylight law`: lists the laws, lists the provisions of one, or explains a provision.
struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law",
        abstract: "List the laws, or explain a provision such as \"s31(1)(a)\".",
        discussion:
            "The laws are those that Daylight brings, and those in the log's law/ folder if there is one.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The provision to explain, as people cite it.", valueName: "provision"))
    var citation: [String] = []

    @Option(help: ArgumentHelp("The law to look into, such as foia or eir.", valueName: "regime"))
    var regime: String?

    func run() throws {
        let console = Console(options: shared)
        let (law, problems) = LawReader(root: shared.rootPath).read(jobs: 1)
        let report = ProblemReport(problems)
        console.print(report, as: .text)
        if report.stops(strict: false) { throw ExitCode(.problems) }
        let regimes = try chosenRegimes(of: law)
        let text = LawText(law: law, style: TextStyle(isColoured: shared.coloursOutput))
        if citation.isEmpty {
            console.output(regime == nil ? text.overview : regimes.map(text.list).joined())
            return
        }
        let sought = citation.joined(separator: " ")
        let found = ProvisionSearch(law: law, regimes: regimes).explanations(of: sought, text)
        guard found.isEmpty else { return console.output(found.joined(separator: "\n")) }
        for line in ProvisionSearch(law: law, regimes: regimes).complaint(about: sought) {
            console.complain("\(line)")
        }
        throw ExitCode(.problems)
    }

    private func chosenRegimes(of law: Law) throws -> [Regime] {
        guard let regime else { return law.regimes }
        if let chosen = law[regime] { return [chosen] }
        let names = law.regimes.map(\.id)
        let help =
            NearestWord.to(regime, among: names).map { "Did you mean '\($0)'?" }
            ?? "Choose one of: \(names.joined(separator: ", "))."
        throw ValidationError("There is no law '\(regime)'. \(help)")
    }
}
