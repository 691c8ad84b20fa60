import Problems
import SystemPackage

/// What lies in the log's own folder `law`.
struct LawFolder {
    /// The paths of the files that describe laws, calendars and holidays, in the order of their bytes.
    private(set) var files: [String] = []
    /// What is wrong with the names and places of all others.
    private(set) var problems: [Problem] = []

    private static let folder = "law"
    private static let endings = [".yml", ".csv"]
    /// Endings of files that were meant to be read.
    private static let meant: [Substring: String] = [
        ".yml": ".yml", ".yaml": ".yml", ".csv": ".csv", ".tsv": ".csv", ".xlsx": ".csv", ".xls": ".csv",
        ".ods": ".csv", ".json": ".yml", ".ics": ".csv",
    ]

    /// Looks through the folder of the log at a root, which need not have one.
    init(root: FilePath) {
        let tree = ContentTree(root: root, folder: Self.folder, of: .others, jobs: 1)
        problems = tree.problems
        for path in tree.files.union(tree.links) { add(path) }
        files.sortByBytes()
    }

    private mutating func add(_ path: String) {
        let name = UnreadText.name(path)
        let isInside = path.utf8.count > Self.folder.utf8.count + 1 + name.utf8.count
        guard isInside || !Self.endings.contains(where: name.utf8.hasSuffix) else {
            files.append(path)
            return
        }
        if TextName.isReadMe(name) { return }
        let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        guard let ending = Self.meant[Substring(name[dot...].lowercased())] else {
            problems.append(
                Problem(
                    .unlistedFile, at: Location(path: path),
                    "only files whose names end in .yml or .csv are read here, so this one is not used",
                    help: "move it out of the folder"))
            return
        }
        let isRenamed = name[dot...].lowercased().hasPrefix(".y") || name[dot...].lowercased() == ".csv"
        problems.append(
            Problem(
                .misplacedText, at: Location(path: path),
                isInside
                    ? "only files that lie in law itself are read, so this one is not used"
                    : "only files whose names end in .yml or .csv are read here, so this one is not used",
                help: isInside
                    ? "move it to law/\(name[..<dot])\(ending)"
                    : isRenamed
                        ? "call it \(name[..<dot])\(ending)"
                        : "save it as \(name[..<dot])\(ending), or move it out of the folder"))
    }
}

extension Substring.UTF8View {
    /// Whether the bytes end in those of a text.
    func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
