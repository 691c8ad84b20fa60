import Files
import Problems
import SystemPackage

/// The files below a folder of the log.
struct ContentTree: Sendable {
    /// What the texts of a folder are.
    enum Kind: Sendable {
        /// Cases: beside an `index.md` lie its documents, and no other case.
        case records
        /// Pages, an `index.md` among them.
        case pages
        /// None that anybody reads.
        case others
    }

    /// The paths of all ordinary files, below the log's root.
    private(set) var files = Set<String>()
    /// The paths of all symbolic links to files.
    private(set) var links = Set<String>()
    /// The paths of the Markdown files that are records or pages, in the order of their bytes.
    private(set) var texts: [String] = []
    /// The paths of texts that are hidden, or lie in a folder that is.
    private(set) var hiddenTexts: [String] = []
    /// What could not be read.
    private(set) var problems: [Problem] = []
    /// The folders, for the next walk; empty unless there was something to remember.
    private(set) var folders: [String: ListedFolder] = [:]

    private let sorted = LazyValue<SortedPaths>()
    private let kind: Kind
    private var hiddenFolders: [String] = []

    /// No files.
    static let empty = ContentTree(kind: .others)

    private init(kind: Kind) {
        self.kind = kind
    }

    /// Walks a folder below the root, level by level, on several threads; where there is none, the tree is empty.
    ///
    /// - Parameters:
    ///   - known: The folders of an earlier walk, or nil where nothing is to be remembered.
    ///   - trusted: Until when a folder must have been left alone for its listing to be remembered.
    init(
        root: FilePath, folder: String, of kind: Kind, jobs: Int, known: [String: ListedFolder]? = nil,
        trusted: FileStamp.Moment = .distantPast
    ) {
        self.init(kind: kind)
        switch LogFolder.find(folder, in: root) {
        case .absent: return
        case .problem(let problem):
            problems.append(problem)
            return
        case .present: break
        }
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
                case .failure(let error):
                    problems.append(.cannotRead(path, "the folder", error))
                }
            }
            level = next
        }
        addHiddenTexts(root)
        texts.sortByBytes()
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
        let hasIndex = directory.files.contains("index.md") || directory.links.contains("index.md")
        let isCase = kind == .records && hasIndex
        func isText(_ name: String) -> Bool {
            kind != .others && (isCase ? name == "index.md" : TextName.isRead(name))
        }
        for name in directory.files {
            let file = path + "/" + name
            add(file, to: \.files)
            if isText(name) { texts.append(file) }
        }
        for name in directory.links {
            let link = path + "/" + name
            if let problem = SymbolicLink.problem(of: link, inLog: root) {
                // What is wrong with a link to a document is said where the record names it.
                let isDocument = kind == .records && !isText(name) && problem.rule == .symbolicLink
                guard isDocument, problem != SymbolicLink.folder(link) else {
                    problems.append(problem)
                    continue
                }
            }
            add(link, to: \.links)
            if isText(name) { texts.append(link) }
        }
        for name in directory.hidden.files where TextName.stem(name[...]) != nil {
            hiddenTexts.append(path + "/" + name)
        }
        hiddenFolders += directory.hidden.folders.map { path + "/" + $0 }
        for name in directory.unreadableNames {
            problems.append(
                Problem(
                    .unreadableFile, at: Location(path: path + "/" + name),
                    "this is not an ordinary file with a name that can be read, so it is not published",
                    help: "rename it in plain letters, or remove it"))
        }
    }

    /// Finds the texts in hidden folders, which nobody reads.
    private mutating func addHiddenTexts(_ root: FilePath) {
        while let folder = hiddenFolders.popLast() {
            do {
                let directory = try Directory(listing: root.string + "/" + folder)
                hiddenFolders += (directory.folders + directory.hidden.folders).map { folder + "/" + $0 }
                hiddenTexts += (directory.files + directory.links + directory.hidden.files)
                    .filter { TextName.stem($0[...]) != nil }.map { folder + "/" + $0 }
            } catch {
                problems.append(.cannotRead(folder, "the folder", error))
            }
        }
        hiddenTexts.sortByBytes()
    }
}

/// A folder of the log that need not be there, such as `templates`.
enum LogFolder {
    case absent, present
    case problem(Problem)

    /// Looks what stands at a path below the root, which must be a folder and no link to one.
    static func find(_ path: String, in root: FilePath) -> LogFolder {
        do {
            switch try FileReader.kind(of: root.appending(path)) {
            case .folder: return .present
            case nil: return .absent
            case .link: return .problem(SymbolicLink.folder(path))
            case .file, .other:
                return .problem(
                    Problem(
                        .unreadableFile, at: Location(path: path), "this is a file, and should be a folder",
                        help: "give the file another name, and make a folder '\(path)'"))
            }
        } catch {
            return .problem(.cannotRead(path, "the folder", error))
        }
    }
}
