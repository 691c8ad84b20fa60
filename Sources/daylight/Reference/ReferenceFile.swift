import Content
import Site

/// A file of this repository that is made from the code.
struct ReferenceFile {
    /// Its path in the repository.
    let path: String
    /// What it says.
    let text: String

    /// All of them.
    static func all() throws -> [ReferenceFile] {
        [
            ReferenceFile(path: "content/README.md", text: RecordReference.markdown),
            ReferenceFile(path: "templates/README.md", text: TemplateReference.markdown),
            ReferenceFile(path: "schemas/case.schema.json", text: CaseSchema.text),
        ] + (try pages())
    }

    /// The pages of the reference in the documentation.
    private static func pages() throws -> [ReferenceFile] {
        let commands = page(
            "commands", "Commands and options",
            "What the program is told on the command line, and how it ends.",
            order: 410, CommandReference(program: try CommandInfo.program()).markdown)
        let kinds: [RecordReference.Kind] = [.settings, .records, .pages, .laws, .registers]
        let keys = kinds.enumerated().map { number, kind in
            page(
                kind.rawValue, kind.title, kind.description, order: 420 + number,
                kind.introduction + "\n" + kind.markdown)
        }
        return [commands] + keys + [
            page(
                "rules", "Rules", "Everything that Daylight checks, and what a record may let pass.",
                order: 430, RuleReference(rules: RuleList.rules).markdown),
            page(
                "paths", "Addresses of the site", "Every kind of address that a site has.", order: 440,
                PathReference.markdown),
            page(
                "templates", "Templates", "The template language, and every name that a template may use.",
                order: 450, withoutTitle(TemplateReference.markdown)),
        ]
    }

    private static func page(
        _ name: String, _ title: String, _ description: String, order: Int, _ text: String
    ) -> ReferenceFile {
        ReferenceFile(
            path: "docs/content/pages/reference/\(name).md",
            text: """
                ---
                title: \(title)
                description: \(description)
                order: \(order)
                ---

                \(text)
                """)
    }

    /// A text without its first line, since a page has its title from its front matter.
    private static func withoutTitle(_ text: String) -> String {
        guard text.hasPrefix("# "), let end = text.firstIndex(of: "\n") else { return text }
        return String(text[end...].drop { $0 == "\n" })
    }
}
