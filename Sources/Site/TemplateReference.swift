import Templates

/// The reference for theme authors, printed from the shapes that pages are made from.
public enum TemplateReference {
    /// The reference as Markdown.
    public static var markdown: String {
        let theme = Theme()
        return SchemaReference(
            roots: RootShapes(theme: theme).schemas, files: Array(theme.templates.values)
        ).markdown
    }
}
