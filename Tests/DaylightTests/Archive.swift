import Foundation

/// Several files in one text, as fixtures and tests write them.
///
/// A line `-- path --` begins each file. After the path may stand what else it is than text:
/// `-- path (escaped) --` reads `\xE9` as a byte, `-- path (repeated) --` reads `{1000:text}` as a thousand texts,
/// `-- path (removed) --` takes a file away, `-- path (pipe) --` is a named pipe, and `-- path -> target --` is a
/// symbolic link.
struct Archive {
    /// The text before the first file.
    let head: String
    let entries: [Entry]

    struct Entry {
        let path: String
        let content: Content
    }

    enum Content {
        case bytes([UInt8])
        case link(to: String)
        case pipe
        case removed
    }

    init(_ text: String) {
        var head = ""
        var files: [(title: String, text: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                files.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else if files.isEmpty {
                head += line + "\n"
            } else {
                files[files.count - 1].text += line + "\n"
            }
        }
        self.head = head
        // The last line break belongs to the text that was split, not to a line of its own.
        if let last = files.indices.last { files[last].text.removeLast() }
        entries = files.map { Entry(title: $0.title, text: $0.text) }
    }

    /// Files that are on disk: those below some paths in a folder.
    init(folder: URL, below names: [String]) throws {
        head = ""
        entries = try names.flatMap { name in
            let top = folder.appending(path: name)
            let paths = try top.isFolder ? FileManager.default.subpathsOfDirectory(atPath: top.path) : [""]
            return try paths.map { $0.isEmpty ? name : name + "/" + $0 }.sorted()
                .filter { !folder.appending(path: $0).isFolder }
                .map {
                    Entry(path: $0, content: .bytes(Array(try Data(contentsOf: folder.appending(path: $0)))))
                }
        }
    }

    init(entries: [Entry]) {
        head = ""
        self.entries = entries
    }

    /// The same files in another order, in which they are then made.
    func shuffled(by dice: inout Dice) -> Archive {
        Archive(head: head, entries: entries.shuffled(using: &dice))
    }

    /// The archive without one of its files.
    func without(_ path: String) -> Archive {
        Archive(head: head, entries: entries.filter { $0.path != path })
    }

    private init(head: String, entries: [Entry]) {
        self.head = head
        self.entries = entries
    }

    /// The text of a file, such as the messages that a fixture expects.
    func text(_ path: String) -> String? {
        guard case .bytes(let bytes) = entries.first(where: { $0.path == path })?.content else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Archive.Entry {
    fileprivate init(title: String, text: String) {
        if let arrow = title.range(of: " -> ") {
            self.init(
                path: String(title[..<arrow.lowerBound]),
                content: .link(to: String(title[arrow.upperBound...])))
            return
        }
        let kinds: [(suffix: String, content: () -> Archive.Content)] = [
            (" (escaped)", { .bytes(Self.unescaped(text)) }),
            (" (repeated)", { .bytes(Self.repeated(text)) }),
            (" (removed)", { .removed }),
            (" (pipe)", { .pipe }),
        ]
        if let kind = kinds.first(where: { title.hasSuffix($0.suffix) }) {
            self.init(path: String(title.dropLast(kind.suffix.count)), content: kind.content())
        } else {
            self.init(path: title, content: .bytes(Array(text.utf8)))
        }
    }

    private static func unescaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let escape = rest.firstMatch(of: /\\x([0-9A-F]{2})/) {
            bytes += rest[..<escape.range.lowerBound].utf8
            if let byte = UInt8(escape.1, radix: 16) { bytes.append(byte) }
            rest = rest[escape.range.upperBound...]
        }
        return bytes + rest.utf8
    }

    private static func repeated(_ text: String) -> [UInt8] {
        Array(
            text.replacing(/\{([0-9]+):([^}]*)\}/) { match in
                String(repeating: String(match.2), count: Int(match.1) ?? 0)
            }.utf8)
    }
}

extension URL {
    /// Whether there is a folder here.
    var isFolder: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
