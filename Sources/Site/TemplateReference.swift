import Templates

/// The reference for theme authors, printed from the shapes that pages are made from.
public enum TemplateReference {
    /// The reference as Markdown.
    public static var markdown: String {
        SchemaReference(roots: RootShapes(theme: Theme()).schemas).markdown
    }
}
