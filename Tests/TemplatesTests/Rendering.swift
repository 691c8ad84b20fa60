import Problems
import Templates

/// What a page prints, or the report of what is wrong with its templates.
///
/// - Parameters:
///   - page: The template of the page, `templates/page.html`.
///   - partials: Other templates by name.
func render<Root>(
    _ page: String, partials: [String: String] = [:], _ shape: Shape<Root>, _ root: Root
) -> String {
    var sources = partials.mapValues { Array($0.utf8) }
    sources["page"] = Array(page.utf8)
    let texts = sources.map { ($0.key, SourceText(path: "templates/\($0.key).html", bytes: $0.value)) }
    do {
        let set = try TemplateSet(
            sources: Dictionary(uniqueKeysWithValues: texts), roots: ["page": shape.schema])
        var output: [UInt8] = []
        set.render("page", shape.value(root), into: &output)
        return String(decoding: output, as: UTF8.self)
    } catch {
        return ProblemFormat.text.render(ProblemReport(error.problems))
    }
}
