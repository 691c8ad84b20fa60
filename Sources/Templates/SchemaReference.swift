public import Problems

/// The reference for theme authors: the template language, and every name that templates may use.
///
/// It is printed from the same shapes that templates are checked against and pages are made from.
public struct SchemaReference: Sendable {
    private let roots: [(template: String, schema: ShapeSchema)]
    private let files: [SourceText]

    /// Describes what the templates of a site may name.
    ///
    /// - Parameters:
    ///   - roots: For each template that prints a page, the shape of what it prints.
    ///   - files: The templates of the theme, to tell what each of them uses.
    public init(roots: [String: ShapeSchema], files: [SourceText] = []) {
        self.files = files
        self.roots =
            roots
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { (template: $0.key, schema: $0.value) }
    }

    /// The reference as Markdown, ending in a line break.
    public var markdown: String {
        let shapes = ShapeTable(roots: roots.map(\.schema))
        return
            ([Self.language, pages] + (files.isEmpty ? [] : [ThemeReference(files: files).markdown])
            + shapes.entries.map { table($0, shapes) }).joined(separator: "\n")
    }

    private var pages: String {
        let rows = roots.map { root in
            "| `\(root.template).html` | \(link(root.schema.name)) | \(cell(root.schema.documentation)) |\n"
        }
        return """
            ## The pages

            Each of these templates prints one kind of page, and starts with the names of one table below. All other
            templates are partials and layouts: they see what is open where they are included.

            | template | starts with | what it is |
            | --- | --- | --- |
            \(rows.joined())
            """
    }

    private func table(_ shape: ShapeTable.Entry, _ shapes: ShapeTable) -> String {
        let rows = shape.fields.map { field in
            "| `\(field.name)` | \(words(field.kind, shapes)) | \(cell(field.documentation)) |\n"
        }
        return """
            ## \(Self.heading(of: shape.name))

            \(shape.documentation)

            | name | kind | what it is |
            | --- | --- | --- |
            \(rows.joined())
            """
    }

    private func words(_ kind: ShapeTable.Kind, _ shapes: ShapeTable) -> String {
        switch kind {
        case .text: "text"
        case .html: "HTML"
        case .flag: "yes or no"
        case .texts: "list of texts"
        case .map: "named texts"
        case .object(let shape): link(shapes.entries[shape].name)
        case .list(let shape): "list of \(link(shapes.entries[shape].name))"
        }
    }

    /// A link to a shape's table, by the anchor that GitHub and Daylight both give its heading.
    private func link(_ name: String) -> String {
        let anchor = Self.heading(of: name).lowercased().replacing(": ", with: "-").replacing(" ", with: "-")
        return "[\(Self.words(name))](#\(anchor))"
    }

    /// A heading whose anchor nothing else on a page has.
    private static func heading(of name: String) -> String { "Kind: \(words(name))" }

    private static func words(_ name: String) -> String { name.replacing("_", with: " ") }

    private func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: " ")
    }

    private static let language = """
        # Templates

        A template is an HTML file with tags in double braces. The language is
        [Mustache](https://mustache.github.io/mustache.5.html), with one difference: every name is checked before a
        page is made. A name that is not in the tables below stops the build, and the message says where it stands
        and which name is nearest to it. A name that is here but has no value prints nothing.

        | tag | what it does |
        | --- | --- |
        | `{{name}}` | Prints a text. `&`, `<`, `>` and quotation marks are always escaped. |
        | `{{{name}}}` | Prints HTML as it stands. Only for names whose kind is HTML. |
        | `{{#name}}…{{/name}}` | Prints what is between once for each thing in a list; for an object, if there is one; for a text or HTML, if it is not empty; for a yes or no, if it is yes. |
        | `{{^name}}…{{/name}}` | Prints what is between where `{{#name}}` would print nothing. |
        | `{{.}}` | Inside a section over texts or over one text: that text. |
        | `{{> card}}` | Prints the template `card.html` here. |
        | `{{<layout}}{{$body}}…{{/body}}{{/layout}}` | Prints the template `layout.html` with its block `body` replaced. |
        | `{{$body}}…{{/body}}` | In a layout: a block, with what it prints where no page replaces it. |
        | `{{! why }}` | A comment. Prints nothing. |
        | `{{=<% %>=}}` | From here on tags look like `<%name%>`. |

        **Where names are looked up.** A section over an object or a list opens the things in it: inside, their names
        come first, then those of the things around them. A section over a text, HTML or a yes or no opens
        nothing. `{{case.title}}` reads a name inside an object without opening it; the first part is looked up as
        above, the others only in what the part before them found. *Named texts* are read with a dot and any
        name, as in `{{extra.map}}`.

        **Lines.** A tag that stands alone on its line, other than one that prints a value, takes the whole line with
        it. A partial or layout that is alone on its line is indented like its tag. Content that replaces a block
        loses the indentation that its lines share and takes that of the block.

        **Partials that include themselves** are allowed where each round goes deeper into the data: inside a section
        over a list or object of the thing that the partial prints. They keep the indentation of the first round.

        """
}
