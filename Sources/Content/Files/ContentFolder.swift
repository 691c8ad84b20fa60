import Problems
import SystemPackage

/// What lies in the folder `content`: the records, the pages, and what is neither.
struct ContentFolder: Sendable {
    /// What lies in `content/requests`.
    let requests: ContentTree
    /// What lies in `content/pages`.
    let pages: ContentTree
    /// Whether nothing is beside the pages that could be a folder of requests, or was meant to be one.
    let holdsPagesAlone: Bool
    /// What is wrong with the folders.
    private(set) var problems: [Problem] = []

    private static let folder = "content"
    private static let places = ["requests", "pages"]

    private let root: FilePath

    /// Walks the folder of the log at a root.
    ///
    /// - Parameter memory: What is remembered of the folders of requests, or nil where nothing is to be.
    init(root: FilePath, jobs: Int, memory: LogMemory?) {
        self.root = root
        var problems: [Problem] = []
        var top: Directory?
        switch LogFolder.find(Self.folder, in: root) {
        case .absent: break
        case .problem(let problem): problems.append(problem)
        case .present:
            do {
                top = try Directory(listing: root.appending(Self.folder))
            } catch {
                problems.append(.cannotRead(Self.folder, "the folder", error))
            }
        }
        holdsPagesAlone = top?.folders == ["pages"] && top?.links.isEmpty == true
        let found = Set(top.map { $0.folders + $0.links + $0.files } ?? [])
        requests =
            found.contains("requests")
            ? ContentTree(
                root: root, folder: "content/requests", of: .records, jobs: jobs, known: memory?.folders,
                trusted: memory?.trusted ?? .distantPast) : .empty
        pages =
            found.contains("pages")
            ? ContentTree(root: root, folder: "content/pages", of: .pages, jobs: 1) : .empty
        self.problems = problems + requests.problems + pages.problems
        if let top { addStrays(top) }
        for text in requests.hiddenTexts + pages.hiddenTexts { self.problems.append(Self.hidden(text)) }
    }

    /// Says of everything that lies neither with the requests nor with the pages that it is not published.
    private mutating func addStrays(_ top: Directory) {
        for name in top.files where !Self.places.contains(name) {
            addStray(Self.folder + "/" + name, in: Self.folder)
        }
        for name in top.links where !Self.places.contains(name) {
            let link = Self.folder + "/" + name
            if let problem = SymbolicLink.problem(of: link, inLog: root) {
                problems.append(problem)
            } else {
                addStray(link, in: Self.folder)
            }
        }
        for name in top.hidden.files where TextName.stem(name[...]) != nil {
            problems.append(Self.hidden(Self.folder + "/" + name))
        }
        for name in top.folders + top.hidden.folders where !Self.places.contains(name) {
            let folder = Self.folder + "/" + name
            let tree = ContentTree(root: root, folder: folder, of: .others, jobs: 1)
            problems += tree.problems
            let isHidden = name.hasPrefix(".")
            for path in tree.files.union(tree.links) {
                if !isHidden {
                    addStray(path, in: folder)
                } else if TextName.stem(UnreadText.name(path)) != nil {
                    problems.append(Self.hidden(path))
                }
            }
            problems += tree.hiddenTexts.map(Self.hidden)
        }
    }

    private mutating func addStray(_ path: String, in folder: String) {
        let name = UnreadText.name(path)
        // A README tells people about the folder.
        if TextName.isReadMe(name) { return }
        let nearest = NearestWord.to(String(folder.dropFirst(Self.folder.count + 1)), among: Self.places)
        guard TextName.stem(name) != nil else {
            problems.append(
                Problem(
                    .unlistedFile, at: Location(path: path),
                    "this file lies outside content/requests and content/pages, so it is not published",
                    help: "move it beside the record that it belongs to, or out of the log"))
            return
        }
        let message = "this text lies outside content/requests and content/pages, so it is not published"
        guard let nearest else {
            problems.append(
                Problem(
                    .unlistedFile, at: Location(path: path), message,
                    help:
                        "move it into content/requests if it is the record of a request, into content/pages if it is a page, or out of the log"
                ))
            return
        }
        problems.append(
            UnreadText(root: root).problem(
                path, message,
                help: "did you mean content/\(nearest)? rename the folder \(folder), or move the text there"))
    }

    private static func hidden(_ path: String) -> Problem {
        let name = path.split(separator: "/").first { $0.hasPrefix(".") } ?? ""
        return Problem(
            .unlistedFile, at: Location(path: path),
            "the name '\(name)' begins with a full stop, which hides this text, so it is not published",
            help: "take the full stop off the name, or move the text out of the log")
    }
}

/// Says of a text that nobody reads where it lies, or by the name that it has.
struct UnreadText {
    let root: FilePath

    /// The last part of a path.
    static func name(_ path: String) -> Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    }

    /// What is wrong with the name or place of a text below the right folder, which is not read.
    ///
    /// - Parameter index: The path of the `index.md` beside it, if there is one.
    func problem(_ path: String, beside index: String?) -> Problem {
        let name = Self.name(path)
        if let language = TextName.language(name) {
            return problem(
                path,
                "versions of a record in a further language, here '\(language)', are not read, "
                    + "so this one is not published",
                help: "write what it says into index.md, or move it out of the log")
        }
        if let index {
            return problem(
                path,
                "this text lies in the folder of the case \(index), so it is no case of its own and is not published",
                help: "put it into a folder of its own or beside others without an index.md; "
                    + "if it belongs to the case, write it into index.md")
        }
        return problem(
            path, "only texts whose names end in .md are read, so this one is not published",
            help: "call it \(TextName.stem(name) ?? name).md")
    }

    /// An error where the text begins as records and pages do, so that one of them would be lost; else a warning.
    func problem(_ path: String, _ message: String, help: String) -> Problem {
        do {
            let head = try FileReader.head(of: path, in: root, count: 7)
            let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
            let isRecord = text.starts(with: "---".utf8)
            return Problem(
                isRecord ? .misplacedText : .unlistedFile, at: Location(path: path), message, help: help)
        } catch {
            // A link that leads to nothing holds nothing that could be lost.
            return error == .noSuchFileOrDirectory
                ? Problem(.unlistedFile, at: Location(path: path), message, help: help)
                : .cannotRead(path, "the file", error)
        }
    }
}
