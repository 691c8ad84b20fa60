import Problems
import SystemPackage

/// The files below a folder of the log.
struct ContentTree: Sendable {
    /// The paths of all ordinary files, below the log's root.
    private(set) var files = Set<String>()
    /// The paths of all symbolic links to files.
    private(set) var links = Set<String>()
    /// The paths of the Markdown files that are records or pages, in the order of their bytes.
    private(set) var texts: [String] = []
    /// What could not be read.
    private(set) var problems: [Problem] = []
    /// The folders, for the next walk; empty unless there was something to remember.
    private(set) var folders: [String: ListedFolder] = [:]

    private let sorted = LazyValue<SortedPaths>()

    /// No files.
    static let empty = ContentTree()

    private init() {}

    /// Walks a folder below the root, level by level, on several threads.
    ///
    /// - Parameters:
    ///   - known: The folders of an earlier walk, or nil where nothing is to be remembered.
    ///   - trusted: Until when a folder must have been left alone for its listing to be remembered.
    init(
        root: FilePath, folder: String, jobs: Int, known: [String: ListedFolder]? = nil,
        trusted: FileStamp.Moment = .distantPast
    ) {
        var level = [folder]
        while !level.isEmpty {
            let listings = level.concurrentMap(jobs: jobs) { path in
                Result { () throws(Errno) in
                    try ListedFolder(root: root, path: path, known: known?[path], isRemembered: known != nil)
                }
            }
            var next: [String] = []
            for (path, listing) in zip(level, listings) {
                switch listing {
                case .success(let listed):
                    if listed.isSettled(before: trusted) { folders[path] = listed }
                    add(listed.directory, at: path, root: root)
                    next += listed.directory.folders.map { path + "/" + $0 }
                case .failure(.noSuchFileOrDirectory) where path == folder:
                    break
                case .failure(let error):
                    problems.append(
                        Problem(
                            .unreadableFile, at: Location(path: path), "the folder cannot be read: \(error)",
                            help: "check that you may read it"))
                }
            }
            level = next
        }
        texts.sort()
    }

    /// The names of the files in and below a folder.
    func names(below folder: String) -> [String] {
        let prefix = folder + "/"
        let paths = sorted.get { SortedPaths(files) }.beginning(with: prefix)
        return paths.map { String($0.utf8.dropFirst(prefix.utf8.count)) ?? "" }
    }

    /// Whether a path is that of a case in a folder of its own.
    static func isFolderCase(_ path: String) -> Bool { path.hasSuffix("/index.md") }

    /// Adds a path, unless one is there that differs from it in Unicode form alone, which is the same to Swift.
    private mutating func add(_ path: String, to paths: WritableKeyPath<Self, Set<String>>) {
        let (isNew, twin) = self[keyPath: paths].insert(path)
        guard !isNew, !path.hasSuffix(".md") else { return }
        problems.append(
            UnicodeTwins.problem(Self.name(of: path), Self.name(of: twin), at: Location(path: path)))
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private mutating func add(_ directory: Directory, at path: String, root: FilePath) {
        let hasIndex = directory.files.contains("index.md")
        for name in directory.files {
            let file = path + "/" + name
            add(file, to: \.files)
            if hasIndex ? name == "index.md" : name.hasSuffix(".md") { texts.append(file) }
        }
        for name in directory.links {
            let link = path + "/" + name
            if FileReader.isFolder(root.appending(link)) {
                problems.append(
                    Problem(
                        .symbolicLink, at: Location(path: link),
                        "this is a symbolic link to a folder, which is not followed",
                        help: "put the folder itself here"))
            } else {
                add(link, to: \.links)
            }
        }
        for name in directory.unreadableNames {
            problems.append(
                Problem(
                    .unreadableFile, at: Location(path: path + "/" + name),
                    "this is not an ordinary file with a name that can be read, so it is not published",
                    help: "rename it in plain letters, or remove it"))
        }
    }
}
