import Problems
import SystemPackage

/// Reads the files of a log's own `templates/` folder.
struct ThemeReader {
    let root: FilePath

    private static let folder = "templates"

    func read() -> (files: [SourceText], problems: [Problem]) {
        let tree = ContentTree(root: root, folder: Self.folder, jobs: 1)
        var problems = tree.problems
        var files: [SourceText] = []
        var names: [String: String] = [:]
        for path in tree.files.union(tree.links).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let name = String(path.split(separator: "/").last ?? "")
            let isAsset = path.hasPrefix("templates/assets/")
            guard isAsset || name.hasSuffix(".html") else { continue }
            if let other = names[name] {
                problems.append(
                    Problem(
                        .duplicateTemplate, at: Location(path: path),
                        "\(other) has the same name, so one would hide the other",
                        help: "rename one of the two; names must differ even in different folders"))
                continue
            }
            names[name] = path
            if tree.links.contains(path), !staysInLog(path) {
                problems.append(
                    Problem(
                        .symbolicLink, at: Location(path: path),
                        "this is a symbolic link that leads out of the log",
                        help: "put the file itself here"))
                continue
            }
            guard let source = isAsset ? asset(path, &problems) : template(path, &problems) else { continue }
            files.append(source)
        }
        return (files, problems)
    }

    /// Whether a symbolic link leads to a file of the log; one that leads to nothing does not.
    private func staysInLog(_ link: String) -> Bool {
        do {
            return try SymbolicLink.target(of: root.appending(link), inside: root) != nil
        } catch {
            return false
        }
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
            problems.append(
                Problem(
                    .unreadableFile, at: Location(path: path), "the file cannot be read: \(error)",
                    help: "check that you may read it"))
            return nil
        }
    }
}
