import ArgumentParser
import Files
import Foundation
import Problems
import Starter
import SystemPackage

/// `daylight init`: begins a log.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a log in an empty folder.",
        discussion: """
            The log has settings with notes, the pages that a log needs, two sample cases, and a README for the people \
            who keep it. It can be built and previewed at once. What is to be changed is marked.
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The folder; it is made if it is not there.", valueName: "dir"))
    var folder: String

    func run() throws {
        let console = Console(options: shared)
        let root = FilePath(folder)
        let found: [String]
        do {
            found = try foreign(in: root)
        } catch {
            console.complain("error: the log could not be written to \(root): \(error.localizedDescription)")
            throw ExitCode(.inputOutput)
        }
        guard found.isEmpty else {
            let others = found.count > 5 ? " and \(found.count - 5) more" : ""
            console.complain(
                "error: \(root) is not empty: it holds \(found.prefix(5).joined(separator: ", "))\(others)\n"
                    + "  help: name a folder that is empty, or one that is not there yet")
            throw ExitCode(.problems)
        }
        for file in files {
            do {
                try WholeFile(file.path, in: root, bytes: file.bytes).write(replacing: true)
            } catch {
                console.complain(
                    "error: \(file.path) could not be written to \(root): \(error.reason)\n  help: \(error.help)\n"
                        + "The log is not whole; the same command goes on with it.")
                throw ExitCode(.inputOutput)
            }
            if shared.verbose { console.report("wrote   \(file.path)") }
        }
        for line in farewell(root) { console.report("\(line)") }
    }

    /// The files, the settings last: a folder without them is no log yet.
    private var files: [(path: String, bytes: [UInt8])] {
        let all =
            StarterLog.files.map { ($0.path, $0.bytes) }
            + SchemaCommand.Subject.allCases.map {
                ("schemas/\($0.rawValue).schema.json", Array($0.text.utf8))
            }
        return all.filter { $0.0 != Self.settings } + all.filter { $0.0 == Self.settings }
    }

    private static let settings = "daylight.yml"

    /// What is in the folder, but for the history that git keeps there and what an `init` that was stopped has written.
    private func foreign(in folder: FilePath) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.string) else { return [] }
        let top = try FileManager.default.contentsOfDirectory(atPath: folder.string)
            .filter { $0 != ".git" }.sorted()
        guard !top.contains(Self.settings) else { return top }
        let known = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return try top.filter { name in try !isOurs(name, in: folder, known) }
    }

    /// Whether a file, or all in a folder, is as `init` writes it.
    private func isOurs(_ path: String, in root: FilePath, _ known: [String: [UInt8]]) throws -> Bool {
        let place = root.appending(path)
        let type = try FileManager.default.attributesOfItem(atPath: place.string)[.type] as? FileAttributeType
        switch type {
        case .typeDirectory:
            return try FileManager.default.contentsOfDirectory(atPath: place.string)
                .allSatisfy { try isOurs("\(path)/\($0)", in: root, known) }
        case .typeRegular:
            if place.lastComponent?.string == WholeFile.scratchName { return true }
            return try known[path].map { try Array(Data(contentsOf: URL(filePath: place.string))) == $0 }
                ?? false
        default: return false
        }
    }

    private func farewell(_ root: FilePath) -> [String] {
        let place = root.string == "." ? "" : " -r \(quoted(root.string))"
        return [
            "A log with two sample cases is in \(root). Change what says CHANGE in daylight.yml, then:",
            "  daylight serve\(place) --open",
            "  daylight new\(place) \"What was asked, in a few words\" --reference \"FOI 1\"",
            "  daylight build\(place)",
        ]
    }

    /// A path as a shell takes it.
    private func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
                || "/._-".utf8.contains(byte)
        }
        return isPlain
            ? path
            : "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
