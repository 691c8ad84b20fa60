import ArgumentParser
import Content
import Site

/// `daylight reference`: prints the references that are made from the code.
struct Reference: ParsableCommand {
    /// What to print.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case records, templates
        case caseSchema = "case-schema"
    }

    static let configuration = CommandConfiguration(
        abstract: "Print what is made from the code: references as Markdown, and the schema of the data.",
        shouldDisplay: false)

    @Argument(help: "What to print: records, templates or case-schema.")
    var subject: Subject

    func run() {
        switch subject {
        case .records: print(RecordReference.markdown, terminator: "")
        case .templates: print(TemplateReference.markdown, terminator: "")
        case .caseSchema: print(CaseSchema.text, terminator: "")
        }
    }
}
