import ArgumentParser
import Content
import Problems

/// `daylight schema`: prints the schema of what people write, or of what `check` prints, for editors and programs.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print a JSON Schema: of daylight.yml, of records, or of reports.",
        discussion: """
            Editors that know JSON Schema complete and check what you write in daylight.yml when its first line is:
            # yaml-language-server: $schema=schemas/config.schema.json
            """)

    /// What to print the schema of.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case config, record, report

        var text: String {
            switch self {
            case .config: LogSchema.configuration
            case .record: LogSchema.record
            case .report: ReportSchema.text
            }
        }
    }

    @OptionGroup var shared: SharedOptions

    @Argument(help: "config (daylight.yml), record (its front matter) or report (check --format json).")
    var subject: Subject

    func run() { Console(options: shared).output(subject.text) }
}
