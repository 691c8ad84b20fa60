import Content
import Problems
import Templates

/// What of a theme a site needs: only that is published, and what is the log's own and needed by nothing is told.
struct ThemeUse {
    /// The assets that a template, a style sheet or a setting asks for, in the order of their names.
    let assets: [Theme.Asset]
    /// What nothing asks for, and what there is not.
    let problems: [Problem]

    /// - Parameters:
    ///   - templates: The theme's templates, compiled.
    ///   - logo: The asset that the settings name.
    init(_ theme: Theme, templates: TemplateSet, logo: String?) {
        let asked = templates.usedFields["assets"] ?? []
        let known = Dictionary(theme.assets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var pending = theme.assets.filter { asked.contains($0.fieldName) || $0.name == logo }
        var used = Set(pending.map(\.name))
        var problems: [Problem] = []
        while let asset = pending.popLast() {
            for reference in asset.references {
                guard let target = known[reference.name] else {
                    problems.append(Self.missing(reference, in: asset, known: known.keys.sorted()))
                    continue
                }
                if used.insert(target.name).inserted { pending.append(target) }
            }
        }
        assets = theme.assets.filter { used.contains($0.name) }
        problems += theme.assets.filter { $0.isOwn && !used.contains($0.name) && !TextName.isReadMe($0.name) }
            .map(Self.unused)
        for name in theme.ownTemplates.subtracting(templates.usedTemplates) {
            guard let file = theme.templates[name] else { continue }
            problems.append(
                Self.unused(file, name, others: theme.templates.keys.filter { $0 != name }.sorted()))
        }
        self.problems = problems
    }

    private static func missing(
        _ reference: StyleSheet.Reference, in asset: Theme.Asset, known: [String]
    ) -> Problem {
        let nearest = NearestWord.to(reference.name, among: known)
        return Problem(
            .missingAsset,
            at: asset.source.location(offset: reference.range.lowerBound, length: reference.range.count),
            "there is no file '\(reference.name)' in templates/assets",
            help: nearest.map { "did you mean '\($0)'?" } ?? "put it there, or take it out of the style sheet"
        )
    }

    private static func unused(_ asset: Theme.Asset) -> Problem {
        Problem(
            .unusedThemeFile, at: Location(path: asset.source.path),
            "no template, style sheet or setting asks for this file, so it is not published",
            help:
                "ask for it in a template as {{site.assets.\(asset.fieldName)}}, or move it out of the log")
    }

    private static func unused(_ file: SourceText, _ name: String, others: [String]) -> Problem {
        Problem(
            .unusedThemeFile, at: Location(path: file.path),
            "no page is made with this template, and none that is includes it",
            help: NearestWord.to(name, among: others).map { "did you mean \($0).html?" }
                ?? "include it in another as {{>\(name)}}, or move it out of the log")
    }
}
