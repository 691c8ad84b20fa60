import ArgumentParser
import Content
import Site

/// `daylight reference`: prints the references that are made from the code.
struct Reference: ParsableCommand {
    /// What to print.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case records, templates
    }

    static let configuration = CommandConfiguration(
        abstract: "Print the reference of records or of templates as Markdown.", shouldDisplay: false)

    @Argument(help: "What to print: records or templates.")
    var subject: Subject

    func run() {
        switch subject {
        case .records: print(RecordReference.markdown, terminator: "")
        case .templates: print(TemplateReference.markdown, terminator: "")
        }
    }
}
