import Problems

/// What each template of a theme includes, leaves open and prints, found in the templates themselves.
struct ThemeReference {
    /// The templates.
    let files: [SourceText]

    /// A heading and a list for each template, as Markdown.
    var markdown: String {
        let uses = files.map(TemplateUse.init).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let parts = uses.map { use in
            let includers = uses.filter { $0.includes.contains(use.name) }.map { "`\($0.name).html`" }
            let lines = [
                line("Included by", includers),
                line("Includes", use.includes.map { "`\($0).html`" }),
                line("Blocks", use.blocks.map { "`\($0)`" }),
                line("Names", use.names.map { "`\($0)`" }),
            ]
            return "### `\(use.path)`\n\n\(lines.joined())"
        }
        return """
            ## The files of the theme

            To change one, put a file of the same name into your log's own `templates` folder. It takes the place of the one
            that Daylight brings, whichever folder below `templates` it lies in.

            \(parts.joined(separator: "\n"))
            """
    }

    private func line(_ label: String, _ items: [String]) -> String {
        items.isEmpty ? "" : "- \(label): \(items.joined(separator: ", "))\n"
    }
}

/// What one template uses, in the order in which it first does.
private struct TemplateUse {
    let path: String
    private(set) var includes: [String] = []
    private(set) var blocks: [String] = []
    private(set) var names: [String] = []

    /// The name by which others include it.
    var name: String { String(path.split(separator: "/").last?.dropLast(".html".count) ?? "") }

    init(_ file: SourceText) {
        path = file.path
        var scanner = TagScanner(file.bytes)
        while let tag = scanner.next() {
            switch tag.kind {
            case .partial, .parent: Self.add(tag, to: &includes)
            case .block: Self.add(tag, to: &blocks)
            case .text, .html, .section, .inverted:
                if tag.name.text != "." { Self.add(tag, to: &names) }
            case .close, .comment, .delimiters: break
            }
        }
    }

    private static func add(_ tag: Tag, to list: inout [String]) {
        if !list.contains(tag.name.text) { list.append(tag.name.text) }
    }
}
