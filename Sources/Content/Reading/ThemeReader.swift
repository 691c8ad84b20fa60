import Problems
import SystemPackage

/// Reads the files of a log's own `templates/` folder.
struct ThemeReader {
    let root: FilePath

    private static let folder = "templates"

    func read() -> (files: [SourceText], problems: [Problem]) {
        let tree = ContentTree(root: root, folder: Self.folder, of: .others, jobs: 1)
        var problems = tree.problems
        var files: [SourceText] = []
        var names: [String: String] = [:]
        for path in tree.files.union(tree.links).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let name = String(path.split(separator: "/").last ?? "")
            let isAsset = path.hasPrefix("templates/assets/")
            guard isAsset || name.hasSuffix(".html") else {
                if let problem = noTemplate(path, name) { problems.append(problem) }
                continue
            }
            if let other = names[name] {
                problems.append(
                    Problem(
                        .duplicateTemplate, at: Location(path: path),
                        "\(other) has the same name, so one would hide the other",
                        help: "rename one of the two; names must differ even in different folders"))
                continue
            }
            names[name] = path
            guard let source = isAsset ? asset(path, &problems) : template(path, &problems) else { continue }
            files.append(source)
        }
        return (files, problems)
    }

    /// Says of a file beside the templates that it is none, unless it tells people about them.
    private func noTemplate(_ path: String, _ name: String) -> Problem? {
        guard !TextName.isReadMe(name) else { return nil }
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        let ending = name.dropFirst(stem.count).lowercased()
        let isMeant = [".html", ".htm", ".xhtml", ".mustache"].contains(ending)
        return Problem(
            .unusedThemeFile, at: Location(path: path),
            isMeant
                ? "only files whose names end in .html are templates, so this one is not used"
                : "this file is no template, so it is neither used nor published",
            help: isMeant
                ? "call it \(stem).html" : "move it into templates/assets if pages need it, or out of the log"
        )
    }

    private func template(_ path: String, _ problems: inout [Problem]) -> SourceText? {
        let file = TextFile(root: root, path: path)
        problems += file.problems
        return file.problems.isEmpty ? file.source : nil
    }

    /// Assets need not be texts.
    private func asset(_ path: String, _ problems: inout [Problem]) -> SourceText? {
        do {
            let bytes = try FileReader.bytes(of: root.appending(path))
            if let placeholder = GitPlaceholder(of: bytes, size: bytes.count) {
                problems.append(placeholder.problem(of: "the file", at: Location(path: path)))
                return nil
            }
            return SourceText(path: path, bytes: bytes)
        } catch {
            problems.append(.cannotRead(path, "the file", error))
            return nil
        }
    }
}
