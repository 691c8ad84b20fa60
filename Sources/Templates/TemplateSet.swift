public import Problems

/// A theme's templates, read and checked once, that print any number of pages.
///
/// The language is Mustache, with names that are checked: see `SchemaReference` for what a theme may write.
public struct TemplateSet: Sendable {
    /// Why templates cannot be used.
    public struct Invalid: Error {
        /// Everything that is wrong with them, by file and place.
        public let problems: [Problem]
    }

    private let program: Program
    /// The names of the templates that some page is made with; all others are of no use.
    public let usedTemplates: Set<String>
    /// The fields that these templates name, by the names of their shapes.
    public let usedFields: [String: Set<String>]

    /// Reads, checks and compiles templates.
    ///
    /// - Parameters:
    ///   - sources: The files, by the names under which templates include each other.
    ///   - roots: For each template that prints a page, the shape of what it prints.
    ///   - constants: The values of objects that are the same on every page, by the names that the shapes of
    ///     roots have for them. Their texts are printed into the templates once, not for each page.
    /// - Throws: All problems of all templates, in order.
    public init(
        sources: [String: SourceText], roots: [String: ShapeSchema], constants: [String: Value] = [:]
    ) throws(Invalid) {
        let files = sources.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var diagnostics = Diagnostics(sources: files.map(\.value))
        let templates = files.enumerated().map { number, file in
            TemplateParser.parse(file.value, name: file.key, number: number, diagnostics: &diagnostics)
        }
        var compiler = Compiler(templates, roots: roots, constants: constants, diagnostics: diagnostics)
        guard let program = compiler.compile() else {
            throw Invalid(problems: ProblemReport(compiler.diagnostics.problems).problems)
        }
        self.program = program
        usedTemplates = compiler.usedTemplates
        usedFields = compiler.usedFields
    }

    /// Appends a page to the output.
    ///
    /// Safe to call from several threads at once.
    ///
    /// - Parameters:
    ///   - template: The name of one of the roots.
    ///   - value: What to print, made by that root's shape.
    public func render(_ template: String, _ value: Value, into output: inout [UInt8]) {
        guard let page = program.pages[template] else {
            preconditionFailure("'\(template)' is not among the roots of this set of templates")
        }
        value.requireShape(page.shapeName)
        var renderer = Renderer(program, root: value, shape: page.shape)
        renderer.run(from: page.start, into: &output)
    }
}
