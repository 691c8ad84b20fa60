import Foundation
import SystemPackage

/// A log in a temporary folder that lasts as long as its test.
final class TestLog {
    let folder: URL

    /// Makes a folder with the files of archives; later ones replace those of earlier ones.
    init(
        _ archives: Archive..., named name: String = UUID().uuidString,
        in parent: URL = FileManager.default.temporaryDirectory
    ) throws {
        folder = parent.appending(path: "daylight-log-\(name)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for archive in archives { try add(archive) }
    }

    deinit {
        // What stays in the system's folder for temporary files does no harm.
        try? FileManager.default.removeItem(at: folder)
    }

    /// A log without a problem, with two cases, a document and a page.
    static var good: Archive {
        get throws { try Fixtures.archive("good-log.txt") }
    }

    /// The log that is in the repository.
    static var demonstration: Archive {
        get throws { try Archive(folder: Fixtures.package, below: ["daylight.yml", "content"]) }
    }

    /// Where files are quick to make: in memory, where the system has such a folder.
    static var memory: URL {
        let memory = URL(filePath: "/dev/shm")
        return FileManager.default.isWritableFile(atPath: memory.path)
            ? memory : FileManager.default.temporaryDirectory
    }

    /// Lays files over those that are there.
    func add(_ archive: Archive) throws {
        for entry in archive.entries {
            let file = folder.appending(path: entry.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            switch entry.content {
            case .bytes(let bytes): try Data(bytes).write(to: file)
            case .removed: try FileManager.default.removeItem(at: file)
            case .link(let target):
                try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
            case .pipe:
                guard mkfifo(file.path, 0o600) == 0 else { throw Errno(rawValue: errno) }
            }
        }
    }

    /// Lays files over those that are there, written as an archive.
    func add(_ archive: String) throws {
        try add(Archive(archive))
    }

    /// Lays a tree of files, as `tree` gives it, into a folder of the log.
    func add(_ tree: [String: Data], to name: String = "site") throws {
        let top = folder.appending(path: name)
        for (path, bytes) in tree.sorted(by: { $0.key < $1.key }) {
            let file = top.appending(path: path)
            try FileManager.default.createDirectory(
                at: path.hasSuffix("/") ? file : file.deletingLastPathComponent(),
                withIntermediateDirectories: true)
            if !path.hasSuffix("/") { try bytes.write(to: file) }
        }
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// Runs a command of the program in the log's folder.
    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
        try Program.run(arguments, in: folder, environment: environment)
    }

    func bytes(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: path))
    }

    func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    /// The bytes of every file below a folder, by path; a folder's own path ends in `/`.
    func tree(_ name: String = "site") throws -> [String: Data] {
        let top = folder.appending(path: name)
        var tree: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
            let file = top.appending(path: path)
            tree[file.isFolder ? path + "/" : path] = file.isFolder ? Data() : try Data(contentsOf: file)
        }
        return tree
    }
}
