import Foundation
import Output
import SystemPackage

/// A folder that lasts as long as its test, with what the tests do to files.
final class TestFolder {
    let path: String

    init(in parent: String = NSTemporaryDirectory()) throws {
        path = parent + (parent.hasSuffix("/") ? "" : "/") + "daylight-output-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // What is left behind in the system's folder for temporary files does no harm.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The output folder `site` in this one.
    var site: OutputFolder { OutputFolder(path: FilePath(path + "/site")) }

    func make(_ name: String, _ text: String = "") throws {
        let file = path + "/" + name
        let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    func file(_ name: String) -> FilePath { FilePath(path + "/" + name) }

    /// Every file and link below a folder with its bytes, and every folder, by path; hidden ones too.
    func tree(_ name: String = "site") throws -> [String: String] {
        var tree: [String: String] = [:]
        for entry in try FileManager.default.subpathsOfDirectory(atPath: path + "/" + name) {
            let kind = try status(name + "/" + entry).st_mode & S_IFMT
            switch kind {
            case S_IFDIR: tree[entry + "/"] = ""
            case S_IFLNK: tree[entry] = "link"
            default: tree[entry] = try text(name + "/" + entry)
            }
        }
        return tree
    }

    func status(_ name: String) throws -> stat {
        var status = stat()
        guard lstat(path + "/" + name, &status) == 0 else { throw Errno(rawValue: errno) }
        return status
    }

    /// What tells whether anybody touched a file: which it is, and when its content and itself changed.
    func identity(_ name: String) throws -> [Int] {
        let status = try status(name)
        return [Int(status.st_ino)] + Self.time(status.modification) + Self.time(status.change)
    }

    func modified(_ name: String) throws -> [Int] {
        Self.time(try status(name).modification)
    }

    func setModified(_ name: String, _ seconds: Int, nanoseconds: Int = 0) throws {
        let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
        guard utimensat(AT_FDCWD, path + "/" + name, [time, time], 0) == 0 else {
            throw Errno(rawValue: errno)
        }
    }

    private static func time(_ time: timespec) -> [Int] { [Int(time.tv_sec), Int(time.tv_nsec)] }
}

extension stat {
    #if canImport(Darwin)
        var modification: timespec { st_mtimespec }
        var change: timespec { st_ctimespec }
    #else
        var modification: timespec { st_mtim }
        var change: timespec { st_ctim }
    #endif
}

/// A page that holds a text.
func page(_ path: String, _ text: String = "page") -> OutputFile {
    OutputFile(path: path, content: .render { $0.append(contentsOf: text.utf8) })
}

/// The manifest that lists paths.
func manifest(_ paths: String...) -> String {
    (["Files made by Daylight, version 2"] + paths).map { $0 + "\n" }.joined()
}

/// What a build or clean-up fails with; nothing if it succeeds.
func failures(_ work: () throws(OutputError) -> OutputReport) -> [OutputFailure] {
    do {
        _ = try work()
        return []
    } catch {
        return error.failures
    }
}
